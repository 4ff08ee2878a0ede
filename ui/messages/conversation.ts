import { ar } from './conversation.ar.ts'
import { de } from './conversation.de.ts'
import { en } from './conversation.en.ts'
import { fr } from './conversation.fr.ts'
import { pl } from './conversation.pl.ts'
import { tr } from './conversation.tr.ts'
import { uk } from './conversation.uk.ts'
import { informal } from './conversation.nl.informal.ts'
import { nl, type ConversationMessages } from './conversation.nl.ts'
import { spoken } from './spoken.ts'

export type { ConversationMessages }

export const conversationMessages = spoken<ConversationMessages>(
  'conversation',
  { nl, en, de, fr, pl, tr, uk, ar },
  informal,
)
