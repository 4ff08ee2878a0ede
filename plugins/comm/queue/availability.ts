import type { z } from 'zod'
import type { Availability } from '../../../protocol/availability.ts'
import { openAt } from '../../../protocol/opening-hours/open-at.ts'
import { Problem } from '../../../protocol/problem.ts'
import { takesConversations } from '../agents/agent.ts'
import type { CommContext } from '../conversation/context.ts'
import { isClosed } from './closure.ts'
import { expectedMinutes, paces } from './expected.ts'
import { hoursOf } from './hours.ts'

type Told = z.input<typeof Availability>

const channel = 'chat'

/**
 * Whether the queue takes people for a purpose: within its opening hours, unless a lead has closed it.
 * How long they would wait is said only when it is known.
 * @throws Problem 'purpose_unknown'
 */
export async function availability(
  context: CommContext,
  purpose: string | undefined,
): Promise<Told> {
  const open = await openNow(context, purpose)
  if (!open.available) return open
  const waiting = await waitingTime(context, purpose)
  return waiting === null ? { available: true } : { available: true, waiting }
}

/** @throws Problem 'method_closed' outside opening hours, or where a lead has closed it */
export async function requireOpen(context: CommContext, purpose: string): Promise<void> {
  if (!(await isOpen(context, purpose))) throw new Problem('method_closed', { purpose })
}

/** The same as a word: yes or no. */
export const isOpen = async (context: CommContext, purpose: string): Promise<boolean> =>
  (await openNow(context, purpose)).available

async function openNow(
  { config, database, now }: CommContext,
  purpose: string | undefined,
): Promise<Told> {
  if (purpose !== undefined && !config.purposes.has(purpose)) throw new Problem('purpose_unknown')
  // When a lead opens it again nobody knows.
  if (await isClosed(database, purpose, channel)) return { available: false }
  if (config.hours === undefined) return { available: true }
  return openAt(hoursOf(config.hours, purpose, channel), now())
}

/** In whole minutes: none while an agent has room and nobody waits; null while too little is known. */
async function waitingTime(
  context: CommContext,
  purpose: string | undefined,
): Promise<number | null> {
  const [now] = await context.database.query<{ people: number; room: boolean }>(
    `select (
       select count(*)::int from conversation
       where state = 'waiting' and ($1::text is null or purpose = $1)
     ) as people,
     exists (
       select 1 from agent
       where ${takesConversations} and presence = 'available' and connected_until > $2
         and ($1::text is null or '*' = any(subjects) or $1 = any(subjects))
         and ('*' = any(channels) or $3::text = any(channels))
         and at_once > (
           select count(*) from conversation where agent = agent.id and state = 'talking'
         )
     ) as room`,
    [purpose ?? null, context.now(), channel],
  )
  if (now === undefined) return null
  if (now.room && now.people === 0) return 0
  if (purpose === undefined) return null
  return expectedMinutes((await paces(context)).get(purpose), now.people)
}
