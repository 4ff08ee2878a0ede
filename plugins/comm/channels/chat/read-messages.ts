import type { Context } from 'hono'
import { loginStands, standing } from '../../agents/login.ts'
import type { CommContext } from '../../conversation/context.ts'
import type { Prepared } from '../../database/database.ts'
import type { Seat } from '../../conversation/presence.ts'
import type { ConversationRow } from '../../conversation/row.ts'
import type { Message } from '../../conversation/views.ts'
import {
  type ConversationKey,
  unwrapConversationKey,
  type WrappedKey,
} from '../../retention/conversation-key.ts'

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

/** @param reader the agent who reads it; nothing for a citizen, who is told no agent's identifier either way */
export function readMessage(key: ConversationKey, row: MessageRow, reader?: string): Message {
  return {
    sequence: row.sequence,
    key: row.key,
    from: row.author,
    citizen: row.citizen,
    name: row.agent_name,
    colleague: reader !== undefined && row.author === 'agent' && row.agent !== reader,
    text: key.open(messagePlace(row.sequence), row.sealed_text),
    at: row.at.toISOString(),
  }
}

/**
 * What was said after a sequence number, in order, for the agent who has the conversation, and nothing where their
 * login is over: in one statement, because it is asked for every message.
 */
export async function readMessagesAtDesk(
  context: Pick<CommContext, 'config' | 'database' | 'keyring' | 'now'>,
  c: Context,
  agent: string,
  id: string,
  after: number,
): Promise<Message[]> {
  const rows = await context.database.query<MessageRow & WrappedKey>(atDesk, [
    ...standing(context, c),
    agent,
    id,
    after,
  ])
  return openAll(context, id, rows, agent)
}

/** The same for a citizen who is in it. */
export async function readMessagesOfCitizen(
  context: Pick<CommContext, 'database' | 'keyring'>,
  { id, number }: Seat,
  after: number,
): Promise<Message[]> {
  const rows = await context.database.query<MessageRow & WrappedKey>(ofCitizen, [id, number, after])
  return openAll(context, id, rows)
}

/** Messages with what opens them. */
const withKey = `
  select sequence, author, key, message.agent, sayer.name as agent_name, citizen, sealed_text, at,
    wrapped_key, wrapping_key_id
  from conversation join message on conversation_id = conversation.id
    left join agent sayer on sayer.id = message.agent`

const atDesk: Prepared = {
  name: 'messages at desk',
  sql: `${withKey} where conversation.id = $5 and sequence > $6 and conversation.agent = $4
      and exists (select 1 from agent_login where ${loginStands} and agent_login.agent = $4)
    order by sequence`,
}

const ofCitizen: Prepared = {
  name: 'messages of citizen',
  sql: `${withKey} where conversation.id = $1 and sequence > $3
      and exists (select 1 from citizen where conversation_id = $1 and number = $2)
    order by sequence`,
}

/** Empty when the key has been destroyed. */
async function openAll(
  { keyring }: Pick<CommContext, 'keyring'>,
  id: string,
  rows: readonly (MessageRow & WrappedKey)[],
  reader?: string,
): Promise<Message[]> {
  const [first] = rows
  const key = first && (await unwrapConversationKey(keyring, id, first))
  return key === undefined ? [] : rows.map((message) => readMessage(key, message, reader))
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
