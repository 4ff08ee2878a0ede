import type { Queryable } from '../database/database.ts'
import type { WrappedKey } from '../retention/conversation-key.ts'
import type { EndedBy } from './views.ts'

/** A row of the table `conversation`: a room with one or more citizens and one agent at a time. */
export interface ConversationRow extends WrappedKey {
  id: string
  /** Of the keys that wrapped it before, each of which opens what a copy of the database held then. */
  wrapping_key_ids: string[]
  purpose: string
  channel: 'chat'
  state: 'created' | 'arrived' | 'waiting' | 'talking' | 'wrapping_up'
  /** Higher is served first. */
  rank: number
  /** Whose turn it is to accept while it waits, and until when nobody else may. */
  offered_to: string | null
  offered_until: Date | null
  /** Agents who declined it or let it lapse. */
  passed_by: string[]
  mark: 'emergency' | 'abuse' | null
  marked_at: Date | null
  agent: string | null
  agent_read_sequence: number
  last_sequence: number
  ended_by: EndedBy | null
  /** For how many days the chat is kept, as the citizen was told when it began; null is that it isn't. */
  keep_days: number | null
  created_at: Date
  /** The first time, which their place follows from. */
  queued_at: Date | null
  /** Since when they wait again, after a talk; null the first time. */
  waiting_since: Date | null
  /** Since when it is of its subject, where it was moved there; null where it began with it. */
  subject_since: Date | null
  accepted_at: Date | null
  /** The first time for its subject. */
  served_at: Date | null
  ended_at: Date | null
  /** What the two words of the leg that was accepted at `words_of` follow from; null where none were drawn. */
  words_seed: Uint8Array | null
  /** Those words themselves, as the release before drew them; null where a seed took their place. */
  sealed_words: Uint8Array | null
  words_of: Date | null
  ends_at: Date
  deadline_at: Date
}

/** Whether a text can be the id of a conversation: what `newId` makes. */
export const isConversationId = (text: string): boolean => /^[\w-]{22}$/.test(text)

/** Undefined also for a text that is no id. */
export async function findConversation(
  queryable: Queryable,
  id: string,
): Promise<ConversationRow | undefined> {
  if (!isConversationId(id)) return undefined
  const rows = await queryable.query<ConversationRow>('select * from conversation where id = $1', [
    id,
  ])
  return rows[0]
}

/** The same, and nobody else changes it until the transaction is over. */
export async function lockConversation(
  transaction: Queryable,
  id: string,
): Promise<ConversationRow | undefined> {
  const rows = await transaction.query<ConversationRow>(
    'select * from conversation where id = $1 for update',
    [id],
  )
  return rows[0]
}
