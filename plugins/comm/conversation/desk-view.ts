import { type Locale } from '../../../ui/locale.ts'
import { say } from '../../../ui/words.ts'
import type { AgentRow } from '../agents/agent.ts'
import { readResult, type StoredResult } from '../attributes/stored-result.ts'
import { servedBefore } from '../queue/give-back.ts'
import { findDeletion } from '../retention/delete-conversation.ts'
import { talkingLimit } from '../retention/limits.ts'
import { blankConversation } from './blank.ts'
import { citizensOf } from './citizen-row.ts'
import { deletion } from './citizen-view.ts'
import type { CommContext } from './context.ts'
import { type ConversationRow, isConversationId } from './row.ts'
import type {
  DeskCitizen,
  DeskConversation,
  DeskView,
  Identification,
  WaitingItem,
} from './views.ts'

/** A conversation with what the list shows of who is in it. */
type RoomRow = ConversationRow & { identified: boolean; connected_until: Date | null }

const about = `
  exists (
    select 1 from citizen where conversation_id = conversation.id and result_status = 'success'
  ) as identified,
  (
    select max(connected_until) from citizen where conversation_id = conversation.id
  ) as connected_until`

/** Who waits, in the order of serving, and what this agent has in hand. No attribute is in it. */
export async function deskView(
  context: CommContext,
  agent: AgentRow,
  locale: Locale,
): Promise<DeskView> {
  const rows = await context.database.query<RoomRow & { unread: number }>(
    `select conversation.*, ${about}, (
       select count(*)::int from message
       where conversation_id = conversation.id and author = 'citizen'
         and sequence > conversation.agent_read_sequence
     ) as unread
     from conversation
     where state = 'waiting' or (agent = $1 and state in ('talking', 'wrapping_up'))
     order by rank desc, queued_at, id`,
    [agent.id],
  )
  return {
    agent: agent.name,
    presence: agent.presence,
    presence_since: agent.presence_since.toISOString(),
    at_once: agent.at_once,
    offers: [],
    waiting_total: 0,
    waiting: rows
      .filter((row) => row.state === 'waiting')
      .map((row) => item(context, agent.id, row, row.queued_at, locale)),
    mine: rows.flatMap((row) =>
      row.state === 'talking' || row.state === 'wrapping_up'
        ? {
            ...item(context, agent.id, row, row.accepted_at, locale),
            state: row.state,
            unread: row.unread,
          }
        : [],
    ),
  }
}

/** One conversation as its agent sees it. Attributes are in it only for the agent who accepted it. */
export async function deskConversation(
  context: CommContext,
  agent: string,
  id: string,
  locale: Locale,
): Promise<{ view: DeskConversation; row?: ConversationRow }> {
  const { database } = context
  const [row] = isConversationId(id)
    ? await database.query<RoomRow>(
        `select conversation.*, ${about} from conversation where id = $1`,
        [id],
      )
    : []
  if (row === undefined) return { view: await goneView(context, agent, id, locale) }
  if (row.agent !== agent) return { view: { ...blankConversation(id), at: 'not_mine' } }

  const common = {
    ...blankConversation(id),
    ...item(context, agent, row, row.accepted_at, locale),
    citizens: await citizens(context, row, locale),
  }
  const view: DeskConversation =
    row.state === 'wrapping_up'
      ? {
          ...common,
          at: 'wrapping_up',
          ended_by: row.ended_by ?? 'timer',
          deletes_at: row.ends_at.toISOString(),
        }
      : { ...common, at: 'talking', limit: talkingLimit(row.ends_at, row.deadline_at) }
  return { view, row }
}

/** Who is in it, and what is verified about each. */
async function citizens(
  { config, database, keyring, now }: CommContext,
  row: ConversationRow,
  locale: Locale,
): Promise<DeskCitizen[]> {
  const rows = await citizensOf(database, row.id)
  return Promise.all(
    rows.map(async (citizen) => {
      const result = await readResult(keyring, row, citizen)
      return {
        number: citizen.number,
        connected: citizen.connected_until !== null && citizen.connected_until > now(),
        identification:
          result === undefined || citizen.result_received_at === null
            ? null
            : identification(config, result, citizen.result_received_at, locale),
      }
    }),
  )
}

function identification(
  config: CommContext['config'],
  result: StoredResult,
  receivedAt: Date,
  locale: Locale,
): Identification {
  const method = result.auth_method
  return {
    method: method === undefined ? null : say(config.authMethodNames.get(method) ?? method, locale),
    level: result.level ?? null,
    authenticated_at: result.authenticated_at ?? null,
    received_at: receivedAt.toISOString(),
    attributes: Object.entries(result.attributes).map(([tag, value]) => ({
      tag,
      name: say(config.attributeNames.get(tag) ?? tag, locale),
      value,
    })),
  }
}

async function goneView(
  { config, database }: CommContext,
  agent: string,
  id: string,
  locale: Locale,
): Promise<DeskConversation> {
  const row = await findDeletion(database, id)
  if (row?.agent !== agent) return { ...blankConversation(id), at: 'not_mine' }
  return { ...blankConversation(id), at: 'deleted', ...deletion(config, row, locale) }
}

function item(
  { config, now }: CommContext,
  agent: string,
  row: RoomRow,
  since: Date | null,
  locale: Locale,
): WaitingItem {
  return {
    id: row.id,
    subject: say(config.purposes.get(row.purpose)?.name ?? row.purpose, locale),
    channel: row.channel,
    since: (since ?? row.created_at).toISOString(),
    identified: row.identified,
    connected: row.connected_until !== null && row.connected_until > now(),
    rank: row.rank,
    returned: row.rank >= servedBefore,
    mark: row.mark,
    for_me: row.offered_to === agent && row.offered_until !== null && row.offered_until > now(),
  }
}
