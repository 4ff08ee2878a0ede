import type { Locale } from '../locale.ts'
import { en } from './call.en.ts'
import { nl, type CallMessages } from './call.nl.ts'

export type { CallMessages }

const messages: Readonly<Record<Locale, CallMessages>> = { nl, en }

export function callMessages(locale: Locale): CallMessages {
  return messages[locale]
}
