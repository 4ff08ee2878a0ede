import type { Locale } from '../../../../ui/locale.ts'
import { en } from './en.ts'
import { nl, type DeskWords } from './nl.ts'

export type { DeskWords }

export const deskWords = (locale: Locale): DeskWords => (locale === 'nl' ? nl : en)
