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
): Promise<void> {
  const at = now()
  const [row] = await database.query<{ agent: string | null; was_connected: boolean }>(
    `update conversation as current
     set connected_until = $2,
         ends_at = case when current.state in ('arrived', 'waiting') then $3 else current.ends_at end
     from (select id, connected_until from conversation where id = $1) as before
     where current.id = before.id
     returning current.agent, coalesce(before.connected_until > $4, false) as was_connected`,
    [id, new Date(at.getTime() + connectedSeconds * 1000), later(at, config.limits.waiting), at],
  )
  if (row !== undefined && !row.was_connected) await tellDesks(database, id, row.agent)
}

/** Its last event stream has closed. */
export async function noteDisconnected({ database, now }: CommContext, id: string): Promise<void> {
  const [row] = await database.query<{ agent: string | null }>(
    'update conversation set connected_until = $2 where id = $1 returning agent',
    [id, now()],
  )
  if (row !== undefined) await tellDesks(database, id, row.agent)
}

async function tellDesks(database: CommContext['database'], id: string, agent: string | null) {
  if (agent === null) await tell(database, 'queue')
  else await tell(database, `conversation ${id}`, `agent ${agent}`)
}
