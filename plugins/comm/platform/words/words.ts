import type { Locale } from '../../../../ui/locale.ts'
import { en } from './en.ts'
import { type HostWords, nl } from './nl.ts'

export type { HostWords }

/** Agents work in Dutch or in English, as at the desk. */
export const hostWords = (locale: Locale): HostWords => (locale === 'nl' ? nl : en)
