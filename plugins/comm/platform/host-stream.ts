import type { Context } from 'hono'
import type { HostEvent } from '../../../protocol/platform.ts'
import { Problem } from '../../../protocol/problem.ts'
import type { EventStream, EventStreams } from '../../kit/stream.ts'
import type { CommContext } from '../conversation/context.ts'
import { digestOf, keepUpToDate } from '../conversation/live.ts'
import { frameAgent } from './frame-login.ts'
import { type Host, openHost } from './open-host.ts'
import { type RoomRow, roomTopic } from './room-row.ts'
import type { PlatformSettings } from './settings.ts'
import { keepRoom } from './start-guest.ts'

const say = (stream: EventStream, event: HostEvent): void => stream.say(event)

/**
 * News of a room, without anything of what is in it: `start`, then `update` at every change, or `badrequest` (no token of a
 * host) or `forbidden` (nobody is logged in) and the end.
 */
export async function hostStream(
  context: CommContext,
  streams: EventStreams,
  platform: PlatformSettings,
  c: Context,
): Promise<Response> {
  const host = await openHost(platform, c.req.param('token') ?? '', context.now).catch(
    (fault: unknown) => {
      if (fault instanceof Problem) return undefined
      throw fault
    },
  )
  const mayLook = async (): Promise<boolean> =>
    !platform.requiresLogin || (await frameAgent(context, platform, c)) !== undefined
  const refusal = host === undefined ? 'badrequest' : (await mayLook()) ? undefined : 'forbidden'
  let refresh = () => {}
  return streams.open(
    c,
    (stream) => {
      if (host === undefined || refusal !== undefined) {
        say(stream, refusal ?? 'badrequest')
        stream.close()
        return
      }
      let last: string | undefined
      refresh = keepUpToDate(context, stream, [roomTopic(host.hash)], async () => {
        if (!(await mayLook())) {
          say(stream, 'forbidden')
          return stream.close()
        }
        const digest = digestOf(await stateOf(context, host))
        if (digest !== last) say(stream, last === undefined ? 'start' : 'update')
        last = digest
      })
    },
    // While somebody looks, the room goes on; and what was missed shows here.
    () => refresh(),
  )
}

/** All that its page depends on. */
async function stateOf(context: CommContext, { hash }: Host): Promise<object> {
  const { config, database } = context
  const [room] = await database.query<Pick<RoomRow, 'id' | 'ended_at' | 'deadline_at'>>(
    `select id, ended_at, deadline_at from platform_room where room_hash = $1
     order by ended_at is null desc, created_at desc limit 1`,
    [hash],
  )
  if (room === undefined) return {}
  if (room.ended_at === null) await keepRoom(context, database, room.id, config.limits.idle)
  const guests = await database.query(
    `select number, result_status, started_at from platform_guest where room_id = $1
     order by number`,
    [room.id],
  )
  return { room, guests }
}
