import type { Locale } from '../locale.ts'
import { en } from './page.en.ts'
import { nl, type PageMessages } from './page.nl.ts'

export type { PageMessages }

const messages: Readonly<Record<Locale, PageMessages>> = { nl, en }

export function pageMessages(locale: Locale): PageMessages {
  return messages[locale]
}
