import { z } from 'zod'
import type { GuestPayload } from '../../../protocol/platform.ts'
import { Problem } from '../../../protocol/problem.ts'
import type { CommContext } from '../conversation/context.ts'
import { tell } from '../conversation/news.ts'
import { hashOf, newId, newSecret } from '../conversation/secrets.ts'
import type { Queryable } from '../database/database.ts'
import {
  type ConversationKey,
  makeConversationKey,
  unwrapConversationKey,
} from '../retention/conversation-key.ts'
import { later } from '../retention/limits.ts'
import {
  digestOfNames,
  type GuestRow,
  guestHash,
  guestsOf,
  lockOpenRoom,
  placeOfGuest,
  roomHash,
  type RoomRow,
  roomTopic,
} from './room-row.ts'
import type { PlatformSettings } from './settings.ts'

/** As the platform calls them, sealed under the room's key. */
export const GuestAbout = z.object({ name: z.string(), instance: z.string().optional() })
export type GuestAbout = z.infer<typeof GuestAbout>

/** So many may be in one room, so that a token can't fill the database. */
const mostGuests = 50

type Fault = 'started' | 'changed' | 'over' | 'full'

const refuse = (fault: Fault) => new Problem('signed_request_invalid', { fault })

/**
 * Lets a platform's guest identify.
 * @param ask asks the core, given the token that its attr URL is made of; nothing is kept where that fails
 * @returns what `ask` gave: where the guest goes
 * @throws Problem 'signed_request_invalid' with the fact `fault`: `started` where they may not start again (2021: ever;
 * 2024: once they shared something), `changed` where the token says other things than before, `over` or `full` of the room
 */
export async function startGuest(
  context: CommContext,
  platform: PlatformSettings,
  guest: GuestPayload,
  ask: (attrToken: string) => Promise<string>,
): Promise<string> {
  const { database, log } = context
  await admit(database, platform, guest)
  const attrToken = newSecret()
  const clientUrl = await ask(attrToken)
  const room = await database.transaction(async (transaction) => {
    const hash = roomHash(platform.id, guest.roomId)
    // Before the room is made: a guest of one that is over makes no new one.
    await admit(transaction, platform, guest)
    const { row, key } = await openRoom(context, transaction, platform.id, hash)
    const known = await admit(transaction, platform, guest)
    if (known === undefined)
      await insertGuest(context, transaction, { platform, guest, row, key, attrToken })
    else await startAgain(context, transaction, known, attrToken)
    await tell(transaction, roomTopic(hash))
    return row.id
  })
  log.info('platform_guest_started', { platform: platform.id, room, purpose: guest.purpose })
  return clientUrl
}

/**
 * Whether a guest has nothing more to start: they shared something (2024) or began (2021), or the room is over.
 * @throws Problem 'signed_request_invalid' with the fact `changed` as `startGuest`
 */
export const isDone = (
  { database }: CommContext,
  platform: PlatformSettings,
  guest: GuestPayload,
): Promise<boolean> =>
  admit(database, platform, guest).then(
    () => false,
    (fault: unknown) => {
      if (fault instanceof Problem && fault.facts.fault !== 'changed') return true
      throw fault
    },
  )

/** Those who were here before, where they may start again; undefined of somebody new. */
async function admit(
  queryable: Queryable,
  platform: PlatformSettings,
  guest: GuestPayload,
): Promise<GuestRow | undefined> {
  const [known] = await queryable.query<GuestRow & { is_over: boolean }>(
    `select platform_guest.*, ended_at is not null as is_over
     from platform_guest join platform_room on id = room_id where guest_hash = $1`,
    [guestHash(platform.id, guest.id)],
  )
  if (known === undefined) return undefined
  if (known.is_over) throw refuse('over')
  if (platform.family === '2021' || known.result_status === 'success') throw refuse('started')
  if (!Buffer.from(known.token_digest).equals(tokenDigest(guest))) throw refuse('changed')
  return known
}

/** What has to be the same for the same guest. */
const tokenDigest = ({ id, roomId, redirectUrl, name, purpose }: GuestPayload): Uint8Array =>
  digestOfNames('token', id, roomId, redirectUrl, name, purpose)

async function openRoom(
  { config, keyring, now }: CommContext,
  transaction: Queryable,
  platform: string,
  hash: Uint8Array,
): Promise<{ row: RoomRow; key: ConversationKey }> {
  const id = newId()
  const { wrapped } = await makeConversationKey(keyring, id)
  const at = now()
  await transaction.query(
    `insert into platform_room (id, platform, room_hash, wrapped_key, wrapping_key_id, created_at,
       ends_at, deadline_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (room_hash) where ended_at is null do nothing`,
    [
      ...[id, platform, hash, wrapped.wrapped_key, wrapped.wrapping_key_id, at],
      ...[later(at, config.limits.arrival), later(at, config.limits.arrival + config.limits.total)],
    ],
  )
  const row = await lockOpenRoom(transaction, hash)
  const key = row && (await keyOfRoom(keyring, row))
  if (row === undefined || key === undefined) throw refuse('over')
  return { row, key }
}

/** Undefined once the room is over, or the key that wraps its own is destroyed. */
export async function keyOfRoom(
  keyring: CommContext['keyring'],
  { id, wrapped_key, wrapping_key_id }: RoomRow,
): Promise<ConversationKey | undefined> {
  return wrapped_key === null
    ? undefined
    : unwrapConversationKey(keyring, id, { wrapped_key, wrapping_key_id })
}

interface NewGuest {
  platform: PlatformSettings
  guest: GuestPayload
  row: RoomRow
  key: ConversationKey
  attrToken: string
}

async function insertGuest(
  context: CommContext,
  transaction: Queryable,
  { platform, guest, row, key, attrToken }: NewGuest,
): Promise<void> {
  const others = await guestsOf(transaction, row.id)
  if (others.length >= mostGuests) throw refuse('full')
  const number = (others.at(-1)?.number ?? 0) + 1
  const about: GuestAbout = { name: guest.name, instance: guest.instance }
  const added = await transaction.query(
    `insert into platform_guest (room_id, number, guest_hash, token_digest, purpose, attr_token_hash,
       started_at, sealed_about)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (guest_hash) do nothing returning number`,
    [
      ...[row.id, number, guestHash(platform.id, guest.id), tokenDigest(guest), guest.purpose],
      ...[hashOf(attrToken), context.now()],
      key.seal(placeOfGuest('about', number), JSON.stringify(about)),
    ],
  )
  // Somebody with the same id began in another room at this moment.
  if (added.length === 0) throw refuse('changed')
  await keepRoom(context, transaction, row.id, context.config.limits.arrival)
}

/** What they were sent away with before counts no more. */
async function startAgain(
  context: CommContext,
  transaction: Queryable,
  { room_id, number }: GuestRow,
  attrToken: string,
): Promise<void> {
  await transaction.query(
    `update platform_guest set attr_token_hash = $3, started_at = $4, result_status = null,
       result_received_at = null
     where room_id = $1 and number = $2`,
    [room_id, number, hashOf(attrToken), context.now()],
  )
  await keepRoom(context, transaction, room_id, context.config.limits.arrival)
}

/**
 * For so many minutes it doesn't end by itself, unless its last hour has come. Written only where that moves its end by a
 * minute: every heartbeat of a page that shows it asks for it.
 */
export async function keepRoom(
  { now }: Pick<CommContext, 'now'>,
  queryable: Queryable,
  roomId: string,
  minutes: number,
): Promise<void> {
  await queryable.query(
    `update platform_room set ends_at = least(deadline_at, $2::timestamptz)
     where id = $1 and ended_at is null
       and ends_at <= least(deadline_at, $2::timestamptz) - interval '1 minute'`,
    [roomId, later(now(), minutes)],
  )
}
