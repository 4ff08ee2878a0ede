import { z } from 'zod'
import { accessActs } from '../../retention/access-act.ts'
import type { AccessRow } from '../../retention/access-log.ts'
import type { Queryable } from '../../database/database.ts'

const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional()
  .catch(undefined)

/** What is looked for, as it stands in the address; what can't be understood is left out. */
export const LogFilter = z.object({
  agent: z.string().trim().min(1).max(255).optional().catch(undefined),
  conversation: z.string().trim().min(1).max(64).optional().catch(undefined),
  act: z.enum(accessActs).optional().catch(undefined),
  /** Days, in UTC; both count. */
  from: Day,
  to: Day,
})
export type LogFilter = z.infer<typeof LogFilter>

export type LogEntry = Pick<
  AccessRow,
  'at' | 'act' | 'agent' | 'conversation_id' | 'kinds' | 'link'
> & {
  /** Null where the agent isn't known here any more. */
  name: string | null
}

/** The newest first. */
export function readLog(
  queryable: Queryable,
  { agent, conversation, act, from, to }: LogFilter,
  page: { limit: number; skip: number },
): Promise<LogEntry[]> {
  return queryable.query<LogEntry>(
    `select access_entry.at, act, access_entry.agent, conversation_id, kinds, link, agent.name
     from access_entry left join agent on agent.id = access_entry.agent
     where ($1::text is null or access_entry.agent = $1 or agent.name ilike '%' || $1 || '%')
       and ($2::text is null or conversation_id = $2)
       and ($3::text is null or act = $3)
       and ($4::date is null or access_entry.at >= $4::date)
       and ($5::date is null or access_entry.at < $5::date + 1)
     order by number desc limit $6 offset $7`,
    [
      agent ?? null,
      conversation ?? null,
      act ?? null,
      from ?? null,
      to ?? null,
      page.limit,
      page.skip,
    ],
  )
}
