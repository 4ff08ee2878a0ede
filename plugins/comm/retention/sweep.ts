import { destroyAllHeld } from '../attributes/held-result.ts'
import { Problem } from '../../../protocol/problem.ts'
import { endOldLogins } from '../agents/login.ts'
import type { CommContext } from '../conversation/context.ts'
import { tell } from '../conversation/news.ts'
import { type ConversationRow, lockConversation } from '../conversation/row.ts'
import { note } from '../conversation/timeline.ts'
import { codeOf } from '../database/unavailable.ts'
import { expireAsks } from '../identification/expire.ts'
import { withdrawAll } from '../identification/move-ask.ts'
import { noteVisit } from '../queue/visit.ts'
import { sweepRooms } from '../platform/sweep-rooms.ts'
import { leaveSessions } from '../session-feedback/log-out.ts'
import { tellLogOuts } from '../session-feedback/outbox.ts'
import { forgetOldAccess } from './access-log.ts'
import { deleteConversation } from './delete-conversation.ts'
import { forgetKept } from './kept-chat.ts'
import { later, longestLife } from './limits.ts'
import { forgetOldDeletions, noteUnreadable } from './unreadable.ts'

/** Whether to go on: asked before each thing that is done. */
type GoesOn = () => Promise<boolean>

/**
 * Ends and deletes what its time has come for, forgets used results and old notes, destroys old keys.
 *
 * Each of these is done in a transaction of its own and names what it expects, and a key goes only after what
 * stands under it was to be gone: a process that is killed in the middle leaves nothing half done, and the next
 * sweep does the rest. What fails is logged by its code and tried again the next time; it keeps nothing else from
 * being done.
 */
export async function sweep(
  context: CommContext,
  goesOn: GoesOn = () => Promise.resolve(true),
): Promise<void> {
  const { config, database, keyring, now, sessions } = context
  const before = (minutes: number) => later(now(), -minutes)
  const steps: Readonly<Record<string, () => Promise<unknown>>> = {
    end: () => forEach(context, goesOn, 'end', talksThatTookTooLong, endTalk),
    delete: () => forEach(context, goesOn, 'delete', othersThatAreOver, deleteOverdue),
    identifications: () => expireAsks(context),
    platform_rooms: () => sweepRooms(context),
    // An auth plugin that is slow keeps nothing else waiting.
    log_outs: async () => sessions.inBackground(() => tellLogOuts(context)),
    used_results: () => database.query('delete from used_result where expires_at < $1', [now()]),
    logins: () => endOldLogins(context),
    access_log: () => forgetOldAccess(database, before(config.accessLogDays * 24 * 60)),
    kept_chats: () => forgetKept(context),
    keys: () => keyring.destroyOld(longestLife(config.limits)),
    // Only after the keys: what is noted is that they are gone.
    unreadable: () => noteUnreadable(context),
    deletions: () => forgetOldDeletions(context),
  }
  for (const [step, work] of Object.entries(steps)) {
    if (!(await goesOn())) return
    await work().catch((fault: unknown) => failed(context, step, fault))
  }
}

/** @throws what it was told of when the database is away: then nothing else would work either */
function failed({ log }: CommContext, step: string, fault: unknown, conversation?: string): void {
  if (fault instanceof Problem && fault.code === 'database_unavailable') throw fault
  log.error('sweep_failed', { step, code: codeOf(fault), conversation })
}

/**
 * After the end the deadline counts no more: wrapping up has its own time. Those whose deadline comes last are found by when
 * they end, so that the others' index holds few.
 */
const overdue = `(ends_at < $1 or
  (state <> 'wrapping_up' and ends_at > deadline_at and deadline_at < $1))`
const talksThatTookTooLong = `state = 'talking' and ${overdue}`
const othersThatAreOver = `state <> 'talking' and ${overdue}`

const isOver = (row: ConversationRow, now: Date): boolean =>
  row.ends_at < now || (row.state !== 'wrapping_up' && row.deadline_at < now)

/** One conversation after the other; one for which it fails is left for the next sweep. */
async function forEach(
  context: CommContext,
  goesOn: GoesOn,
  step: string,
  which: string,
  work: (context: CommContext, id: string) => Promise<unknown>,
): Promise<void> {
  const found = await context.database.query<{ id: string }>(
    `select id from conversation where ${which} order by ends_at`,
    [context.now()],
  )
  for (const { id } of found) {
    if (!(await goesOn())) return
    await work(context, id).catch((fault: unknown) => failed(context, step, fault, id))
  }
}

async function deleteOverdue(context: CommContext, id: string): Promise<void> {
  const isStillOver = (row: ConversationRow) =>
    row.state !== 'talking' && isOver(row, context.now())
  await deleteConversation(context, id, 'timer', isStillOver).catch((fault: unknown) => {
    // Extended, accepted or deleted by somebody else in the meantime: that's well.
    const isWell =
      fault instanceof Problem &&
      ['conversation_state', 'conversation_unknown'].includes(fault.code)
    if (!isWell) throw fault
  })
}

async function endTalk(context: CommContext, id: string): Promise<void> {
  const { config, database, now, sessions } = context
  await database.transaction(async (transaction) => {
    const row = await lockConversation(transaction, id)
    if (row?.state !== 'talking' || !isOver(row, now())) return
    await transaction.query(
      `update conversation set state = 'wrapping_up', ended_by = 'timer', ended_at = $2, ends_at = $3
       where id = $1`,
      [id, now(), later(now(), config.limits.wrapping_up)],
    )
    await withdrawAll(context, transaction, row)
    await destroyAllHeld(context, transaction, row)
    await noteVisit(transaction, row, 'served', now())
    await note(transaction, id, { kind: 'ended_by_timer' }, now())
    await tell(transaction, `conversation ${id}`, `agent ${row.agent ?? ''}`, 'queue')
    await leaveSessions(context, transaction, row)
  })
  sessions.inBackground(() => tellLogOuts(context))
}
