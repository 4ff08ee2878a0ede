import type { Locale } from '../locale.ts'
import { en } from './embed.en.ts'
import { nl, type EmbedMessages } from './embed.nl.ts'

export type { EmbedMessages }

const messages: Readonly<Record<Locale, EmbedMessages>> = { nl, en }

export function embedMessages(locale: Locale): EmbedMessages {
  return messages[locale]
}
