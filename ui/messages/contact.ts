import type { Locale } from '../locale.ts'
import { en } from './contact.en.ts'
import { nl, type ContactMessages } from './contact.nl.ts'

export type { ContactMessages }

const messages: Readonly<Record<Locale, ContactMessages>> = { nl, en }

export function contactMessages(locale: Locale): ContactMessages {
  return messages[locale]
}
