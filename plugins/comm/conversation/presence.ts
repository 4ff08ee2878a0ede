import { later } from '../retention/limits.ts'
import type { CommContext } from './context.ts'
import { tell } from './news.ts'

/** Longer than the heartbeat of an event stream, so that one that is late doesn't show. */
const connectedSeconds = 40

/**
 * The end of a conversation is moved when it moves by so much, in minutes, and then so much further: at every
 * heartbeat it would be written anew for ten thousand, with all the indexes that it stands in.
 */
const endMovesBy = 1

/** A citizen's place in a conversation. */
export interface Seat {
  /** Of the conversation. */
  id: string
  number: number
}

/** As columns, for `unnest`. */
const columns = (seats: readonly Seat[]) => [
  seats.map(({ id }) => id),
  seats.map(({ number }) => number),
]

/**
 * These citizens' pages are connected: their places in the queue are kept from now on. Told when an event stream
 * opens and at every heartbeat. A conversation that somebody else is changing at this moment is left out: to
 * wait for one with others in hand would make two wait for each other.
 * @returns the conversations that were there and free
 */
export async function keepConnected(
  { config, database, now }: CommContext,
  seats: readonly Seat[],
): Promise<Set<string>> {
  if (seats.length === 0) return new Set()
  const at = now()
  const rows = await database.query<{ id: string; agent: string | null; was_connected: boolean }>(
    `with present as (
       select * from unnest($1::text[], $2::int[]) as seat (id, number)
     ), free as (
       select id, agent, state, ends_at from conversation
       where id in (select id from present) for no key update skip locked
     ), before as (
       select conversation_id, bool_and(coalesce(connected_until > $5, false)) as was_connected
       from citizen join present on conversation_id = id and citizen.number = present.number
       group by conversation_id
     ), moved as (
       update conversation set ends_at = $6
       where state in ('arrived', 'waiting') and ends_at < $4
         and id in (select id from free where state in ('arrived', 'waiting') and ends_at < $4)
     ), seated as (
       update citizen set connected_until = $3 from present join free using (id)
       where conversation_id = id and citizen.number = present.number
     )
     select free.id, agent, was_connected from free join before on conversation_id = free.id`,
    [
      ...columns(seats),
      new Date(at.getTime() + connectedSeconds * 1000),
      later(at, config.limits.waiting),
      at,
      later(at, config.limits.waiting + endMovesBy),
    ],
  )
  await tellDesks(
    database,
    rows.filter(({ was_connected }) => !was_connected),
  )
  return new Set(rows.map(({ id }) => id))
}

/**
 * Their last event streams have closed: for as long as the configuration says from now on their places are kept.
 * @returns as `keepConnected`
 */
export async function noteDisconnected(
  { config, database, now }: CommContext,
  seats: readonly Seat[],
): Promise<Set<string>> {
  if (seats.length === 0) return new Set()
  const at = now()
  const rows = await database.query<{ id: string; agent: string | null }>(
    `with present as (
       select * from unnest($1::text[], $2::int[]) as seat (id, number)
     ), free as (
       select id, agent, state from conversation where id in (select id from present)
       for no key update skip locked
     ), kept as (
       update conversation set ends_at = $4
       where id in (select id from free where state in ('arrived', 'waiting'))
     )
     update citizen set connected_until = $3 from present join free using (id)
     where conversation_id = id and citizen.number = present.number
     returning id, agent`,
    [...columns(seats), at, later(at, config.limits.waiting)],
  )
  await tellDesks(database, rows)
  return new Set(rows.map(({ id }) => id))
}

async function tellDesks(
  database: CommContext['database'],
  changed: readonly { id: string; agent: string | null }[],
): Promise<void> {
  if (changed.some(({ agent }) => agent === null)) await tell(database, 'connected')
  for (const { id, agent } of changed) {
    if (agent !== null) await tell(database, `conversation ${id}`, `agent ${agent}`)
  }
}
