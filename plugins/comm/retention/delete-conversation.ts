import { Problem } from '../../../protocol/problem.ts'
import { readHeld } from '../attributes/held-result.ts'
import { readResult } from '../attributes/stored-result.ts'
import { citizensOf } from '../conversation/citizen-row.ts'
import type { CommContext } from '../conversation/context.ts'
import { tell } from '../conversation/news.ts'
import { type ConversationRow, isConversationId, lockConversation } from '../conversation/row.ts'
import type { EndedBy } from '../conversation/views.ts'
import { noteAllDestroyed } from '../identification/held.ts'
import { noteVisit } from '../queue/visit.ts'
import type { Queryable } from '../database/database.ts'
import { leaveSessions } from '../session-feedback/log-out.ts'
import { putLogOut, tellLogOuts } from '../session-feedback/outbox.ts'
import { noteAccess } from './access-log.ts'
import { type Kept, keepChat } from './kept-chat.ts'

/** A row of the table `deletion`: which kinds of data went, when and by whom; never a value. */
export interface DeletionRow extends Kept {
  conversation_id: string
  owner_hashes: Uint8Array[]
  purpose: string | null
  agent: string | null
  /** Of everybody in it. */
  attributes: string[]
  /** Of each citizen, in the order of their numbers; null where an older release deleted it, or once it is forgotten. */
  kinds_of_each: string[][] | null
  messages: number
  notes: number
  caused_by: EndedBy
  deleted_at: Date
  /** Of every key that ever wrapped the conversation's key; none where an older release deleted it. */
  wrapping_key_ids: string[]
  /** Once all of those are destroyed: nobody can read a copy after it. */
  unreadable_at: Date | null
  /** When messages that were kept were deleted too. */
  kept_removed_at: Date | null
  /** Once the key that sealed those is destroyed. */
  kept_unreadable_at: Date | null
  /** Whose room it was, by id; null for a conversation. */
  platform: string | null
}

/**
 * Deletes a conversation with its key: what lies in the database's files, its log or a backup can't
 * be read again when the key that wrapped it is gone too.
 *
 * @param allowed names the state and the agent it expects; where that isn't so any more nothing happens
 * @throws Problem 'conversation_state' when it isn't allowed, 'conversation_unknown' when it isn't there
 */
export async function deleteConversation(
  context: CommContext,
  id: string,
  by: EndedBy,
  allowed: (row: ConversationRow) => boolean,
): Promise<DeletionRow> {
  const { database, keyring, now, log, sessions } = context
  const deletion = await database.transaction(async (transaction) => {
    const row = await lockConversation(transaction, id)
    if (row === undefined) throw new Problem('conversation_unknown')
    if (!allowed(row)) throw new Problem('conversation_state')
    await noteAllDestroyed(context, transaction, row)
    const citizens = await citizensOf(transaction, id)
    const results = await Promise.all(
      citizens.map((citizen) => readResult(keyring, row, citizen).catch(() => undefined)),
    )
    // Nobody has seen it, and it goes with the rest.
    const held = await Promise.all(
      citizens.map((citizen) => readHeld(keyring, row, citizen).catch(() => undefined)),
    )
    if (row.state === 'waiting') await noteVisit(transaction, row, 'abandoned', now())
    if (row.state === 'talking') await noteVisit(transaction, row, 'served', now())
    const [count] = await transaction.query<{ notes: number }>(
      'select count(*)::int as notes from note where conversation_id = $1',
      [id],
    )
    // Who deletes their own data leaves nothing behind.
    const kept = by === 'citizen' ? undefined : await keepChat(context, transaction, row)
    await leaveSessions(context, transaction, row)
    for (const result of held) await putLogOut(context, transaction, row, result?.session_url)
    await transaction.query('delete from conversation where id = $1', [id])
    const kindsOfEach = results.map((result, index) => [
      ...new Set([
        ...Object.keys(result?.attributes ?? {}),
        ...Object.keys(held[index]?.attributes ?? {}),
        ...(citizens[index]?.earlier_kinds ?? []),
      ]),
    ])
    const noted: DeletionRow = {
      conversation_id: id,
      owner_hashes: citizens.flatMap(({ owner_hash }) => owner_hash ?? []),
      purpose: row.purpose,
      agent: row.agent,
      attributes: [...new Set(kindsOfEach.flat())],
      kinds_of_each: kindsOfEach,
      messages: row.last_sequence,
      notes: count?.notes ?? 0,
      caused_by: by,
      deleted_at: now(),
      wrapping_key_ids: [...new Set([...row.wrapping_key_ids, row.wrapping_key_id])],
      unreadable_at: null,
      kept_until: kept?.kept_until ?? null,
      kept_reason: kept?.kept_reason ?? null,
      kept_removed_at: null,
      kept_unreadable_at: null,
      platform: null,
    }
    await noteDeletion(transaction, noted)
    await noteAccess(
      transaction,
      {
        act: `deleted_by_${by}`,
        agent: by === 'agent' ? row.agent : null,
        conversation: id,
        kinds: noted.attributes,
      },
      now(),
    )
    await tell(transaction, `conversation ${id}`, 'queue', ...tellAgent(row))
    return noted
  })
  sessions.inBackground(() => tellLogOuts(context))
  log.info('conversation_deleted', { conversation: id, by, messages: deletion.messages })
  return deletion
}

const tellAgent = (row: ConversationRow) =>
  row.agent === null ? [] : ([`agent ${row.agent}`] as const)

/** In the transaction that deletes: what is noted is gone, and what is gone is noted. */
export async function noteDeletion(transaction: Queryable, row: DeletionRow): Promise<void> {
  await transaction.query(
    `insert into deletion (conversation_id, owner_hashes, purpose, agent, attributes, messages,
       caused_by, deleted_at, notes, wrapping_key_ids, kept_until, kept_reason, kinds_of_each,
       platform)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      row.conversation_id,
      row.owner_hashes,
      row.purpose,
      row.agent,
      row.attributes,
      row.messages,
      row.caused_by,
      row.deleted_at,
      row.notes,
      row.wrapping_key_ids,
      row.kept_until,
      row.kept_reason && JSON.stringify(row.kept_reason),
      JSON.stringify(row.kinds_of_each),
      row.platform,
    ],
  )
}

/** A deletion as one of the citizens is told of it: which kinds of theirs, and not of the others. */
export const deletionFor = (row: DeletionRow, number: number): DeletionRow => ({
  ...row,
  attributes: row.kinds_of_each?.[number - 1] ?? row.attributes,
})

export async function findDeletion(
  queryable: Queryable,
  id: string,
): Promise<DeletionRow | undefined> {
  if (!isConversationId(id)) return undefined
  const rows = await queryable.query<DeletionRow>(
    'select * from deletion where conversation_id = $1',
    [id],
  )
  return rows[0]
}
