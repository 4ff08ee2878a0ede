import { Problem } from '../../../../protocol/problem.ts'
import { choosePresence } from '../../agents/presence.ts'
import type { CommContext } from '../../conversation/context.ts'

/**
 * Sets an agent to pause, as if they had done so: they keep whom they talk to, and what was offered to them
 * goes to somebody else.
 * @throws Problem 'not_found' when there is no such agent
 */
export async function pauseAgent(
  context: Pick<CommContext, 'database' | 'now'>,
  id: string,
): Promise<void> {
  if (!(await choosePresence(context, id, 'pause'))) throw new Problem('not_found')
}
