import { later } from '../retention/limits.ts'
import type { CommContext } from './context.ts'
import { tell } from './news.ts'

/** Longer than the heartbeat of an event stream, so that one that is late doesn't show. */
const connectedSeconds = 40

/**
 * The citizen's page is connected: the place in the queue is kept from now on. Called when its event
 * stream opens and at every heartbeat.
 */
export async function keepConnected(
  { config, database, now }: CommContext,
  id: string,
  number: number,
): Promise<void> {
  const at = now()
  const [before] = await database.query<{ agent: string | null; was_connected: boolean }>(
    `with before as (
       select connected_until from citizen where conversation_id = $1 and number = $2
     ), room as (
       update conversation
       set ends_at = case when state in ('arrived', 'waiting') then $4 else ends_at end
       where id = $1 returning agent
     ), present as (
       update citizen set connected_until = $3 where conversation_id = $1 and number = $2
     )
     select room.agent, coalesce(before.connected_until > $5, false) as was_connected
     from room, before`,
    [
      id,
      number,
      new Date(at.getTime() + connectedSeconds * 1000),
      later(at, config.limits.waiting),
      at,
    ],
  )
  if (before !== undefined && !before.was_connected) await tellDesks(database, id, before.agent)
}

/** Its last event stream has closed. */
export async function noteDisconnected(
  { database, now }: CommContext,
  id: string,
  number: number,
): Promise<void> {
  const [row] = await database.query<{ agent: string | null }>(
    `update citizen set connected_until = $3 from conversation
     where conversation_id = $1 and number = $2 and id = $1 returning agent`,
    [id, number, now()],
  )
  if (row !== undefined) await tellDesks(database, id, row.agent)
}

async function tellDesks(database: CommContext['database'], id: string, agent: string | null) {
  if (agent === null) await tell(database, 'queue')
  else await tell(database, `conversation ${id}`, `agent ${agent}`)
}
