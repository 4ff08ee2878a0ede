import { z } from 'zod'
import type { Words } from '../../../ui/words.ts'
import { messagePlace, type MessageRow } from '../channels/chat/read-messages.ts'
import type { CommContext } from '../conversation/context.ts'
import { tell } from '../conversation/news.ts'
import { type ConversationRow, isConversationId } from '../conversation/row.ts'
import type { Queryable } from '../database/database.ts'
import { noteAccess } from './access-log.ts'
import { makeConversationKey, unwrapConversationKey, type WrappedKey } from './conversation-key.ts'
import { keepingOf } from './keep-chat.ts'
import { destroyKeptKeys, endOfHour, isKeptKeyDestroyed, keptKeysUntil } from './kept-chat-keys.ts'
import { later } from './limits.ts'

/** Who said what and when: no name, no attribute and no note. */
const KeptMessages = z.array(
  z.object({
    from: z.enum(['citizen', 'agent']),
    /** Which citizen, by number. */
    citizen: z.number().nullable(),
    at: z.string(),
    text: z.string(),
  }),
)
export type KeptMessages = z.infer<typeof KeptMessages>

/** A row of the table `kept_text`. */
export interface KeptRow extends WrappedKey {
  conversation_id: string
  purpose: string
  messages: number
  sealed_text: Uint8Array
  kept_at: Date
  until: Date
}

/** What the note of a deletion says of what isn't deleted yet. */
export interface Kept {
  kept_until: Date | null
  kept_reason: Words | null
}

const nothing: Kept = { kept_until: null, kept_reason: null }
const place = 'kept text'

/**
 * Keeps what was said in a conversation that is about to be deleted, where that is configured and was told, sealed under a
 * key of its own; in the transaction that deletes it. Nothing where it can't be read any more.
 */
export async function keepChat(
  { config, keyring, now }: Pick<CommContext, 'config' | 'keyring' | 'now'>,
  transaction: Queryable,
  row: ConversationRow,
): Promise<Kept> {
  const keeping = keepingOf(config, row)
  if (keeping === undefined || row.last_sequence === 0) return nothing
  const messages = await openMessages(
    await transaction.query<MessageRow>(
      'select * from message where conversation_id = $1 order by sequence',
      [row.id],
    ),
    () => unwrapConversationKey(keyring, row.id, row),
  )
  if (messages.length === 0) return nothing

  const until = endOfHour(later(now(), keeping.days * 24 * 60))
  const { key, wrapped } = await makeConversationKey(await keptKeysUntil(config, until), row.id)
  await transaction.query(
    `insert into kept_text (conversation_id, purpose, messages, wrapped_key, wrapping_key_id,
       sealed_text, kept_at, until)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      row.id,
      row.purpose,
      messages.length,
      wrapped.wrapped_key,
      wrapped.wrapping_key_id,
      key.seal(place, JSON.stringify(messages)),
      now(),
      until,
    ],
  )
  return { kept_until: until, kept_reason: keeping.reason }
}

/** One that was damaged must not keep the conversation from being deleted. */
async function openMessages(
  rows: readonly MessageRow[],
  keyOf: () => ReturnType<typeof unwrapConversationKey>,
): Promise<KeptMessages> {
  try {
    const key = await keyOf()
    if (key === undefined) return []
    return rows.map(({ sequence, author, citizen, sealed_text, at }) => ({
      from: author,
      citizen,
      at: at.toISOString(),
      text: key.open(messagePlace(sequence), sealed_text),
    }))
  } catch {
    return []
  }
}

export type KeptItem = Pick<
  KeptRow,
  'conversation_id' | 'purpose' | 'messages' | 'kept_at' | 'until'
>

/** What is kept now, without what it says; the newest first. */
export function listKept(
  queryable: Queryable,
  now: Date,
  page: { limit: number; skip: number },
): Promise<KeptItem[]> {
  return queryable.query<KeptItem>(
    `select conversation_id, purpose, messages, kept_at, until from kept_text
     where until > $1 order by kept_at desc, conversation_id desc limit $2 offset $3`,
    [now, page.limit, page.skip],
  )
}

/** What was said in a conversation; undefined where it isn't kept, or no more. */
export async function openKept(
  { config, now }: Pick<CommContext, 'config' | 'now'>,
  transaction: Queryable,
  id: string,
): Promise<{ purpose: string; messages: KeptMessages } | undefined> {
  if (!isConversationId(id)) return undefined
  const [row] = await transaction.query<KeptRow>(
    'select * from kept_text where conversation_id = $1 and until > $2',
    [id, now()],
  )
  if (row === undefined) return undefined
  const key = await unwrapConversationKey(await keptKeysUntil(config, row.until), id, row)
  if (key === undefined) return undefined
  const messages = KeptMessages.parse(JSON.parse(key.open(place, row.sealed_text)))
  return { purpose: row.purpose, messages }
}

/**
 * Deletes what is kept of a conversation before its time is over, because its citizen or a privacy officer says so. Its key
 * goes when that time is over: until then sealed copies may exist, as with every deletion.
 * @returns false where nothing is kept
 */
export async function deleteKept(
  { database, now, log }: Pick<CommContext, 'database' | 'now' | 'log'>,
  id: string,
  by:
    | { act: 'kept_deleted_by_citizen'; agent: null }
    | { act: 'kept_deleted_by_officer'; agent: string },
): Promise<boolean> {
  if (!isConversationId(id)) return false
  return database.transaction(async (transaction) => {
    const gone = await transaction.query(
      'delete from kept_text where conversation_id = $1 returning conversation_id',
      [id],
    )
    if (gone.length === 0) return false
    await transaction.query(
      'update deletion set kept_removed_at = $2 where conversation_id = $1 and kept_removed_at is null',
      [id, now()],
    )
    await noteAccess(transaction, { ...by, conversation: id, kinds: [] }, now())
    await tell(transaction, `conversation ${id}`)
    log.info('kept_chat_deleted', { conversation: id, act: by.act })
    return true
  })
}

/**
 * Deletes what has been kept long enough, then the keys: with them every copy in logs and backups. Both are noted with the
 * deletion, which the receipt reads, and the first in the access log.
 */
export async function forgetKept({ config, database, now }: CommContext): Promise<void> {
  await database.transaction(async (transaction) => {
    const gone = await transaction.query<{ conversation_id: string }>(
      'delete from kept_text where until <= $1 returning conversation_id',
      [now()],
    )
    for (const { conversation_id: conversation } of gone) {
      const act = 'kept_deleted_by_timer'
      await noteAccess(transaction, { act, agent: null, conversation, kinds: [] }, now())
      await tell(transaction, `conversation ${conversation}`)
    }
    // Also where a process of an older release took it away without a note.
    await transaction.query(
      `update deletion set kept_removed_at = $1
       where kept_until <= $1 and kept_removed_at is null and kept_unreadable_at is null
         and not exists (select 1 from kept_text where conversation_id = deletion.conversation_id)`,
      [now()],
    )
  })
  await destroyKeptKeys(config, now)
  await noteKeptUnreadable({ config, database, now })
}

async function noteKeptUnreadable({
  config,
  database,
  now,
}: Pick<CommContext, 'config' | 'database' | 'now'>): Promise<void> {
  const over = await database.query<{ kept_until: Date }>(
    `select distinct kept_until from deletion
     where kept_until <= $1 and kept_removed_at is not null and kept_unreadable_at is null`,
    [now()],
  )
  for (const { kept_until: until } of over) {
    if (!(await isKeptKeyDestroyed(config, until))) continue
    await database.query(
      `update deletion set kept_unreadable_at = $2
       where kept_until = $1 and kept_removed_at is not null and kept_unreadable_at is null`,
      [until, now()],
    )
  }
}
