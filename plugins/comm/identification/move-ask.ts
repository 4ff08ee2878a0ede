import type { CommContext } from '../conversation/context.ts'
import { tell, type Topic } from '../conversation/news.ts'
import type { ConversationRow } from '../conversation/row.ts'
import { type Happening, note } from '../conversation/timeline.ts'
import type { Queryable } from '../database/database.ts'
import type { WrappedKey } from '../retention/conversation-key.ts'
import type { AskRow } from './ask-row.ts'
import { type AskState, isEnd } from './ask-state.ts'
import { noteDestroyed } from './held.ts'

type Moving = Pick<CommContext, 'config' | 'keyring' | 'now'>
type MovedIn = Pick<ConversationRow, 'id' | 'agent'> & WrappedKey

/** What is known of it after it moved; the rest stays as it is. */
export interface Moved {
  state: AskState
  /** Who took it back. */
  agent?: string | undefined
}

/**
 * Moves what was asked, in the transaction that locks its conversation, and tells every process. What could still be
 * brought is brought in vain from then on, and a result that was held is gone: unless it is done, its kinds are noted.
 */
export async function moveAsk(
  context: Moving,
  transaction: Queryable,
  row: MovedIn,
  ask: AskRow,
  { state, agent }: Moved,
): Promise<void> {
  const { config, now } = context
  if (state !== 'done') await noteDestroyed(context, transaction, row, ask)
  const at = now()
  const expires = new Date(at.getTime() + config.limits.identifying * 60_000)
  await transaction.query(
    `update identification set state = $3, changed_at = $4::timestamptz,
       ended_at = case when $5::boolean then $4::timestamptz end,
       expires_at = $6, nonce_hash = null, attr_token_hash = null,
       start_token_hash = case when $5::boolean then null else start_token_hash end,
       result_status = null, sealed_result = null
     where conversation_id = $1 and number = $2`,
    [row.id, ask.number, state, at, isEnd(state), isEnd(state) ? ask.expires_at : expires],
  )
  const happening = happeningOf(state, ask, agent)
  if (happening !== undefined) await note(transaction, row.id, happening, at)
  await tell(transaction, ...topicsOf(row))
}

/** Who hears of it: both sides, and the lists of the agent. */
export const topicsOf = ({ id, agent }: Pick<ConversationRow, 'id' | 'agent'>): Topic[] => [
  `conversation ${id}`,
  ...(agent === null ? (['queue'] as const) : ([`agent ${agent}`] as const)),
]

function happeningOf(
  state: AskState,
  { auth_method }: AskRow,
  agent: string | undefined,
): Happening | undefined {
  switch (state) {
    case 'asked':
    case 'busy':
      return undefined
    case 'done':
      return { kind: 'identified', about: auth_method ?? undefined }
    case 'cancelled':
      return { kind: 'identifying_cancelled' }
    case 'failed':
      return { kind: 'identifying_failed' }
    case 'refused':
      return { kind: 'identifying_refused' }
    case 'withdrawn':
      return { kind: 'ask_withdrawn', agent }
    case 'expired':
      return { kind: 'ask_expired' }
    case 'level_too_low':
    case 'not_confirmed':
      return { kind: state }
  }
}

/** All that is asked in a conversation, because it ends or goes to a subject that may not ask it. */
export async function withdrawAll(
  context: Moving,
  transaction: Queryable,
  row: MovedIn,
  which: (ask: AskRow) => boolean = () => true,
): Promise<void> {
  const asks = await transaction.query<AskRow>(
    'select * from identification where conversation_id = $1 and ended_at is null',
    [row.id],
  )
  for (const ask of asks.filter(which)) {
    await moveAsk(context, transaction, row, ask, { state: 'withdrawn' })
  }
}
