import type { Queryable } from '../database/database.ts'
import type { WrappedKey } from '../retention/conversation-key.ts'
import type { EndedBy } from './views.ts'

/** A row of the table `conversation`, as migration 001 makes it. */
export interface ConversationRow extends WrappedKey {
  id: string
  purpose: string
  channel: 'chat'
  state: 'created' | 'arrived' | 'waiting' | 'talking' | 'wrapping_up'
  locale: string
  attr_token_hash: Uint8Array | null
  owner_hash: Uint8Array | null
  sealed_return_url: Uint8Array | null
  result_status: 'success' | 'failed' | null
  sealed_result: Uint8Array | null
  result_received_at: Date | null
  agent: string | null
  agent_read_sequence: number
  last_sequence: number
  ended_by: EndedBy | null
  created_at: Date
  arrived_at: Date | null
  queued_at: Date | null
  accepted_at: Date | null
  ended_at: Date | null
  connected_until: Date | null
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
