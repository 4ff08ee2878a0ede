import type { Locale } from '../locale.ts'
import { en } from './conversation.en.ts'
import { nl, type ConversationMessages } from './conversation.nl.ts'

export type { ConversationMessages }

const messages: Readonly<Record<Locale, ConversationMessages>> = { nl, en }

export function conversationMessages(locale: Locale): ConversationMessages {
  return messages[locale]
}
