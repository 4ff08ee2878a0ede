import { Problem } from '../../../../protocol/problem.ts'
import { choosePresence } from '../../agents/presence.ts'
import type { CommContext } from '../../conversation/context.ts'

/**
 * Sets an agent to pause, who reads by which lead: they keep whom they talk to, and what was offered to them
 * goes to somebody else.
 * @throws Problem 'not_found' when there is no such agent
 */
export async function pauseAgent(
  context: Pick<CommContext, 'database' | 'now'>,
  id: string,
  by: { id: string; name: string },
): Promise<void> {
  const lead = by.id === id ? null : by.name
  if (!(await choosePresence(context, id, 'pause', lead))) throw new Problem('not_found')
}
