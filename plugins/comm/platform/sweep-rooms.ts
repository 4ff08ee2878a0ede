import type { CommContext } from '../conversation/context.ts'
import { later } from '../retention/limits.ts'
import { endOverdueRoom } from './end-room.ts'

/** Minutes that the page of a room whose last hour has come says so, and not that nobody has begun. */
const told = 60

/** Rooms whose time has come end; what says that one was there goes when no token for it can count any more. */
export async function sweepRooms(context: CommContext): Promise<void> {
  const { database, now } = context
  const overdue = await database.query<{ room_hash: Uint8Array }>(
    'select room_hash from platform_room where ended_at is null and ends_at < $1 order by ends_at',
    [now()],
  )
  let fault: unknown
  for (const { room_hash } of overdue) {
    // One that can't be ended keeps no other from its end.
    await endOverdueRoom(context, room_hash).catch((first: unknown) => (fault ??= first))
  }
  await database.query(
    'delete from platform_room where ended_at is not null and deadline_at < $1',
    [later(now(), -told)],
  )
  await database.query('delete from platform_login where expires_at < $1', [now()])
  if (fault !== undefined) throw fault
}
