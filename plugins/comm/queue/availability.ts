import type { z } from 'zod'
import type { Availability } from '../../../protocol/availability.ts'
import { Problem } from '../../../protocol/problem.ts'
import type { CommContext } from '../conversation/context.ts'
import { closures, isClosedBy } from './closures.ts'

/**
 * Whether the queue takes people for a purpose. How long they would wait is said only when it is
 * known: not at all, while an agent is there and nobody waits.
 * @throws Problem 'purpose_unknown'
 */
export async function availability(
  { config, database, now: clock }: CommContext,
  purpose: string | undefined,
): Promise<z.input<typeof Availability>> {
  if (purpose !== undefined && !config.purposes.has(purpose)) throw new Problem('purpose_unknown')
  if (purpose !== undefined && isClosedBy(await closures(database), { purpose, channel: 'chat' })) {
    return { available: false }
  }
  const [now] = await database.query<{ at_once: boolean }>(
    `select exists (select 1 from agent_login where expires_at > $1)
       and not exists (select 1 from conversation where state = 'waiting') as at_once`,
    [clock()],
  )
  return now?.at_once === true ? { available: true, waiting: 0 } : { available: true }
}
