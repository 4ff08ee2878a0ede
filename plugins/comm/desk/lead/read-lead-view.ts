import { homeTimeZone } from '../../../../ui/times.ts'
import { say } from '../../../../ui/words.ts'
import type { Locale } from '../../../../ui/locale.ts'
import { serves } from '../../agents/agent.ts'
import { agentsAtWork, atWork } from '../../agents/colleagues.ts'
import type { CommContext } from '../../conversation/context.ts'
import { markedBy } from '../../conversation/marked.ts'
import { type Closure, closures, isClosedBy } from '../../queue/closure.ts'
import { alertsOf } from './alerts.ts'
import type { LeadAgent, LeadConversation, LeadHour, LeadRow, LeadView } from './lead-view.ts'
import { startOfDay } from './start-of-day.ts'

type Reads = Pick<CommContext, 'config' | 'database' | 'now'>

/** The channels that people can wait in. */
export const channels = ['chat'] as const

/** Everything that a lead sees, as it is now. */
export async function readLeadView(context: Reads, locale: Locale): Promise<LeadView> {
  const { config } = context
  const closed = await closures(context.database)
  const rows = await readRows(context, closed, locale)
  const agents = await readAgents(context)
  const conversations = await readConversations(context, locale)
  return {
    target: config.targets,
    rows,
    channels: channels.map((channel) => ({
      channel,
      closed: isClosedBy(closed, { purpose: undefined, channel }),
    })),
    agents: agents.map(({ agent }) => agent),
    conversations,
    alerts: alertsOf({
      rows,
      conversations,
      isServed: ({ purpose }) =>
        agents.some(
          ({ agent, subjects }) => agent.presence === 'available' && serves(subjects, purpose),
        ),
      target: config.targets,
      now: context.now(),
    }),
    hours: await readHours(context),
  }
}

interface Numbers {
  purpose: string
  channel: string
  waiting: number
  longest_since: Date | null
  talking: number
  served: number
  abandoned: number
  average_wait: number | null
  average_handling: number | null
  within_target: number | null
}

async function readRows(
  { config, database, now }: Reads,
  closed: readonly Closure[],
  locale: Locale,
): Promise<LeadRow[]> {
  const found = await database.query<Numbers>(
    `with present as (
       select purpose, channel,
         count(*) filter (where state = 'waiting')::int as waiting,
         min(coalesce(waiting_since, queued_at)) filter (where state = 'waiting') as longest_since,
         count(*) filter (where state = 'talking')::int as talking
       from conversation where state in ('waiting', 'talking') group by purpose, channel
     ), today as (
       select purpose, channel,
         count(*) filter (where outcome = 'served')::int as served,
         count(*) filter (where outcome = 'abandoned')::int as abandoned,
         avg(extract(epoch from accepted_at - queued_at)) filter (where outcome = 'served')::float
           as average_wait,
         avg(extract(epoch from ended_at - accepted_at)) filter (where outcome = 'served')::float
           as average_handling,
         avg(case when accepted_at - queued_at <= make_interval(secs => $2::float) then 1.0 else 0.0 end)
           filter (where outcome = 'served')::float as within_target
       from visit where ended_at >= $1 group by purpose, channel
     )
     select purpose, channel, coalesce(waiting, 0) as waiting, longest_since,
       coalesce(talking, 0) as talking, coalesce(served, 0) as served,
       coalesce(abandoned, 0) as abandoned, average_wait, average_handling, within_target
     from present full join today using (purpose, channel)`,
    [startOfDay(now(), homeTimeZone), config.targets.seconds],
  )
  return [...config.purposes].flatMap(([purpose, { name }]) =>
    channels.map((channel) => {
      const numbers = found.find((one) => one.purpose === purpose && one.channel === channel)
      return {
        purpose,
        subject: say(name, locale),
        channel,
        waiting: numbers?.waiting ?? 0,
        longest_since: numbers?.longest_since?.toISOString() ?? null,
        talking: numbers?.talking ?? 0,
        served: numbers?.served ?? 0,
        abandoned: numbers?.abandoned ?? 0,
        average_wait: whole(numbers?.average_wait),
        average_handling: whole(numbers?.average_handling),
        within_target: numbers?.within_target ?? null,
        closed: isClosedBy(closed, { purpose, channel }),
      }
    }),
  )
}

const whole = (seconds: number | null | undefined): number | null =>
  seconds === null || seconds === undefined ? null : Math.round(seconds)

/** Who is logged in. Whoever's desk isn't open any more is away, as for their colleagues. */
async function readAgents(
  context: Reads,
): Promise<{ agent: LeadAgent; subjects: readonly string[] }[]> {
  return (await agentsAtWork(context, context.database)).map((one) => ({
    agent: {
      id: one.id,
      name: one.name,
      presence: atWork(context, one).presence,
      since: one.presence_since.toISOString(),
      talks: one.talks,
      at_once: one.at_once,
      subjects: [...one.subjects],
      channels: [...one.channels],
    },
    subjects: one.subjects,
  }))
}

/** More than a lead looks through; talks come first, because only here they can be moved. */
const most = { talking: 500, waiting: 100 }

async function readConversations(
  { config, database, now }: Reads,
  locale: Locale,
): Promise<LeadConversation[]> {
  const rows = await database.query<
    Omit<LeadConversation, 'since' | 'subject' | 'marked_at'> & {
      purpose: string
      since: Date
      marked_at: Date | null
    }
  >(
    `select listed.id, purpose, channel, state, mark, agent.name as agent, agent.id as agent_id, taker.name as offered_to,
       marked_at, case when mark is not null then (${markedBy('listed.id')}) end as marked_by,
       coalesce(accepted_at, waiting_since, queued_at, created_at) as since
     from (
       (select * from conversation where state = 'talking'
        order by mark is null, queued_at, id limit ${most.talking})
       union all
       (select * from conversation where state = 'waiting'
        order by mark is null, queued_at, id limit ${most.waiting})
     ) listed
     left join agent on agent.id = listed.agent
     left join agent taker on taker.id = listed.offered_to and listed.offered_until > $1
     order by mark is null, state desc, queued_at, listed.id`,
    [now()],
  )
  return rows.map(({ since, marked_at, ...row }) => ({
    ...row,
    subject: say(config.purposes.get(row.purpose)?.name ?? row.purpose, locale),
    since: since.toISOString(),
    marked_at: marked_at?.toISOString() ?? null,
  }))
}

async function readHours({ database, now }: Reads): Promise<LeadHour[]> {
  return database.query<LeadHour>(
    `select extract(hour from ended_at at time zone $2)::int as hour,
       count(*) filter (where outcome = 'served')::int as served,
       count(*) filter (where outcome = 'abandoned')::int as abandoned
     from visit where ended_at >= $1 group by 1 order by 1`,
    [startOfDay(now(), homeTimeZone), homeTimeZone],
  )
}
