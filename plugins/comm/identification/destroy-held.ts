import { StoredResult } from '../attributes/stored-result.ts'
import type { CommContext } from '../conversation/context.ts'
import type { ConversationRow } from '../conversation/row.ts'
import type { Queryable } from '../database/database.ts'
import { noteAccess } from '../retention/access-log.ts'
import { unwrapConversationKey } from '../retention/conversation-key.ts'
import { type AskRow, heldPlace } from './ask-row.ts'
import { moveAsk } from './move-ask.ts'

/** What is held until it is confirmed; undefined where nothing is, or where its key has been destroyed. */
export async function openHeld(
  { keyring }: Pick<CommContext, 'keyring'>,
  row: ConversationRow,
  ask: AskRow,
): Promise<StoredResult | undefined> {
  if (ask.sealed_result === null) return undefined
  const key = await unwrapConversationKey(keyring, row.id, row)
  return key && StoredResult.parse(JSON.parse(key.open(heldPlace(ask), ask.sealed_result)))
}

/**
 * What was shared isn't confirmed: nobody has seen it and nobody will. That it was there is noted, by its kinds.
 * @param brought what came with the browser instead of from the plugin
 */
export async function destroyHeld(
  context: CommContext,
  transaction: Queryable,
  row: ConversationRow,
  ask: AskRow,
  brought?: StoredResult | null,
): Promise<void> {
  const held = await openHeld(context, row, ask).catch(() => undefined)
  const kinds = Object.keys((held ?? brought)?.attributes ?? {})
  await moveAsk(context, transaction, row, ask, { state: 'not_confirmed' })
  if (kinds.length === 0) return
  const access = { act: 'destroyed_unconfirmed', agent: null, conversation: row.id, kinds } as const
  await noteAccess(transaction, access, context.now())
}
