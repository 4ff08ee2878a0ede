import { isNotice } from '../../../protocol/notice.ts'
import { Problem } from '../../../protocol/problem.ts'
import { type JudgedResult, judgeResult, useOnce } from '../attributes/judge-result.ts'
import type { StoredResult } from '../attributes/stored-result.ts'
import type { CitizenRow } from '../conversation/citizen-row.ts'
import type { CommContext } from '../conversation/context.ts'
import { type ConversationRow, isConversationId, lockConversation } from '../conversation/row.ts'
import { hashOf, sameHash } from '../conversation/secrets.ts'
import type { Queryable } from '../database/database.ts'
import { tellLogOuts } from '../session-feedback/outbox.ts'
import { mayAsk } from './ask-row.ts'
import { goOnLonger } from './begin.ts'
import { openHeld } from './held.ts'
import { type Moved, moveAsk } from './move-ask.ts'
import { release } from './release.ts'
import { findWayBack, type WayBack } from './way-back.ts'

export interface Returning {
  /** Of the conversation that stands in the address. */
  id: string
  nonce: string
  /** What this browser holds for that conversation, if anything. */
  ownerSecret: string | undefined
  /** That the browser brings itself (PROTOCOL.md section 3). */
  result?: string | undefined
  /** What the auth plugin says of it. */
  notice?: string | undefined
}

/**
 * `known`: the browser is one of the conversation, whatever came of it. `elsewhere`: it isn't, and what was shared has
 * been destroyed. `stranger`: it isn't, and the nonce opens nothing (any more).
 */
export type CameBack = 'known' | 'elsewhere' | 'stranger'

/**
 * A browser comes back from identifying. Only with the fresh nonce and the cookie of the citizen who was asked is what was
 * shared let go into the conversation; in any other browser it is destroyed, and both sides are told (ARCHITECTURE,
 * "Nobody else can identify for my conversation"). By the address for who cancels nothing is let go in any browser. The
 * two nonces count once together.
 */
export async function comeBack(context: CommContext, returning: Returning): Promise<CameBack> {
  const { database, log, sessions } = context
  const { id, nonce, ownerSecret } = returning
  if (!isConversationId(id)) return 'stranger'
  const brought = await inBand(context, returning)
  const came = await database.transaction(async (transaction) => {
    const row = await lockConversation(transaction, id)
    const citizens = await transaction.query<CitizenRow>(
      'select * from citizen where conversation_id = $1',
      [id],
    )
    const hash = ownerSecret === undefined ? undefined : hashOf(ownerSecret)
    const own = citizens.find(({ owner_hash }) => hash !== undefined && sameHash(owner_hash, hash))
    const back = await findWayBack(transaction, id, nonce)
    if (row === undefined || back === undefined) return own === undefined ? 'stranger' : 'known'
    const { ask } = back
    if (own?.number !== ask.citizen) {
      if (brought !== undefined) await useUp(transaction, brought)
      const moved = { state: 'not_confirmed', brought: brought?.stored } as const
      await moveAsk(context, transaction, row, ask, moved)
      return 'elsewhere'
    }
    const concluding = { row, citizen: own, ...back }
    await conclude(context, transaction, concluding, { ...returning, brought })
    return 'known'
  })
  sessions.inBackground(() => tellLogOuts(context))
  if (came === 'elsewhere') log.warn('identification_elsewhere', { conversation: id })
  return came
}

interface Concluding extends WayBack {
  row: ConversationRow
  citizen: CitizenRow
}

async function conclude(
  context: CommContext,
  transaction: Queryable,
  { row, citizen, ask, by }: Concluding,
  { brought, notice }: { brought: JudgedResult | undefined; notice?: string | undefined },
): Promise<void> {
  const ends = (state: Moved['state']) => moveAsk(context, transaction, row, ask, { state })
  const isThere = row.state === 'talking' || row.state === 'waiting'
  if (!isThere || !mayAsk(context.config, row.purpose, ask.purpose)) {
    return ends('withdrawn')
  }
  if (ask.expires_at <= context.now()) {
    return ends('expired')
  }
  await goOnLonger(context, transaction, row.id)
  if (by === 'cancelled') return ends(whyNot(notice))
  const shared =
    ask.result_status === null
      ? await takeBrought(transaction, brought)
      : await openHeld(context, row, ask).catch(() => {
          context.log.error('result_damaged', { conversation: row.id })
          return undefined
        })
  if (shared !== undefined) return release(context, transaction, { row, citizen, ask, shared })
  return ends(whyNot(notice))
}

/** Whoever comes without a result hasn't identified; most plugins say why. */
function whyNot(notice: string | undefined): 'cancelled' | 'level_too_low' | 'failed' {
  if (!isNotice(notice)) return 'failed'
  return notice === 'cancelled' || notice === 'level_too_low' ? notice : 'failed'
}

/** @returns undefined for one that was used before, anywhere */
async function takeBrought(
  transaction: Queryable,
  brought: JudgedResult | undefined,
): Promise<StoredResult | undefined> {
  if (brought?.stored === undefined || brought.stored === null) return undefined
  return (await useUp(transaction, brought)) ? brought.stored : undefined
}

/** @returns whether it hadn't been used before */
async function useUp(transaction: Queryable, { opened }: JudgedResult): Promise<boolean> {
  try {
    await useOnce(transaction, opened)
    return true
  } catch (fault) {
    if (fault instanceof Problem && fault.code === 'auth_result_reused') return false
    throw fault
  }
}

/** What the browser brings counts as what a plugin delivers; one that doesn't is no result, nor is one of who cancels. */
async function inBand(
  context: CommContext,
  { id, nonce, result }: Returning,
): Promise<JudgedResult | undefined> {
  if (result === undefined) return undefined
  const back = await findWayBack(context.database, id, nonce)
  if (back?.by !== 'identified') return undefined
  const { purpose, attributes, auth_method } = back.ask
  try {
    return await judgeResult(
      context,
      { purpose, attributes, method: auth_method ?? undefined },
      result,
    )
  } catch (fault) {
    if (!(fault instanceof Problem)) throw fault
    context.log.warn('result_refused', { conversation: id, code: fault.code, ...fault.facts })
    return undefined
  }
}
