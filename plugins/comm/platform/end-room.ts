import { StoredResult } from '../attributes/stored-result.ts'
import type { CommContext } from '../conversation/context.ts'
import { tell } from '../conversation/news.ts'
import type { Queryable } from '../database/database.ts'
import { noteAccess } from '../retention/access-log.ts'
import { noteDeletion } from '../retention/delete-conversation.ts'
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
 * under. Where nobody has begun to identify in it there is nothing to do.
 */
export async function endRoom(context: CommContext, hash: Uint8Array): Promise<void> {
  await context.database.transaction(async (transaction) => {
    const row = await lockOpenRoom(transaction, hash)
    if (row !== undefined) await end(context, transaction, row, 'platform')
  })
}

/** The same of a room at which nobody has looked for too long, or whose last hour has come. */
export async function endOverdueRoom(context: CommContext, hash: Uint8Array): Promise<void> {
  await context.database.transaction(async (transaction) => {
    const row = await lockOpenRoom(transaction, hash)
    if (row !== undefined && row.ends_at < context.now())
      await end(context, transaction, row, 'timer')
  })
}

async function end(
  context: CommContext,
  transaction: Queryable,
  row: RoomRow,
  by: 'platform' | 'timer',
): Promise<void> {
  const { now, log } = context
  const guests = await guestsOf(transaction, row.id)
  const kinds = await kindsIn(context, row, guests)
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

/** The kinds that anybody in it has shared; none of what can't be opened any more. */
async function kindsIn(
  { keyring }: CommContext,
  row: RoomRow,
  guests: readonly GuestRow[],
): Promise<string[]> {
  const key = await keyOfRoom(keyring, row).catch(() => undefined)
  if (key === undefined) return []
  const each = guests.flatMap(({ number, sealed_result }) => {
    if (sealed_result === null) return []
    try {
      const opened: unknown = JSON.parse(key.open(placeOfGuest('result', number), sealed_result))
      return Object.keys(StoredResult.parse(opened).attributes)
    } catch {
      // What is damaged is deleted as well; it keeps no room from ending.
      return []
    }
  })
  return [...new Set(each)]
}
