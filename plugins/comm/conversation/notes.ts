import { z } from 'zod'
import { Problem } from '../../../protocol/problem.ts'
import type { Queryable } from '../database/database.ts'
import { type ConversationKey, unwrapConversationKey } from '../retention/conversation-key.ts'
import type { CommContext } from './context.ts'
import { tell } from './news.ts'
import { lockConversation } from './row.ts'
import type { Note } from './desk-views.ts'

/** In UTF-16 code units. */
export const longestNote = 2000

export const NoteText = z
  .string()
  .max(longestNote)
  .regex(/[\p{L}\p{N}\p{P}\p{S}]/u)

export const NewNote = z.object({ key: z.uuid(), text: NoteText })
export type NewNote = z.infer<typeof NewNote>

/** Far above what anybody reads. */
const mostNotes = 100

const place = (number: number): string => `note ${number}`

/**
 * What an agent writes for whoever has the conversation later; no citizen ever sees it. The same key again
 * adds nothing.
 * @throws Problem 'conversation_state' when it isn't this agent's
 */
export async function addNote(
  { keyring, now }: Pick<CommContext, 'keyring' | 'now'>,
  transaction: Queryable,
  id: string,
  agent: string,
  { key: sendersKey, text }: NewNote,
): Promise<void> {
  const row = await lockConversation(transaction, id)
  const key = row && (await unwrapConversationKey(keyring, id, row))
  if (row?.agent !== agent || key === undefined) throw new Problem('conversation_state')
  const [there] = await transaction.query<{ notes: number; is_there: boolean }>(
    `select count(*)::int as notes, coalesce(bool_or(key = $2), false) as is_there
     from note where conversation_id = $1`,
    [id, sendersKey],
  )
  if (there?.is_there === true) return
  const number = (there?.notes ?? 0) + 1
  if (number > mostNotes) throw new Problem('conversation_state')
  await transaction.query(
    `insert into note (conversation_id, number, agent, sealed_text, at, key)
     values ($1, $2, $3, $4, $5, $6)`,
    [id, number, agent, key.seal(place(number), text), now(), sendersKey],
  )
  await tell(transaction, `conversation ${id}`)
}

/** In the order in which they were written. */
export async function notesOf(
  queryable: Queryable,
  id: string,
  key: ConversationKey | undefined,
): Promise<Note[]> {
  if (key === undefined) return []
  const rows = await queryable.query<{
    number: number
    name: string
    sealed_text: Uint8Array
    at: Date
  }>(
    `select number, coalesce(agent.name, note.agent) as name, sealed_text, at
     from note left join agent on agent.id = note.agent
     where conversation_id = $1 order by number`,
    [id],
  )
  return rows.map(({ number, name, sealed_text, at }) => ({
    number,
    agent: name,
    text: key.open(place(number), sealed_text),
    at: at.toISOString(),
  }))
}
