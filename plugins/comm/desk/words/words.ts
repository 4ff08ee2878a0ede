import type { Locale } from '../../../../ui/locale.ts'
import { en } from './en.ts'
import { nl, type DeskWords } from './nl.ts'

export type { DeskWords }

/** Agents work in Dutch or in English; citizens have more. */
export const deskLanguages: readonly Locale[] = ['nl', 'en']

export const deskWords = (locale: Locale): DeskWords => (locale === 'nl' ? nl : en)
