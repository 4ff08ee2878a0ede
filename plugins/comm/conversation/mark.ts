import { Problem } from '../../../protocol/problem.ts'
import type { CommContext } from './context.ts'
import { tell } from './news.ts'
import { note } from './timeline.ts'
import type { Mark } from './desk-views.ts'

/**
 * Puts a mark on a conversation, which every lead hears of at once, or takes it away.
 * @throws Problem 'conversation_state' when it isn't this agent's
 */
export async function mark(
  { database, now }: CommContext,
  id: string,
  agent: string,
  put: Mark | null,
): Promise<void> {
  await database.transaction(async (transaction) => {
    const marked = await transaction.query(
      `update conversation set mark = $3, marked_at = case when $3::text is null then null else $4::timestamptz end
       where id = $1 and agent = $2 and state in ('talking', 'wrapping_up') returning id`,
      [id, agent, put, now()],
    )
    if (marked.length === 0) throw new Problem('conversation_state')
    const happening =
      put === null
        ? ({ kind: 'mark_cleared', agent } as const)
        : ({ kind: 'marked', agent, about: put } as const)
    await note(transaction, id, happening, now())
    await tell(transaction, `conversation ${id}`, `agent ${agent}`, 'leads')
  })
}
