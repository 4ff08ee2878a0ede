import type { Locale } from '../../../../ui/locale.ts'
import { en } from './en.ts'
import { nl, type LoginWords } from './nl.ts'

export type { LoginWords }

export const loginWords = (locale: Locale): LoginWords => (locale === 'nl' ? nl : en)
