import { StoredResult } from '../attributes/stored-result.ts'
import type { CommContext } from '../conversation/context.ts'
import { tell } from '../conversation/news.ts'
import type { Queryable } from '../database/database.ts'
import { noteAccess } from '../retention/access-log.ts'
import { noteDeletion } from '../retention/delete-conversation.ts'
import { putLogOut, tellLogOuts } from '../session-feedback/outbox.ts'
import {
  type GuestRow,
  guestsOf,
  lockOpenRoom,
  placeOfGuest,
  type RoomRow,
  roomTopic,
} from './room-row.ts'
import { keyOfRoom } from './start-guest.ts'

/**
 * The platform says that a chat or call is over: what was shared in it is deleted, with the key that it was sealed
 * under, and whoever identified is logged out where their way to identify wants to hear so. Where nobody has begun to
 * identify in it there is nothing to do.
 */
export async function endRoom(context: CommContext, hash: Uint8Array): Promise<void> {
  await context.database.transaction(async (transaction) => {
    const row = await lockOpenRoom(transaction, hash)
    if (row !== undefined) await end(context, transaction, row, 'platform')
  })
  context.sessions.inBackground(() => tellLogOuts(context))
}

/** The same of a room at which nobody has looked for too long, or whose last hour has come. */
export async function endOverdueRoom(context: CommContext, hash: Uint8Array): Promise<void> {
  await context.database.transaction(async (transaction) => {
    const row = await lockOpenRoom(transaction, hash)
    if (row !== undefined && row.ends_at < context.now())
      await end(context, transaction, row, 'timer')
  })
  context.sessions.inBackground(() => tellLogOuts(context))
}

async function end(
  context: CommContext,
  transaction: Queryable,
  row: RoomRow,
  by: 'platform' | 'timer',
): Promise<void> {
  const { now, log } = context
  const guests = await guestsOf(transaction, row.id)
  const results = await resultsIn(context, row, guests)
  const kinds = [...new Set(results.flatMap(({ attributes }) => Object.keys(attributes)))]
  const purposes = [...new Set(guests.map(({ purpose }) => purpose))]
  await transaction.query(
    `update platform_guest set sealed_about = null, sealed_result = null, attr_token_hash = null,
       result_method = null
     where room_id = $1`,
    [row.id],
  )
  await transaction.query(
    'update platform_room set wrapped_key = null, ended_at = $2, ended_by = $3 where id = $1',
    [row.id, now(), by],
  )
  for (const { session_url } of results) await putLogOut(context, transaction, row, session_url)
  await noteDeletion(transaction, {
    conversation_id: row.id,
    owner_hashes: [],
    // A room may be of several.
    purpose: purposes.length === 1 ? (purposes[0] ?? null) : null,
    agent: null,
    attributes: kinds,
    kinds_of_each: null,
    messages: 0,
    notes: 0,
    // The table knows no other causes; who it was follows from the platform.
    caused_by: by === 'platform' ? 'agent' : 'timer',
    deleted_at: now(),
    wrapping_key_ids: [...new Set([...row.wrapping_key_ids, row.wrapping_key_id])],
    unreadable_at: null,
    kept_until: null,
    kept_reason: null,
    kept_removed_at: null,
    kept_unreadable_at: null,
    platform: row.platform,
  })
  await noteAccess(
    transaction,
    {
      act: `deleted_by_${by}`,
      agent: by === 'platform' ? `platform:${row.platform}` : null,
      conversation: row.id,
      kinds,
    },
    now(),
  )
  await tell(transaction, roomTopic(row.room_hash))
  log.info('platform_room_ended', { platform: row.platform, room: row.id, by })
}

/** What anybody in it has shared; nothing of what can't be opened any more. */
async function resultsIn(
  { keyring }: CommContext,
  row: RoomRow,
  guests: readonly GuestRow[],
): Promise<StoredResult[]> {
  const key = await keyOfRoom(keyring, row).catch(() => undefined)
  if (key === undefined) return []
  return guests.flatMap(({ number, sealed_result }) => {
    if (sealed_result === null) return []
    try {
      const opened: unknown = JSON.parse(key.open(placeOfGuest('result', number), sealed_result))
      return [StoredResult.parse(opened)]
    } catch {
      // What is damaged is deleted as well; it keeps no room from ending.
      return []
    }
  })
}
