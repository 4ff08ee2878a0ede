import type { z } from 'zod'
import type { HostPayload } from '../../../protocol/platform.ts'
import { StoredResult } from '../attributes/stored-result.ts'
import type { CommContext } from '../conversation/context.ts'
import type { Queryable } from '../database/database.ts'
import { noteAccess } from '../retention/access-log.ts'
import type { ConversationKey } from '../retention/conversation-key.ts'
import type { Host } from './open-host.ts'
import { type GuestRow, guestsOf, lockLatestRoom, placeOfGuest, type RoomRow } from './room-row.ts'
import type { PlatformSettings } from './settings.ts'
import { GuestAbout, keepRoom, keyOfRoom } from './start-guest.ts'

export interface RoomGuest {
  number: number
  /** As the platform calls them: nobody has verified that. */
  name: string
  /** Tag. */
  purpose: string
  /** `other_subject`: whether anything was shared isn't for who looks. `damaged`: it can't be read. */
  status: 'busy' | 'not_shared' | 'shared' | 'other_subject' | 'damaged'
  /** Of who shared something. */
  result: StoredResult | undefined
  receivedAt: Date | null
}

export interface Room {
  /** `empty` while nobody has begun to identify. */
  at: 'empty' | 'open' | 'ended'
  guests: readonly RoomGuest[]
  /** When it ends by itself if nobody looks any more, and when in any case; of one that is open. */
  deadlineAt: Date | null
  endedAt: Date | null
  endedBy: RoomRow['ended_by']
}

const nobody = { guests: [], deadlineAt: null, endedAt: null, endedBy: null } as const

export interface Looking {
  /** Who is logged in; undefined where the platform's token is all there is. */
  agent?: string | undefined
  /** Tags of subjects whose attributes they may not see: those stay sealed. */
  otherSubjects?: readonly string[]
}

/**
 * A room as its host sees it. Whose looking shows attributes for the first time stands in the access log, in the same
 * transaction; and while somebody looks the room doesn't end by itself.
 */
export function readRoom(
  context: CommContext,
  platform: PlatformSettings,
  { payload, hash }: Host,
  { agent, otherSubjects = [] }: Looking = {},
): Promise<Room> {
  const { config, database, keyring } = context
  return database.transaction(async (transaction) => {
    const row = await lockLatestRoom(transaction, hash)
    if (row === undefined) return { at: 'empty', ...nobody }
    const key = await keyOfRoom(keyring, row)
    if (key === undefined || row.ended_at !== null) {
      return { at: 'ended', ...nobody, endedAt: row.ended_at, endedBy: row.ended_by }
    }
    const rows = await guestsOf(transaction, row.id)
    const seen = rows.flatMap((guest) => {
      const one = guestIn(context, { guest, key, host: payload, otherSubjects })
      return one === undefined ? [] : [{ guest, one }]
    })
    const viewer = agent ?? `platform:${platform.id}`
    for (const { guest, one } of seen) {
      if (one.result !== undefined) await noteSeen(context, transaction, { guest, one, viewer })
    }
    await keepRoom(context, transaction, row.id, config.limits.idle)
    return {
      at: 'open',
      ...nobody,
      guests: seen.map(({ one }) => one),
      deadlineAt: row.deadline_at,
    }
  })
}

/** Undefined of one of another instance, where both tokens say which they are of. */
function guestIn(
  { log }: Pick<CommContext, 'log'>,
  {
    guest,
    key,
    host,
    otherSubjects,
  }: { guest: GuestRow; key: ConversationKey; host: HostPayload; otherSubjects: readonly string[] },
): RoomGuest | undefined {
  const { number, purpose, sealed_about, sealed_result, result_received_at: receivedAt } = guest
  if (sealed_about === null) return undefined
  const about = readOf(guest, key, 'about', sealed_about, GuestAbout)
  // Whose instance isn't known isn't known to be this one.
  if (host.instance !== undefined && about === 'damaged') return undefined
  const { name, instance } = about === 'damaged' ? { name: '' } : about
  if (host.instance !== undefined && instance !== undefined && host.instance !== instance)
    return undefined
  const isOther = otherSubjects.includes(purpose)
  const read =
    sealed_result === null || isOther
      ? undefined
      : readOf(guest, key, 'result', sealed_result, StoredResult)
  if (about === 'damaged' || read === 'damaged')
    log.error('result_damaged', { room: guest.room_id })
  const result = read === 'damaged' ? undefined : read
  const status = isOther ? 'other_subject' : read === 'damaged' ? read : statusOf(guest, result)
  return { number, name, purpose, status, result, receivedAt }
}

/** One that is damaged keeps nobody else in the room from being shown. */
function readOf<T>(
  { number }: GuestRow,
  key: ConversationKey,
  what: 'about' | 'result',
  sealed: Uint8Array,
  shape: z.ZodType<T>,
): T | 'damaged' {
  try {
    return shape.parse(JSON.parse(key.open(placeOfGuest(what, number), sealed)))
  } catch {
    return 'damaged'
  }
}

const statusOf = ({ result_status }: GuestRow, result: StoredResult | undefined) =>
  result_status === null ? 'busy' : result === undefined ? 'not_shared' : 'shared'

interface Seen {
  guest: GuestRow
  one: RoomGuest
  viewer: string
}

/** Once for each who looks. */
async function noteSeen(
  { now }: CommContext,
  transaction: Queryable,
  { guest, one, viewer }: Seen,
): Promise<void> {
  const kinds = Object.keys(one.result?.attributes ?? {})
  if (kinds.length === 0 || guest.shown_to.includes(viewer)) return
  await transaction.query(
    `update platform_guest set shown_to = shown_to || $3::text
     where room_id = $1 and number = $2`,
    [guest.room_id, guest.number, viewer],
  )
  const access = { act: 'shown', agent: viewer, conversation: guest.room_id, kinds } as const
  await noteAccess(transaction, access, now())
}
