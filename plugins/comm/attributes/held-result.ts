import { type CitizenRow, citizensOf, placeOf } from '../conversation/citizen-row.ts'
import type { CommContext } from '../conversation/context.ts'
import type { ConversationRow } from '../conversation/row.ts'
import { note } from '../conversation/timeline.ts'
import type { Queryable } from '../database/database.ts'
import { topicsOf } from '../identification/move-ask.ts'
import { tell } from '../conversation/news.ts'
import { noteAccess } from '../retention/access-log.ts'
import { unwrapConversationKey } from '../retention/conversation-key.ts'
import type { Keyring } from '../retention/keyring.ts'
import { drawWordsAnew } from '../two-words/of-leg.ts'
import { letIn, type Taken } from './let-in.ts'
import { StoredResult } from './stored-result.ts'

/** Shown to nobody, and moving nothing, until the browser that owns the conversation comes by the client URL again. */
export async function holdResult(
  { now }: Pick<CommContext, 'now'>,
  transaction: Queryable,
  id: string,
  number: number,
  { status, sealed, method }: Taken,
): Promise<void> {
  await transaction.query(
    `update citizen set held_status = $3, held_result = $4, held_method = $5, held_at = $6
     where conversation_id = $1 and number = $2`,
    [id, number, status, sealed, method, now()],
  )
}

type Held = Pick<
  CitizenRow,
  | 'number'
  | 'held_result'
  | 'held_status'
  | 'held_method'
  | 'held_at'
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

/**
 * A browser came by the client URL of a citizen, in the transaction that locked the conversation: what is held for that
 * citizen is theirs where it is the owning browser, and else nobody's. After the end nothing comes in any more.
 * @returns whether it was destroyed
 */
export async function settleHeld(
  context: CommContext,
  transaction: Queryable,
  row: ConversationRow,
  citizen: Held,
  isOwner: boolean,
): Promise<boolean> {
  const { number, held_status: status, held_method: method } = citizen
  if (citizen.held_at === null || status === null) return false
  // What they shared, or took back, later counts.
  const isPast = citizen.result_status !== null || citizen.taken_back_at !== null
  if (!isOwner || isPast || row.state === 'wrapping_up') {
    await destroyHeldResult(context, transaction, row, citizen)
    return true
  }
  const key = await unwrapConversationKey(context.keyring, row.id, row)
  if (key === undefined) return false
  const stored = await readHeld(context.keyring, row, citizen)
  await forget(transaction, row.id, number)
  const sealed = stored ? key.seal(placeOf('result', number), JSON.stringify(stored)) : null
  await letIn(context, transaction, row, number, { status, sealed, method })
  // Who heard the words of before has nothing: what is shown now came later.
  if (row.state === 'talking' && stored) await drawWordsAnew(transaction, row)
  return false
}

/** Nobody has seen it and nobody will. That it was there is noted, by its kinds, and both sides are told. */
async function destroyHeldResult(
  context: CommContext,
  transaction: Queryable,
  row: ConversationRow,
  citizen: Held,
): Promise<void> {
  const { keyring, now, sessions } = context
  const held = await readHeld(keyring, row, citizen).catch(() => undefined)
  await forget(transaction, row.id, citizen.number)
  // Where they wait for a result, none comes any more.
  await transaction.query(
    `update citizen set result_status = 'failed', result_received_at = $3
     where conversation_id = $1 and number = $2 and result_status is null`,
    [row.id, citizen.number, now()],
  )
  await note(transaction, row.id, { kind: 'not_confirmed' }, now())
  await tell(transaction, ...topicsOf(row))
  const kinds = Object.keys(held?.attributes ?? {})
  if (kinds.length > 0) {
    const access = {
      act: 'destroyed_unconfirmed',
      agent: null,
      conversation: row.id,
      kinds,
    } as const
    await noteAccess(transaction, access, now())
  }
  // Should the transaction fail it is told in vain, which takes nothing from anybody: nothing has used the login.
  const url = held?.session_url
  if (url === undefined) return
  sessions.inBackground(() => sessions.tell({ conversation: row.id, url, type: 'logout' }))
}

/** All that is held in a conversation that ends. */
export async function destroyAllHeld(
  context: CommContext,
  transaction: Queryable,
  row: ConversationRow,
): Promise<void> {
  for (const citizen of await citizensOf(transaction, row.id)) {
    if (citizen.held_at !== null) await destroyHeldResult(context, transaction, row, citizen)
  }
}

const forget = (transaction: Queryable, id: string, number: number) =>
  transaction.query(
    `update citizen set held_status = null, held_result = null, held_method = null, held_at = null
     where conversation_id = $1 and number = $2`,
    [id, number],
  )
