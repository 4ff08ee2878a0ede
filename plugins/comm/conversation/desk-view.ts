import { type Locale } from '../../../ui/locale.ts'
import { say } from '../../../ui/words.ts'
import { readResult } from '../attributes/stored-result.ts'
import { findDeletion } from '../retention/delete-conversation.ts'
import { talkingLimit } from '../retention/limits.ts'
import { deletion } from './citizen-view.ts'
import type { CommContext } from './context.ts'
import { type ConversationRow, findConversation } from './row.ts'
import type { DeskConversation, DeskView, Identification, WaitingItem } from './views.ts'

/** Who waits, in the order of serving, and what this agent has in hand. No attribute is in it. */
export async function deskView(
  context: CommContext,
  agent: string,
  locale: Locale,
): Promise<DeskView> {
  const rows = await context.database.query<ConversationRow & { unread: number }>(
    `select conversation.*, (
       select count(*)::int from message
       where conversation_id = conversation.id and author = 'citizen'
         and sequence > conversation.agent_read_sequence
     ) as unread
     from conversation
     where state = 'waiting' or (agent = $1 and state in ('talking', 'wrapping_up'))
     order by queued_at, id`,
    [agent],
  )
  return {
    agent,
    waiting: rows
      .filter((row) => row.state === 'waiting')
      .map((row) => item(context, row, row.queued_at, locale)),
    mine: rows.flatMap((row) =>
      row.state === 'talking' || row.state === 'wrapping_up'
        ? {
            ...item(context, row, row.accepted_at, locale),
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
  const { config, database } = context
  const row = await findConversation(database, id)
  if (row === undefined) return { view: await goneView(context, agent, id, locale) }
  if (row.agent !== agent) return { view: { ...blank(id), at: 'not_mine' } }

  const common = {
    ...item(context, row, row.accepted_at, locale),
    identification: await identification(context, row, locale),
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

  async function identification(
    { keyring }: CommContext,
    row: ConversationRow,
    locale: Locale,
  ): Promise<Identification | null> {
    const result = await readResult(keyring, row)
    if (result === undefined || row.result_received_at === null) return null
    const method = result.auth_method
    return {
      method:
        method === undefined ? null : say(config.authMethodNames.get(method) ?? method, locale),
      level: result.level ?? null,
      authenticated_at: result.authenticated_at ?? null,
      received_at: row.result_received_at.toISOString(),
      attributes: Object.entries(result.attributes).map(([tag, value]) => ({
        tag,
        name: say(config.attributeNames.get(tag) ?? tag, locale),
        value,
      })),
    }
  }
}

async function goneView(
  { config, database }: CommContext,
  agent: string,
  id: string,
  locale: Locale,
): Promise<DeskConversation> {
  const row = await findDeletion(database, id)
  if (row?.agent !== agent) return { ...blank(id), at: 'not_mine' }
  return { ...blank(id), at: 'deleted', ...deletion(config, row, locale) }
}

const blank = (id: string) => ({
  id,
  subject: '',
  channel: 'chat' as const,
  since: new Date(0).toISOString(),
  connected: false,
  identification: null,
})

function item(
  { config, now }: CommContext,
  row: ConversationRow,
  since: Date | null,
  locale: Locale,
): WaitingItem {
  return {
    id: row.id,
    subject: say(config.purposes.get(row.purpose)?.name ?? row.purpose, locale),
    channel: row.channel,
    since: (since ?? row.created_at).toISOString(),
    identified: row.result_status === 'success',
    connected: row.connected_until !== null && row.connected_until > now(),
  }
}
