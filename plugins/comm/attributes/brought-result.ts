import type { OpenedAuthResult } from '../../../protocol/open-auth-result.ts'
import { Problem } from '../../../protocol/problem.ts'
import type { CommContext } from '../conversation/context.ts'
import type { ConversationRow } from '../conversation/row.ts'
import { newId } from '../conversation/secrets.ts'
import type { Queryable } from '../database/database.ts'
import { putLogOut, tellLogOuts } from '../session-feedback/outbox.ts'
import { acceptResult } from './accept-result.ts'
import { openResult, useFirst } from './judge-result.ts'
import { noteUnseen } from './note-unseen.ts'
import type { StoredResult } from './stored-result.ts'

/** Whose it was, and what of it they would have shared. */
interface Unseen {
  row: ConversationRow
  number: number
  stored: StoredResult
}

/**
 * Opens what a browser brought in an address.
 * @param conversation for the log, where it is known
 * @returns undefined where it is no result for us, or one whose time is over: it is worth nothing already
 */
export async function openBrought(
  context: Pick<CommContext, 'config' | 'now' | 'log'>,
  jwe: string,
  conversation?: string,
): Promise<OpenedAuthResult | undefined> {
  try {
    return await openResult(context, jwe)
  } catch (fault) {
    noteRefused(context, fault, conversation)
    return undefined
  }
}

/** Logs why a result isn't let in. @throws what is no refusal: then it may be brought again */
export function noteRefused(
  { log }: Pick<CommContext, 'log'>,
  fault: unknown,
  conversation?: string,
): void {
  if (!(fault instanceof Problem)) throw fault
  // Nothing waits for it: not theirs to mend.
  if (fault.code === 'attr_url_unknown') return
  if (!fault.code.startsWith('auth_result_')) throw fault
  log.warn('result_refused', { conversation, code: fault.code, ...fault.facts })
}

/**
 * A result that a browser brought and that isn't let in is used up in this transaction: it stands in an address, and whoever
 * has that from somebody could else bring it themselves. Its login is over too. After the commit `tellLogOuts` tells the
 * auth plugin.
 * @param unseen where it was asked for; of anything else nothing is noted
 * @returns false where it was used before: then nothing is changed
 */
export async function destroyBrought(
  context: Pick<CommContext, 'keyring' | 'now'>,
  transaction: Queryable,
  opened: OpenedAuthResult,
  unseen?: Unseen,
): Promise<boolean> {
  if (!(await useFirst(transaction, opened))) return false
  if (unseen !== undefined) {
    await noteUnseen(context, transaction, unseen.row, unseen.number, unseen.stored)
    return true
  }
  // It may belong to no conversation that is there.
  const { id: wrapping_key_id } = await context.keyring.current()
  await putLogOut(context, transaction, { id: newId(), wrapping_key_id }, opened.session_url)
  return true
}

/** The same of what nobody waits for. @returns whether something was shared by it and is gone now */
export async function destroyResult(context: CommContext, jwe: string): Promise<boolean> {
  const opened = await openBrought(context, jwe)
  return opened !== undefined && (await destroyNow(context, opened))
}

/** From the browser of a conversation: it is let in there, or, where it can't be, destroyed. */
export async function takeBrought(
  context: CommContext,
  { id, number }: { id: string; number: number },
  jwe: string,
): Promise<void> {
  const opened = await openBrought(context, jwe, id)
  if (opened === undefined) return
  try {
    await acceptResult(context, { conversationId: id, number }, opened)
  } catch (fault) {
    // Not theirs to mend: the page says "not identified" and what they can do.
    noteRefused(context, fault, id)
    await destroyNow(context, opened)
  }
}

async function destroyNow(context: CommContext, opened: OpenedAuthResult): Promise<boolean> {
  const isDestroyed = await context.database.transaction((transaction) =>
    destroyBrought(context, transaction, opened),
  )
  if (isDestroyed) context.sessions.inBackground(() => tellLogOuts(context))
  return isDestroyed && opened.status === 'success'
}
