import type { Locale } from '../../../ui/locale.ts'
import type { AgentRow } from '../agents/agent.ts'
import { presenceOf } from '../agents/presence.ts'
import type { Prepared } from '../database/database.ts'
import { isServed, served, servedBy, servingOrder } from '../queue/served.ts'
import type { CommContext } from './context.ts'
import { markedBesides } from './marked.ts'
import { listedRoom, type ListedRow, roomItem } from './room-item.ts'
import type { DeskView, MineItem, Offer } from './desk-views.ts'

/** More than anybody looks through; how many wait is told beside it. */
const mostListed = 100

const waitingFor: Prepared = {
  name: 'waiting for agent',
  sql: `with ${served(mostListed)}
    select ${listedRoom} from conversation
    where id in (select id from served) and state = 'waiting'
    order by ${servingOrder} limit ${mostListed}`,
}

const inHandOf: Prepared = {
  name: 'in hand of agent',
  sql: `select ${listedRoom}, (
      select count(*)::int from message
      where conversation_id = conversation.id and author = 'citizen'
        and sequence > conversation.agent_read_sequence
    ) as unread
    from conversation where agent = $1 and state in ('talking', 'wrapping_up')
    order by rank desc, queued_at, id`,
}

/** Who waits for this agent, in the order of serving, and what they have in hand. No attribute is in it. */
export async function deskView(
  context: CommContext,
  agent: AgentRow,
  locale: Locale,
): Promise<DeskView> {
  const { config, database, now } = context
  const serving = servedBy(agent, now())
  const waiting = await database.query<ListedRow>(waitingFor, serving)
  const total =
    waiting.length < mostListed
      ? waiting.length
      : await database
          .query<{ total: number }>(
            `select count(*)::int as total from conversation where state = 'waiting' and ${isServed}`,
            [...serving],
          )
          .then(([counted]) => counted?.total ?? 0)
  const mine = await database.query<ListedRow & { unread: number }>(inHandOf, [agent.id])
  const items = waiting.map((row) =>
    roomItem(context, agent.id, row, row.waiting_since ?? row.queued_at, locale),
  )
  const inHand = mine.flatMap((row): MineItem[] =>
    row.state === 'talking' || row.state === 'wrapping_up'
      ? [
          {
            ...roomItem(context, agent.id, row, row.accepted_at, locale),
            state: row.state,
            unread: row.unread,
          },
        ]
      : [],
  )
  return {
    agent: agent.name,
    presence: presenceOf(config, agent, inHand),
    presence_since: agent.presence_since.toISOString(),
    presence_by: agent.presence_by,
    at_once: agent.at_once,
    offers: waiting.flatMap((row, index): Offer[] => {
      const item = items[index]
      if (item?.for_me !== true || row.offered_until === null) return []
      const { id, subject, channel } = item
      return [{ id, subject, channel, until: row.offered_until.toISOString() }]
    }),
    waiting: items,
    waiting_total: total,
    mine: inHand,
    marked: agent.roles.includes('lead') ? await markedBesides(context, agent.id, locale) : [],
  }
}
