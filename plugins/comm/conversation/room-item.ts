import type { Locale } from '../../../ui/locale.ts'
import { say } from '../../../ui/words.ts'
import { takesWay, type Way } from '../attributes/for-subject.ts'
import { servedBefore } from '../queue/give-back.ts'
import type { CommContext } from './context.ts'
import type { ConversationRow } from './row.ts'
import type { WaitingItem } from './desk-views.ts'

const listed = [
  'id',
  'purpose',
  'channel',
  'state',
  'rank',
  'offered_to',
  'offered_until',
  'mark',
  'created_at',
  'queued_at',
  'waiting_since',
  'accepted_at',
] as const satisfies readonly (keyof ConversationRow)[]

/** What a list reads of a conversation: a hundred of them each time, many times a second. */
export type ListedRow = Pick<ConversationRow, (typeof listed)[number]> & About

interface About {
  /** How each of those identified who did, and for what they were asked; null where nobody did. */
  ways: Way[] | null
  /** Who have come. */
  people: number
  connected_until: Date | null
}

/** A conversation with what the list shows of who is in it. */
export type RoomRow = ConversationRow & About

/** Columns of `RoomRow` beside those of the table. */
export const aboutRoom = `
  (
    select json_agg(json_build_object('method', result_method, 'asked_for', (
      select purpose from identification
      where identification.conversation_id = conversation.id and identification.citizen = citizen.number
        and identification.state = 'done'
      order by identification.number desc limit 1
    ))) from citizen
    where conversation_id = conversation.id and result_status = 'success'
      and (number = 1 or arrived_at is not null)
  ) as ways,
  (
    select count(*)::int from citizen
    where conversation_id = conversation.id and (number = 1 or arrived_at is not null)
  ) as people,
  (
    select max(connected_until) from citizen where conversation_id = conversation.id
  ) as connected_until`

/** Columns of `ListedRow`. */
export const listedRoom = `${listed.join(', ')}, ${aboutRoom}`

/** What the desk's lists show of it. No attribute is in it. */
export function roomItem(
  { config, now }: CommContext,
  agent: string,
  row: ListedRow,
  since: Date | null,
  locale: Locale,
): WaitingItem {
  const purpose = config.purposes.get(row.purpose)
  const identified = (row.ways ?? []).filter((way) =>
    takesWay(config.purposes, row.purpose, way),
  ).length
  return {
    id: row.id,
    subject: say(purpose?.name ?? row.purpose, locale),
    channel: row.channel,
    since: (since ?? row.created_at).toISOString(),
    identified: identified > 0 && identified >= row.people,
    together: row.people > 1 ? { identified, people: row.people } : null,
    connected: row.connected_until !== null && row.connected_until > now(),
    rank: row.rank,
    returned: row.rank >= servedBefore,
    mark: row.mark,
    for_me: row.offered_to === agent && row.offered_until !== null && row.offered_until > now(),
  }
}
