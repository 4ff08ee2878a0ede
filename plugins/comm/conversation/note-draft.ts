import { z } from 'zod'
import { Problem } from '../../../protocol/problem.ts'
import type { Queryable } from '../database/database.ts'
import { type ConversationKey, unwrapConversationKey } from '../retention/conversation-key.ts'
import type { CommContext } from './context.ts'
import { longestNote } from './notes.ts'
import { lockConversation } from './row.ts'

/** A note as far as it is typed; empty where nothing is. */
export const TypedNote = z.object({ text: z.string().max(longestNote) })

const place = 'note draft'

/**
 * Keeps what an agent has typed and not kept as a note, sealed, so that it is there after a reload. In place of what was kept
 * of it before.
 * @throws Problem 'conversation_state' when it isn't this agent's
 */
export async function keepNoteDraft(
  { database, keyring }: Pick<CommContext, 'database' | 'keyring'>,
  id: string,
  agent: string,
  text: string,
): Promise<void> {
  await database.transaction(async (transaction) => {
    const row = await lockConversation(transaction, id)
    const key = row && (await unwrapConversationKey(keyring, id, row))
    if (row?.agent !== agent || key === undefined) throw new Problem('conversation_state')
    if (text.trim() === '') return dropNoteDraft(transaction, id, agent)
    await transaction.query(
      `insert into note_draft (conversation_id, agent, sealed_text) values ($1, $2, $3)
       on conflict (conversation_id, agent) do update set sealed_text = excluded.sealed_text`,
      [id, agent, key.seal(place, text)],
    )
  })
}

export async function dropNoteDraft(
  transaction: Queryable,
  id: string,
  agent: string,
): Promise<void> {
  await transaction.query('delete from note_draft where conversation_id = $1 and agent = $2', [
    id,
    agent,
  ])
}

/** Column `sealed_note_draft` of a conversation, of the agent who has it. */
export const noteDraftColumn = `(select sealed_text from note_draft
  where conversation_id = conversation.id and note_draft.agent = conversation.agent) as sealed_note_draft`

export const openNoteDraft = (key: ConversationKey | undefined, sealed: Uint8Array | null) =>
  key === undefined || sealed === null ? '' : key.open(place, sealed)
