import type { Locale } from '../locale.ts'
import { en } from './layouts.en.ts'
import { nl, type LayoutMessages } from './layouts.nl.ts'

const messages: Readonly<Record<Locale, LayoutMessages>> = { nl, en }

/** So few that they come in all languages at once. */
export function layoutMessages(locale: Locale): LayoutMessages {
  return messages[locale]
}
