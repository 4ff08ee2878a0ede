import { isNotice } from '../../../protocol/notice.ts'
import type { OpenedAuthResult } from '../../../protocol/open-auth-result.ts'
import { destroyBrought, noteRefused, openBrought } from '../attributes/brought-result.ts'
import { judgeResult, useFirst } from '../attributes/judge-result.ts'
import type { StoredResult } from '../attributes/stored-result.ts'
import type { CitizenRow } from '../conversation/citizen-row.ts'
import type { CommContext } from '../conversation/context.ts'
import { type ConversationRow, isConversationId, lockConversation } from '../conversation/row.ts'
import { hashOf, sameHash } from '../conversation/secrets.ts'
import type { Queryable } from '../database/database.ts'
import { tellLogOuts } from '../session-feedback/outbox.ts'
import { type AskRow, mayAsk } from './ask-row.ts'
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
 * been destroyed. `stranger`: it isn't, the nonce opens nothing (any more), and nothing was brought.
 */
export type CameBack = 'known' | 'elsewhere' | 'stranger'

/**
 * A browser comes back from identifying. Only with the fresh nonce and the cookie of the citizen who was asked is what was
 * shared let go into the conversation; in any other browser it is destroyed, and both sides are told (ARCHITECTURE,
 * "Nobody else can identify for my conversation"). By the address for who cancels nothing is let go in any browser. The
 * two nonces count once together. A result that the browser brings itself is let go or used up, also by a nonce of before.
 */
export async function comeBack(context: CommContext, returning: Returning): Promise<CameBack> {
  const { database, log, sessions } = context
  const { id, nonce, ownerSecret, result } = returning
  if (!isConversationId(id)) return 'stranger'
  const brought = result === undefined ? undefined : await openBrought(context, result, id)
  const came = await database.transaction(async (transaction) => {
    const row = await lockConversation(transaction, id)
    const citizens = await transaction.query<CitizenRow>(
      'select * from citizen where conversation_id = $1',
      [id],
    )
    const hash = ownerSecret === undefined ? undefined : hashOf(ownerSecret)
    const own = citizens.find(({ owner_hash }) => hash !== undefined && sameHash(owner_hash, hash))
    const back = await findWayBack(transaction, id, nonce)
    if (row === undefined || back === undefined) {
      const isGone = brought !== undefined && (await destroyBrought(context, transaction, brought))
      if (own !== undefined) return 'known'
      return isGone ? 'elsewhere' : 'stranger'
    }
    const { ask } = back
    if (own?.number !== ask.citizen) {
      if (brought !== undefined) {
        const stored = back.by === 'identified' && (await judged(context, ask, brought))
        const unseen = stored ? { row, number: ask.citizen, stored } : undefined
        await destroyBrought(context, transaction, brought, unseen)
      }
      await moveAsk(context, transaction, row, ask, { state: 'not_confirmed' })
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
  { brought, notice }: { brought: OpenedAuthResult | undefined; notice?: string | undefined },
): Promise<void> {
  const ends = async (state: Moved['state']) => {
    if (brought !== undefined) await destroyBrought(context, transaction, brought)
    await moveAsk(context, transaction, row, ask, { state })
  }
  const isThere = row.state === 'talking' || row.state === 'waiting'
  if (!isThere || !mayAsk(context.config, row.purpose, ask.purpose)) {
    return ends('withdrawn')
  }
  if (ask.expires_at <= context.now()) {
    return ends('expired')
  }
  await goOnLonger(context, transaction, row.id)
  if (by === 'cancelled') return ends(whyNot(notice))
  const isHeld = ask.result_status !== null
  const shared = isHeld
    ? await openHeld(context, row, ask).catch(() => {
        context.log.error('result_damaged', { conversation: row.id })
        return undefined
      })
    : brought && (await judged(context, ask, brought))
  if (shared === undefined) return ends(whyNot(notice))
  if (brought !== undefined) {
    // What is brought besides what is held comes to nothing.
    if (isHeld) await destroyBrought(context, transaction, brought)
    else if (!(await useFirst(transaction, brought))) return ends(whyNot(notice))
  }
  return release(context, transaction, { row, citizen, ask, shared })
}

/** Whoever comes without a result hasn't identified; most plugins say why. */
function whyNot(notice: string | undefined): 'cancelled' | 'level_too_low' | 'failed' {
  if (!isNotice(notice)) return 'failed'
  return notice === 'cancelled' || notice === 'level_too_low' ? notice : 'failed'
}

/** What the browser brings counts as what a plugin delivers; one that doesn't answer to what was asked is no result. */
async function judged(
  context: CommContext,
  { purpose, attributes, auth_method, conversation_id }: AskRow,
  brought: OpenedAuthResult,
): Promise<StoredResult | undefined> {
  try {
    const wanted = { purpose, attributes, method: auth_method ?? undefined }
    return (await judgeResult(context, wanted, brought)).stored ?? undefined
  } catch (fault) {
    noteRefused(context, fault, conversation_id)
    return undefined
  }
}
