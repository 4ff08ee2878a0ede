import type { Locale } from '../locale.ts'
import { en } from './identify.en.ts'
import { nl, type IdentifyMessages } from './identify.nl.ts'

export type { IdentifyMessages }

const messages: Readonly<Record<Locale, IdentifyMessages>> = { nl, en }

export function identifyMessages(locale: Locale): IdentifyMessages {
  return messages[locale]
}
