import { noteUnseen } from '../attributes/note-unseen.ts'
import { StoredResult } from '../attributes/stored-result.ts'
import type { CommContext } from '../conversation/context.ts'
import type { Queryable } from '../database/database.ts'
import { unwrapConversationKey, type WrappedKey } from '../retention/conversation-key.ts'
import { type AskRow, heldPlace } from './ask-row.ts'

type Holding = Pick<CommContext, 'keyring' | 'now'>

/** What is held until it is confirmed; undefined where nothing is, or where its key has been destroyed. */
export async function openHeld(
  { keyring }: Pick<CommContext, 'keyring'>,
  row: WrappedKey & { id: string },
  ask: AskRow,
): Promise<StoredResult | undefined> {
  if (ask.sealed_result === null) return undefined
  const key = await unwrapConversationKey(keyring, row.id, row)
  return key && StoredResult.parse(JSON.parse(key.open(heldPlace(ask), ask.sealed_result)))
}

/** What was shared because of an ask goes away before anybody saw it. */
export async function noteDestroyed(
  context: Holding,
  transaction: Queryable,
  row: WrappedKey & { id: string },
  ask: AskRow,
): Promise<void> {
  // What can't be opened any more keeps nothing from ending.
  const held = await openHeld(context, row, ask).catch(() => undefined)
  await noteUnseen(context, transaction, row, ask.citizen, held)
}

/** The same of all that is held in a conversation that is deleted. */
export async function noteAllDestroyed(
  context: Holding,
  transaction: Queryable,
  row: WrappedKey & { id: string },
): Promise<void> {
  const asks = await transaction.query<AskRow>(
    'select * from identification where conversation_id = $1 and sealed_result is not null',
    [row.id],
  )
  for (const ask of asks) await noteDestroyed(context, transaction, row, ask)
}
