import { Problem } from '../../../protocol/problem.ts'
import { destroyAllHeld } from '../attributes/held-result.ts'
import { withdrawAll } from '../identification/move-ask.ts'
import { noteVisit } from '../queue/visit.ts'
import { leaveSessions } from '../session-feedback/log-out.ts'
import { tellLogOuts } from '../session-feedback/outbox.ts'
import { later } from '../retention/limits.ts'
import type { CommContext } from './context.ts'
import { tell } from './news.ts'
import { note } from './timeline.ts'
import type { ConversationRow } from './row.ts'

/**
 * Ends a talk. What was shared stays with the agent for wrapping up, until they delete it or its
 * time is over.
 * @throws Problem 'conversation_state' when this agent isn't talking in it
 */
export async function endByAgent(context: CommContext, id: string, agent: string): Promise<void> {
  const { config, database, now, sessions } = context
  await database.transaction(async (transaction) => {
    const ended = await transaction.query<ConversationRow>(
      `update conversation set state = 'wrapping_up', ended_by = 'agent', ended_at = $3, ends_at = $4
       where id = $1 and agent = $2 and state = 'talking' returning *`,
      [id, agent, now(), later(now(), config.limits.wrapping_up)],
    )
    const [row] = ended
    if (row === undefined) throw new Problem('conversation_state')
    await withdrawAll(context, transaction, row)
    await destroyAllHeld(context, transaction, row)
    await noteVisit(transaction, row, 'served', now())
    await note(transaction, id, { kind: 'ended', agent }, now())
    await tell(transaction, `conversation ${id}`, `agent ${agent}`, 'queue')
    await leaveSessions(context, transaction, row)
  })
  sessions.inBackground(() => tellLogOuts(context))
}
