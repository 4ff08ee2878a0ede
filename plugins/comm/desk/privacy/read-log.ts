import { z } from 'zod'
import { accessActs, partingActs } from '../../retention/access-act.ts'
import type { AccessRow } from '../../retention/access-log.ts'
import type { Queryable } from '../../database/database.ts'
import { homeTimeZone } from '../../../../ui/times.ts'
import { inOneRead } from './pages.ts'

/** A day that is on the calendar, of the years that a date of JavaScript and of PostgreSQL both know. */
const Day = z.iso
  .date()
  .refine((day) => !day.startsWith('0000'))
  .optional()
  .catch(undefined)

/** Text that a database can be asked for: PostgreSQL knows no text with a NUL character in it. */
const Text = z.string().refine((text) => !text.includes('\0'))

/** What is looked for, as it stands in the address; what can't be understood is left out. */
export const LogFilter = z.object({
  agent: Text.trim().min(1).max(255).optional().catch(undefined),
  conversation: Text.trim().min(1).max(64).optional().catch(undefined),
  act: z.enum(accessActs).optional().catch(undefined),
  /** Days on the organisation's clock, as the page writes times; both count. */
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
  /** Of a conversation that passed from one agent to another: the other, by name; null where nobody took it (yet). */
  other: string | null
}

/** The line of the same conversation that the other agent is on; both are of the same days, and mostly of the same minutes. */
const otherOf = (acts: string, is: '<' | '>', order: 'asc' | 'desc') => `(
  select coalesce(someone.name, beside.agent)
  from access_entry beside left join agent someone on someone.id = beside.agent
  where beside.conversation_id = access_entry.conversation_id and beside.act in (${acts})
    and beside.number ${is} access_entry.number
    and beside.at between access_entry.at - interval '2 days' and access_entry.at + interval '2 days'
  order by beside.number ${order} limit 1)`
const parting = partingActs.map((act) => `'${act}'`).join(', ')

const columns = `access_entry.at, act, access_entry.agent, conversation_id, kinds, link, agent.name,
  case when act = 'taken_over' then ${otherOf(parting, '<', 'desc')}
    when act in (${parting}) then ${otherOf(`'taken_over'`, '>', 'asc')} end as other`
const found = `access_entry left join agent on agent.id = access_entry.agent
  where ($1::text is null or access_entry.agent = $1 or strpos(lower(agent.name), lower($1)) > 0)
    and ($2::text is null or conversation_id = $2)
    and ($3::text is null or act = $3)
    and ($4::date is null or access_entry.at >= $4::date::timestamp at time zone $6)
    and ($5::date is null or access_entry.at < ($5::date + 1)::timestamp at time zone $6)`

const parametersOf = ({ agent, conversation, act, from, to }: LogFilter) => [
  ...[agent ?? null, conversation ?? null, act ?? null, from ?? null, to ?? null],
  homeTimeZone,
]

/** The newest first. */
export function readLog(
  queryable: Queryable,
  filter: LogFilter,
  page: { limit: number; skip: number },
): Promise<LogEntry[]> {
  return queryable.query<LogEntry>(
    `select ${columns} from ${found} order by number desc limit $7 offset $8`,
    [...parametersOf(filter), page.limit, page.skip],
  )
}

/** Of a line that came after this one. It gets its number in the chain a moment later. */
export const cameAfter = (parameter: string): string =>
  `(link > ${parameter}::bigint or link is null)`

/** Whether there is something after this line of the log that is looked for, or that changed which chats are kept. */
export async function isLogNews(
  queryable: Queryable,
  filter: LogFilter,
  after: string,
): Promise<boolean> {
  const rows = await queryable.query(
    `(select 1 from ${found} and ${cameAfter('$7')} limit 1) union all
     (select 1 from access_entry where ${cameAfter('$7')} and (starts_with(act, 'kept_deleted_')
        or starts_with(act, 'deleted_by_') and exists (
          select 1 from kept_text where kept_text.conversation_id = access_entry.conversation_id
        )) limit 1)`,
    [...parametersOf(filter), after],
  )
  return rows.length > 0
}

/** With what the chain says of it, in hexadecimal digits; empty where it isn't there. */
export type ChainedEntry = LogEntry & { before: string; hash: string }

/** All that is found, the newest first, `inOneRead` at a time; without what is noted meanwhile. */
export async function* readWholeLog(
  queryable: Queryable,
  filter: LogFilter,
): AsyncGenerator<readonly ChainedEntry[], void> {
  for (let last: string | null = null; ;) {
    const entries: (ChainedEntry & { number: string })[] = await queryable.query(
      `select ${columns}, number, coalesce(encode(hash, 'hex'), '') as hash, coalesce(
         (select encode(earlier.hash, 'hex') from access_entry earlier
          where earlier.link = access_entry.link - 1),
         (select encode(before_first, 'hex') from access_chain where first_link = access_entry.link),
         '') as before
       from ${found} and ($7::bigint is null or number < $7) order by number desc limit $8`,
      [...parametersOf(filter), last, inOneRead],
    )
    if (entries.length > 0) yield entries
    if (entries.length < inOneRead) return
    last = entries.at(-1)?.number ?? null
  }
}
