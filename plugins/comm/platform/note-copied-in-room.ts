import { Problem } from '../../../protocol/problem.ts'
import { StoredResult } from '../attributes/stored-result.ts'
import type { CommContext } from '../conversation/context.ts'
import { noteAccess } from '../retention/access-log.ts'
import type { Host } from './open-host.ts'
import { guestsOf, lockOpenRoom, placeOfGuest } from './room-row.ts'
import type { PlatformSettings } from './settings.ts'
import { keyOfRoom } from './start-guest.ts'

/** Who copied what: `kind` is the tag of an attribute of guest `number`. */
export interface CopiedInRoom {
  agent: string | undefined
  number: number
  kind: string
}

/**
 * Notes that somebody copied an attribute on the host page that it had shown them.
 * @throws Problem 'conversation_unknown' of a room that is over, 'body_invalid' of what isn't shown to them
 */
export async function noteCopiedInRoom(
  { database, keyring, now }: CommContext,
  platform: PlatformSettings,
  { hash }: Host,
  { agent, number, kind }: CopiedInRoom,
): Promise<void> {
  const viewer = agent ?? `platform:${platform.id}`
  await database.transaction(async (transaction) => {
    const row = await lockOpenRoom(transaction, hash)
    const key = row && (await keyOfRoom(keyring, row))
    if (row === undefined || key === undefined) throw new Problem('conversation_unknown')
    const guest = (await guestsOf(transaction, row.id)).find((one) => one.number === number)
    const sealed = guest?.shown_to.includes(viewer) ? guest.sealed_result : null
    if (sealed === null || sealed === undefined)
      throw new Problem('body_invalid', { path: 'number' })
    const { attributes } = StoredResult.parse(
      JSON.parse(key.open(placeOfGuest('result', number), sealed)),
    )
    if (!Object.hasOwn(attributes, kind)) throw new Problem('body_invalid', { path: 'kind' })
    await noteAccess(
      transaction,
      { act: 'copied', agent: viewer, conversation: row.id, kinds: [kind] },
      now(),
    )
  })
}
