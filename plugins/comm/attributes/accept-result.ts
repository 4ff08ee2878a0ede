import type { OpenedAuthResult } from '../../../protocol/open-auth-result.ts'
import { Problem } from '../../../protocol/problem.ts'
import { type CitizenRow, placeOf } from '../conversation/citizen-row.ts'
import type { CommContext } from '../conversation/context.ts'
import { lockConversation } from '../conversation/row.ts'
import { hashOf } from '../conversation/secrets.ts'
import type { Queryable } from '../database/database.ts'
import { unwrapConversationKey } from '../retention/conversation-key.ts'
import { destroyUnseen, holdResult } from './held-result.ts'
import { judgeResult, openResult, useOnce } from './judge-result.ts'
import { letIn } from './let-in.ts'

/** Whose result it is: by the attr URL's token, or, brought by the owning browser, by who they are. */
export type ResultFor = { attrToken: string } | { conversationId: string; number: number }

/**
 * Takes the one result of a conversation: verified now, sealed at once under the conversation's key. What somebody shared
 * and comes by the attr URL when a browser owns the conversation already may be somebody else's: it is held until no other
 * browser has come by the client URL for a while, and destroyed where one has.
 *
 * @throws Problem 'attr_url_unknown' when no conversation waits for it, it has ended, or its result is there already
 * @throws Problem 'auth_result_invalid', 'auth_result_expired' as `openAuthResult` does, and where it was
 *   made for another purpose, by a method that
 *   the purpose doesn't allow, or lacks an attribute that the purpose asks for
 * @throws Problem 'auth_result_reused' when any conversation has accepted the same result before
 */
export async function acceptResult(
  context: CommContext,
  whose: ResultFor,
  brought: string | OpenedAuthResult,
): Promise<void> {
  const { config, database, keyring, log } = context
  const waiting = await findAwaiting(database, whose)
  if (waiting === undefined) {
    await asLongAsIfWaitedFor(context, brought)
    throw new Problem('attr_url_unknown')
  }

  const { opened: result, stored } = await judgeResult(
    context,
    {
      purpose: waiting.purpose,
      attributes: config.purposes.get(waiting.purpose)?.attributes ?? [],
    },
    brought,
  )

  const outcome = await database.transaction(async (transaction) => {
    const row = await lockConversation(transaction, waiting.id)
    const key = row && (await unwrapConversationKey(keyring, row.id, row))
    const [open] = await transaction.query<Pick<CitizenRow, 'owner_hash' | 'another_came_at'>>(
      `update citizen set attr_token_hash = null
       where conversation_id = $1 and number = $2 and attr_token_hash is not null
       returning owner_hash, another_came_at`,
      [waiting.id, waiting.number],
    )
    // After the end nobody asks for it any more.
    const isOver = row === undefined || row.state === 'wrapping_up'
    if (isOver || key === undefined || open === undefined) {
      throw new Problem('attr_url_unknown')
    }

    await useOnce(transaction, result)
    const { number } = waiting
    const taken = (what: 'result' | 'held_result') => ({
      status: result.status,
      sealed: stored && key.seal(placeOf(what, number), JSON.stringify(stored)),
      method: stored?.auth_method ?? null,
    })
    // Whoever came before it may have passed the login on to somebody else; who shared nothing has nothing to lose.
    const isSafe = !('attrToken' in whose) || open.owner_hash === null || stored === null
    if (isSafe) {
      await letIn(context, transaction, row, number, taken('result'))
      return 'result_accepted'
    }
    if (open.another_came_at !== null) {
      await destroyUnseen(context, transaction, row, number, stored)
      return 'result_destroyed'
    }
    await holdResult(context, transaction, row, number, taken('held_result'))
    return 'result_held'
  })
  log.info(outcome, { conversation: waiting.id, status: result.status })
}

/**
 * Who has somebody else bring rubbish to an attr URL doesn't learn by the time that takes whether the result has come already.
 */
export async function asLongAsIfWaitedFor(
  context: Pick<CommContext, 'config' | 'now'>,
  brought: string | OpenedAuthResult,
): Promise<void> {
  if (typeof brought === 'string') await openResult(context, brought).catch(() => undefined)
}

interface Awaiting {
  id: string
  purpose: string
  number: number
}

async function findAwaiting(queryable: Queryable, whose: ResultFor): Promise<Awaiting | undefined> {
  const [who, values] =
    'attrToken' in whose
      ? ['attr_token_hash = $1', [hashOf(whose.attrToken)]]
      : ['conversation_id = $1 and number = $2', [whose.conversationId, whose.number]]
  const rows = await queryable.query<Awaiting>(
    `select id, purpose, number from citizen join conversation on id = conversation_id
     where ${who} and attr_token_hash is not null`,
    values,
  )
  return rows[0]
}
