import type { CommContext } from '../../conversation/context.ts'
import type { ConversationRow } from '../../conversation/row.ts'
import type { Message } from '../../conversation/views.ts'
import { type ConversationKey, unwrapConversationKey } from '../../retention/conversation-key.ts'

/** A row of the table `message`. */
export interface MessageRow {
  sequence: number
  author: 'citizen' | 'agent'
  key: string
  agent: string | null
  agent_name: string | null
  /** Which citizen of the conversation, by number. */
  citizen: number | null
  sealed_text: Uint8Array
  at: Date
}

export const withNames = `select message.*, agent.name as agent_name
  from message left join agent on agent.id = message.agent`

export const messagePlace = (sequence: number): string => `message ${sequence}`

export function readMessage(key: ConversationKey, row: MessageRow): Message {
  return {
    sequence: row.sequence,
    key: row.key,
    from: row.author,
    citizen: row.citizen,
    name: row.agent_name,
    text: key.open(messagePlace(row.sequence), row.sealed_text),
    at: row.at.toISOString(),
  }
}

/** What was said after a sequence number, in order. Empty when the key has been destroyed. */
export async function readMessages(
  { database, keyring }: Pick<CommContext, 'database' | 'keyring'>,
  row: ConversationRow,
  after: number,
): Promise<Message[]> {
  if (row.last_sequence <= after) return []
  const key = await unwrapConversationKey(keyring, row.id, row)
  if (key === undefined) return []
  const rows = await database.query<MessageRow>(
    `${withNames} where conversation_id = $1 and sequence > $2 order by sequence`,
    [row.id, after],
  )
  return rows.map((message) => readMessage(key, message))
}
