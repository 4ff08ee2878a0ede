import { Problem } from '../../../protocol/problem.ts'
import type { CommContext } from '../conversation/context.ts'
import { tell } from '../conversation/news.ts'
import { rewrapConversationKey } from '../retention/conversation-key.ts'
import { earliest, later, type Limits, longestLife } from '../retention/limits.ts'
import { lockOpenRoom, type RoomRow, roomTopic } from './room-row.ts'
import { keepRoom } from './start-guest.ts'

/** Minutes before its end in which a room can be given more time, and to how long from then. */
const before = 30
const more = 60

/** Minutes from its beginning after which nobody can: a working day. */
const most = 8 * 60

const minute = 60_000

/** How a room stands towards its end. */
export interface RoomTime {
  /** Seconds until its last half hour; 0 within it. */
  soonIn: number
  /** When it would end if somebody asked for more time now; undefined where it can't be later than it is. */
  couldEndAt: Date | undefined
}

type Times = Pick<RoomRow, 'created_at' | 'deadline_at'>

/** @param limits no room may outlive the key that its own is wrapped under */
export function timeOf(
  { created_at, deadline_at }: Times,
  { now, limits }: { now: Date; limits: Limits },
): RoomTime {
  const soonIn = Math.ceil((later(deadline_at, -before).getTime() - now.getTime()) / 1000)
  const added = Math.min(more, longestLife(limits) / minute)
  const end = earliest(later(now, added), later(created_at, most))
  return { soonIn: Math.max(0, soonIn), couldEndAt: end > deadline_at ? end : undefined }
}

/** Undefined where there is no room that isn't over. */
export async function roomTime(
  { database, config: { limits }, now }: Pick<CommContext, 'database' | 'config' | 'now'>,
  hash: Uint8Array,
): Promise<RoomTime | undefined> {
  const [row] = await database.query<Times>(
    'select created_at, deadline_at from platform_room where room_hash = $1 and ended_at is null',
    [hash],
  )
  return row && timeOf(row, { now: now(), limits })
}

/**
 * "We are still talking": in its last half hour a room is given an hour from now (WCAG 2.2.1), and no later end than 8 hours
 * after its beginning. Its key is wrapped under a younger one, so that it outlives the extension.
 * @throws Problem 'conversation_state' when there is nothing to extend
 */
export async function extendRoom(context: CommContext, hash: Uint8Array): Promise<void> {
  const { config, database, keyring, now, log } = context
  const { limits } = config
  await database.transaction(async (transaction) => {
    const row = await lockOpenRoom(transaction, hash)
    if (row === undefined || row.wrapped_key === null) throw new Problem('conversation_state')
    const { soonIn, couldEndAt } = timeOf(row, { now: now(), limits })
    if (soonIn > 0 || couldEndAt === undefined) throw new Problem('conversation_state')
    const { wrapped_key, wrapping_key_id } = row
    const wrapped = await rewrapConversationKey(keyring, row.id, { wrapped_key, wrapping_key_id })
    await transaction.query(
      `update platform_room set deadline_at = $2, wrapped_key = $3, wrapping_key_id = $4,
         wrapping_key_ids = case when wrapping_key_id = $4 then wrapping_key_ids
           else array_append(wrapping_key_ids, wrapping_key_id) end
       where id = $1`,
      [row.id, couldEndAt, wrapped.wrapped_key, wrapped.wrapping_key_id],
    )
    await keepRoom(context, transaction, row.id, limits.idle)
    await tell(transaction, roomTopic(hash))
    log.info('platform_room_extended', { platform: row.platform, room: row.id })
  })
}
