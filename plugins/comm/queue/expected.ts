import { takesConversations } from '../agents/agent.ts'
import type { CommContext } from '../conversation/context.ts'

/** Of how many days handling times are measured. */
const measuredDays = 7

/** With fewer, nothing is said. */
const fewest = 5

/** What a subject's waiting time follows from. */
export interface Pace {
  purpose: string
  /** Average from the first acceptance to the end, in seconds. */
  handling: number
  /** How many conversations its agents who are there have at once, and for how many more they have room now. */
  capacity: number
  free: number
}

/** By subject; those that too little is known of, or that nobody is there for, are left out. */
export async function paces({
  database,
  now,
}: Pick<CommContext, 'database' | 'now'>): Promise<Map<string, Pace>> {
  const at = now()
  const rows = await database.query<Pace>(
    `with handled as (
       select purpose, extract(epoch from avg(ended_at - accepted_at))::float8 as handling
       from visit
       where outcome = 'served' and accepted_at is not null and ended_at > $1
       group by purpose having count(*) >= $2
     ), there as (
       select subjects, at_once, (
         select count(*) from conversation where agent = agent.id and state = 'talking'
       ) as talks
       from agent where ${takesConversations} and presence = 'available' and connected_until > $3
     )
     select purpose, handling, sum(at_once)::int as capacity,
       sum(greatest(at_once - talks, 0))::int as free
     from handled join there on '*' = any(subjects) or purpose = any(subjects)
     group by purpose, handling`,
    [new Date(at.getTime() - measuredDays * 24 * 60 * 60 * 1000), fewest, at],
  )
  return new Map(rows.map((pace) => [pace.purpose, pace]))
}

/** In whole minutes, at least one; null while too little is known. */
export function expectedMinutes(pace: Pace | undefined, peopleBefore: number): number | null {
  if (pace === undefined || pace.capacity === 0) return null
  const turns = Math.max(peopleBefore + 1 - pace.free, 0)
  return Math.max(1, Math.ceil((turns * pace.handling) / pace.capacity / 60))
}
