import { Problem } from '../../../protocol/problem.ts'
import { judgeResult, useOnce } from '../attributes/judge-result.ts'
import type { CommContext } from '../conversation/context.ts'
import { tell } from '../conversation/news.ts'
import { hashOf } from '../conversation/secrets.ts'
import { lockOpenRoom, placeOfGuest, type GuestRow, roomTopic } from './room-row.ts'
import { keyOfRoom } from './start-guest.ts'

type Awaiting = Pick<GuestRow, 'room_id' | 'number' | 'purpose'> & { room_hash: Uint8Array }

/**
 * Takes the one result of a platform's guest: verified now, sealed at once under the room's key.
 *
 * @param attrToken the last part of the attr URL
 * @throws Problem 'attr_url_unknown' when nobody waits for it, the room is over, or it is there already; else as
 *   `judgeResult` and `useOnce` do
 */
export async function acceptGuestResult(
  context: CommContext,
  platform: string,
  attrToken: string,
  jwe: string,
): Promise<void> {
  const { database, keyring, now, log } = context
  const hash = hashOf(attrToken)
  const [waiting] = await database.query<Awaiting>(
    `select room_id, number, purpose, room_hash from platform_guest join platform_room on id = room_id
     where attr_token_hash = $1 and platform = $2`,
    [hash, platform],
  )
  if (waiting === undefined) throw new Problem('attr_url_unknown')
  const { purpose } = waiting
  const attributes = context.config.purposes.get(purpose)?.attributes ?? []
  const { opened, stored } = await judgeResult(context, { purpose, attributes }, jwe)
  await database.transaction(async (transaction) => {
    const row = await lockOpenRoom(transaction, waiting.room_hash)
    const key = row?.id === waiting.room_id ? await keyOfRoom(keyring, row) : undefined
    const open = await transaction.query(
      `update platform_guest set attr_token_hash = null
       where room_id = $1 and attr_token_hash = $2 returning number`,
      [waiting.room_id, hash],
    )
    if (key === undefined || open.length === 0) throw new Problem('attr_url_unknown')
    await useOnce(transaction, opened)
    await transaction.query(
      `update platform_guest set result_status = $3, result_method = $4, sealed_result = $5,
         result_received_at = $6
       where room_id = $1 and number = $2`,
      [
        ...[waiting.room_id, waiting.number, opened.status, stored?.auth_method ?? null],
        stored && key.seal(placeOfGuest('result', waiting.number), JSON.stringify(stored)),
        now(),
      ],
    )
    await tell(transaction, roomTopic(waiting.room_hash))
  })
  log.info('platform_result_accepted', { platform, room: waiting.room_id, status: opened.status })
}
