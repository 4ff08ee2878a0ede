import { createHash } from 'node:crypto'
import type { Topic } from '../conversation/news.ts'
import type { Queryable } from '../database/database.ts'

/** A row of the table `platform_room`: everybody whom a platform has in one chat or call. */
export interface RoomRow {
  id: string
  platform: string
  room_hash: Uint8Array
  /** Null once it is over. */
  wrapped_key: Uint8Array | null
  wrapping_key_id: string
  /** Those of before, where it was given more time. */
  wrapping_key_ids: string[]
  created_at: Date
  ends_at: Date
  deadline_at: Date
  ended_at: Date | null
  ended_by: 'platform' | 'timer' | null
}

/** A row of the table `platform_guest`: somebody in a room, from when they began to identify. */
export interface GuestRow {
  room_id: string
  number: number
  guest_hash: Uint8Array
  token_digest: Uint8Array
  purpose: string
  /** Null once there is a result. */
  attr_token_hash: Uint8Array | null
  started_at: Date
  sealed_about: Uint8Array | null
  result_status: 'success' | 'failed' | null
  sealed_result: Uint8Array | null
  result_received_at: Date | null
  shown_to: string[]
}

/** What stands in the database in place of a name that a platform gave: those may say who somebody is. */
export const digestOfNames = (...names: (string | undefined)[]): Uint8Array =>
  createHash('sha256').update(JSON.stringify(names)).digest()

export const roomHash = (platform: string, roomId: string): Uint8Array =>
  digestOfNames('room', platform, roomId)

export const guestHash = (platform: string, guestId: string): Uint8Array =>
  digestOfNames('guest', platform, guestId)

/** What is told of a room, also while nobody is in it yet. */
export const roomTopic = (hash: Uint8Array): Topic => `room ${Buffer.from(hash).toString('hex')}`

/** Where a guest's own data are sealed. */
export const placeOfGuest = (what: 'about' | 'result', number: number): string =>
  `${what} of guest ${number}`

/** The room of this name that isn't over; nobody else changes it until the transaction is. */
export async function lockOpenRoom(
  transaction: Queryable,
  hash: Uint8Array,
): Promise<RoomRow | undefined> {
  const rows = await transaction.query<RoomRow>(
    'select * from platform_room where room_hash = $1 and ended_at is null for update',
    [hash],
  )
  return rows[0]
}

/** The room of this name: the one that isn't over, else the last that was there. */
export async function lockLatestRoom(
  transaction: Queryable,
  hash: Uint8Array,
): Promise<RoomRow | undefined> {
  const rows = await transaction.query<RoomRow>(
    `select * from platform_room where room_hash = $1
     order by ended_at is null desc, created_at desc limit 1 for update`,
    [hash],
  )
  return rows[0]
}

/** Everybody in it, in the order in which they began. */
export function guestsOf(queryable: Queryable, roomId: string): Promise<GuestRow[]> {
  return queryable.query<GuestRow>(
    'select * from platform_guest where room_id = $1 order by number',
    [roomId],
  )
}
