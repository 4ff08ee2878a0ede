import type { Locale } from '../../../../ui/locale.ts'
import { en } from './en.ts'
import { nl, type DeskWords } from './nl.ts'

export type { DeskWords }

const words: Readonly<Record<Locale, DeskWords>> = { nl, en }

export function deskWords(locale: Locale): DeskWords {
  return words[locale]
}
