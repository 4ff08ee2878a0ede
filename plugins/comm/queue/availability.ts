import type { z } from 'zod'
import type { Availability } from '../../../protocol/availability.ts'
import { Problem } from '../../../protocol/problem.ts'
import type { CommContext } from '../conversation/context.ts'

/**
 * Whether the queue takes people for a purpose. How long they would wait is said only when it is
 * known: not at all, while nobody waits.
 * @throws Problem 'purpose_unknown'
 */
export async function availability(
  { config, database }: CommContext,
  purpose: string | undefined,
): Promise<z.input<typeof Availability>> {
  if (purpose !== undefined && !config.purposes.has(purpose)) throw new Problem('purpose_unknown')
  const [somebody] = await database.query<{ id: string }>(
    `select id from conversation where state = 'waiting' limit 1`,
  )
  return somebody === undefined ? { available: true, waiting: 0 } : { available: true }
}
