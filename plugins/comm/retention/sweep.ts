import { Problem } from '../../../protocol/problem.ts'
import { endOldLogins } from '../agents/login.ts'
import type { CommContext } from '../conversation/context.ts'
import { tell } from '../conversation/news.ts'
import type { ConversationRow } from '../conversation/row.ts'
import { note } from '../conversation/timeline.ts'
import { noteVisit } from '../queue/visit.ts'
import { forgetOldAccess } from './access-log.ts'
import { deleteConversation } from './delete-conversation.ts'
import { later, longestLife } from './limits.ts'
import { forgetOldDeletions, noteUnreadable } from './unreadable.ts'

/**
 * Ends and deletes what its time has come for, forgets used results and old notes, destroys old keys.
 * Any number of processes may sweep at once.
 */
export async function sweep(context: CommContext): Promise<void> {
  const { config, database, keyring, now } = context
  await endTalksThatTookTooLong(context)
  for (const { id } of await database.query<Pick<ConversationRow, 'id'>>(
    `select id from conversation where state <> 'talking' and ${overdue}`,
    [now()],
  )) {
    await deleteConversation(context, id, 'timer', (row) => isOverdue(row, now())).catch(
      (error: unknown) => {
        // Extended, accepted or deleted by somebody else in the meantime: that's well.
        if (!(error instanceof Problem)) throw error
      },
    )
  }
  await database.query('delete from used_result where expires_at < $1', [now()])
  await endOldLogins(context)
  await forgetOldAccess(database, later(now(), -config.accessLogDays * day))
  await keyring.destroyOld(longestLife(config.limits))
  await noteUnreadable(context)
  await forgetOldDeletions(context)
}

/** In minutes. */
const day = 24 * 60

/** After the end the deadline counts no more: wrapping up has its own time. */
const overdue = `(ends_at < $1 or (state <> 'wrapping_up' and deadline_at < $1))`

const isOverdue = (row: ConversationRow, now: Date): boolean =>
  row.state !== 'talking' &&
  (row.ends_at < now || (row.state !== 'wrapping_up' && row.deadline_at < now))

async function endTalksThatTookTooLong({ config, database, now }: CommContext): Promise<void> {
  await database.transaction(async (transaction) => {
    const ended = await transaction.query<ConversationRow>(
      `update conversation set state = 'wrapping_up', ended_by = 'timer', ended_at = $1, ends_at = $2
       where id in (
         select id from conversation where state = 'talking' and ${overdue} order by id for update
       ) returning *`,
      [now(), later(now(), config.limits.wrapping_up)],
    )
    for (const row of ended) {
      await noteVisit(transaction, row, 'served', now())
      await note(transaction, row.id, { kind: 'ended_by_timer' }, now())
      await tell(transaction, `conversation ${row.id}`, `agent ${row.agent ?? ''}`, 'queue')
    }
  })
}

/**
 * Sweeps now and then, in milliseconds from the end of one sweep to the next.
 * @returns to stop; resolves when the sweep under way is over
 */
export function sweepEvery(context: CommContext, interval: number): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const once = async (): Promise<void> => {
    try {
      await sweep(context)
    } catch (fault) {
      context.log.error('sweep_failed', { fault: fault instanceof Error ? fault.name : 'unknown' })
    }
    if (!stopped) timer = setTimeout(next, interval)
  }
  let underWay = once()
  const next = () => {
    underWay = once()
  }
  return async () => {
    stopped = true
    clearTimeout(timer)
    await underWay
  }
}
