import { type CitizenRow, citizensOf, placeOf } from '../conversation/citizen-row.ts'
import type { CommContext } from '../conversation/context.ts'
import type { ConversationRow } from '../conversation/row.ts'
import { note } from '../conversation/timeline.ts'
import type { Queryable } from '../database/database.ts'
import { topicsOf } from '../identification/move-ask.ts'
import { tell } from '../conversation/news.ts'
import { unwrapConversationKey } from '../retention/conversation-key.ts'
import type { Keyring } from '../retention/keyring.ts'
import { later } from '../retention/limits.ts'
import { letIn, type Taken } from './let-in.ts'
import { noteUnseen } from './note-unseen.ts'
import { StoredResult } from './stored-result.ts'

/** Shown to nobody, and moving nothing, until it has settled; both sides see that it is there. */
export async function holdResult(
  { now }: Pick<CommContext, 'now'>,
  transaction: Queryable,
  row: Pick<ConversationRow, 'id' | 'agent'>,
  number: number,
  { status, sealed, method }: Taken,
): Promise<void> {
  await transaction.query(
    `update citizen set held_status = $3, held_result = $4, held_method = $5, held_at = $6
     where conversation_id = $1 and number = $2`,
    [row.id, number, status, sealed, method, now()],
  )
  await tell(transaction, ...topicsOf(row))
}

type Held = Pick<
  CitizenRow,
  | 'number'
  | 'owner_hash'
  | 'attr_token_hash'
  | 'held_result'
  | 'held_status'
  | 'held_method'
  | 'held_at'
  | 'another_came_at'
  | 'result_status'
  | 'taken_back_at'
>

/** Undefined where nothing is held, or where its key has been destroyed. */
export async function readHeld(
  keyring: Keyring,
  row: Pick<ConversationRow, 'id' | 'wrapped_key' | 'wrapping_key_id'>,
  { number, held_result }: Pick<Held, 'number' | 'held_result'>,
): Promise<StoredResult | undefined> {
  if (held_result === null) return undefined
  const key = await unwrapConversationKey(keyring, row.id, row)
  return (
    key && StoredResult.parse(JSON.parse(key.open(placeOf('held_result', number), held_result)))
  )
}

/** Whether something is held that they don't see yet: what they shared, or took back, later counts. */
export const isBeingChecked = ({
  held_at,
  result_status,
  taken_back_at,
}: Pick<Held, 'held_at' | 'result_status' | 'taken_back_at'>): boolean =>
  held_at !== null && result_status === null && taken_back_at === null

/**
 * A browser came by the client URL of a citizen, in the transaction that locked the conversation. Where it isn't the owning
 * one, what is held is nobody's, nor is what may come later: whoever logs in and the owner are two.
 * @returns whether something was destroyed
 */
export async function cameBy(
  context: CommContext,
  transaction: Queryable,
  row: ConversationRow,
  citizen: Held,
  isOwner: boolean,
): Promise<boolean> {
  if (isOwner) return settle(context, transaction, row, citizen)
  if (citizen.held_at !== null) {
    await destroyHeld(context, transaction, row, citizen)
    return true
  }
  if (citizen.owner_hash !== null && citizen.attr_token_hash !== null) {
    await transaction.query(
      `update citizen set another_came_at = $3
       where conversation_id = $1 and number = $2 and another_came_at is null`,
      [row.id, citizen.number, context.now()],
    )
  }
  return false
}

/**
 * In the transaction that locked the conversation: what is held, and has been for so long that whoever logged in would have
 * come by, is the owner's. After the end nothing comes in any more.
 * @returns whether it was destroyed
 */
export async function settle(
  context: CommContext,
  transaction: Queryable,
  row: ConversationRow,
  citizen: Held,
): Promise<boolean> {
  const { config, keyring, log, now } = context
  const { number, held_status: status, held_method: method } = citizen
  if (citizen.held_at === null || status === null) return false
  if (!isBeingChecked(citizen) || row.state === 'wrapping_up') {
    await destroyHeld(context, transaction, row, citizen)
    return true
  }
  if (later(citizen.held_at, config.limits.settling) > now()) return false
  const key = await unwrapConversationKey(keyring, row.id, row)
  if (key === undefined) return false
  const stored = await readHeld(keyring, row, citizen).catch(() => 'damaged' as const)
  if (stored === 'damaged') {
    log.error('result_damaged', { conversation: row.id })
    await destroyHeld(context, transaction, row, citizen)
    return true
  }
  await forget(transaction, row.id, number)
  const sealed = stored ? key.seal(placeOf('result', number), JSON.stringify(stored)) : null
  await letIn(context, transaction, row, number, { status, sealed, method })
  return false
}

async function destroyHeld(
  context: CommContext,
  transaction: Queryable,
  row: ConversationRow,
  citizen: Pick<Held, 'number' | 'held_result'>,
): Promise<void> {
  const held = await readHeld(context.keyring, row, citizen).catch(() => undefined)
  await forget(transaction, row.id, citizen.number)
  await destroyUnseen(context, transaction, row, citizen.number, held)
}

/** Nobody has seen it and nobody will. That it was there is noted, by its kinds, and both sides are told. */
export async function destroyUnseen(
  context: CommContext,
  transaction: Queryable,
  row: ConversationRow,
  number: number,
  unseen: StoredResult | undefined,
): Promise<void> {
  const { now } = context
  // Where they wait for a result, none comes any more.
  await transaction.query(
    `update citizen set result_status = 'failed', result_received_at = $3
     where conversation_id = $1 and number = $2 and result_status is null`,
    [row.id, number, now()],
  )
  await note(transaction, row.id, { kind: 'not_confirmed' }, now())
  await tell(transaction, ...topicsOf(row))
  await noteUnseen(context, transaction, row, number, unseen)
}

/** All that is held in a conversation that ends. */
export async function destroyAllHeld(
  context: CommContext,
  transaction: Queryable,
  row: ConversationRow,
): Promise<void> {
  for (const citizen of await citizensOf(transaction, row.id)) {
    if (citizen.held_at !== null) await destroyHeld(context, transaction, row, citizen)
  }
}

const forget = (transaction: Queryable, id: string, number: number) =>
  transaction.query(
    `update citizen set held_status = null, held_result = null, held_method = null, held_at = null
     where conversation_id = $1 and number = $2`,
    [id, number],
  )
