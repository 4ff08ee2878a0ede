import type { Locale } from '../../../ui/locale.ts'
import { say } from '../../../ui/words.ts'
import { forSubject } from '../attributes/for-subject.ts'
import { isBeingChecked } from '../attributes/held-result.ts'
import { readForView, type StoredResult } from '../attributes/stored-result.ts'
import { askables, deskAsks } from '../identification/ask-views.ts'
import { unwrapConversationKey } from '../retention/conversation-key.ts'
import { findDeletion } from '../retention/delete-conversation.ts'
import { keepingOf } from '../retention/keep-chat.ts'
import { talkingLimit } from '../retention/limits.ts'
import { openWords } from '../two-words/of-leg.ts'
import { blankConversation } from './blank.ts'
import { type CitizenRow, citizensServedBy } from './citizen-row.ts'
import { deletion } from './citizen-view.ts'
import type { CommContext } from './context.ts'
import { noteDraftColumn, openNoteDraft } from './note-draft.ts'
import { notesOf } from './notes.ts'
import { timelineView } from './timeline-view.ts'
import { aboutRoom, roomItem, type RoomRow } from './room-item.ts'
import { type ConversationRow, isConversationId } from './row.ts'
import type { DeskCitizen, DeskConversation, Identification } from './desk-views.ts'

/** One conversation as its agent sees it. Attributes are in it only for the agent who accepted it. */
export async function deskConversation(
  context: CommContext,
  agent: string,
  id: string,
  locale: Locale,
): Promise<{ view: DeskConversation; row?: ConversationRow }> {
  const { database } = context
  const [row] = isConversationId(id)
    ? await database.query<RoomRow & { sealed_note_draft: Uint8Array | null }>(
        `select conversation.*, ${aboutRoom}, ${noteDraftColumn} from conversation where id = $1`,
        [id],
      )
    : []
  if (row === undefined) return { view: await goneView(context, agent, id, locale) }
  if (row.agent !== agent) return { view: { ...blankConversation(id), at: 'not_mine' } }

  const key = await unwrapConversationKey(context.keyring, id, row)
  const people = await citizensServedBy(database, id, agent)
  // Since the row was read it was deleted, or given to a colleague.
  if (people.length === 0) return { view: await goneView(context, agent, id, locale) }
  const common = {
    ...blankConversation(id),
    ...roomItem(context, agent, row, row.accepted_at, locale),
    citizens: await citizens(context, row, people, locale),
    asks: row.state === 'talking' ? askables(context.config, row.purpose, locale) : [],
    notes: await notesOf(database, id, key),
    note_draft: openNoteDraft(key, row.sealed_note_draft),
    timeline: await timelineView(context, id, locale),
    keeps_days: keepingOf(context.config, row)?.days ?? null,
    citizen_read: Math.min(...people.filter(isHere).map(({ read_sequence }) => read_sequence)),
  }
  const view: DeskConversation =
    row.state === 'wrapping_up'
      ? {
          ...common,
          at: 'wrapping_up',
          ended_by: row.ended_by ?? 'timer',
          deletes_at: row.ends_at.toISOString(),
        }
      : {
          ...common,
          at: 'talking',
          limit: talkingLimit(row.ends_at, row.deadline_at),
          words: openWords(key, row),
        }
  return { view, row }
}

/** Who has come; whoever was invited only isn't there yet. */
const isHere = ({ number, arrived_at }: CitizenRow) => number === 1 || arrived_at !== null

/** Who is in it, what is verified about each, and how much of that isn't for this subject. */
async function citizens(
  context: CommContext,
  row: ConversationRow,
  people: readonly CitizenRow[],
  locale: Locale,
): Promise<DeskCitizen[]> {
  const { config, now } = context
  const asks = await deskAsks(context, row.id, locale)
  return Promise.all(
    people.filter(isHere).map(async (citizen) => {
      const { result, damaged } = await readForView(context, row, citizen)
      const { shown, hidden } = forSubject(config.purposes, row.purpose, result)
      return {
        number: citizen.number,
        connected: citizen.connected_until !== null && citizen.connected_until > now(),
        hidden,
        damaged,
        identification:
          result === undefined || citizen.result_received_at === null
            ? null
            : shown === undefined
              ? 'other_way'
              : identification(config, shown, citizen.result_received_at, locale),
        ask: asks.get(citizen.number) ?? null,
        taken_back_at: citizen.taken_back_at?.toISOString() ?? null,
        checking: isBeingChecked(citizen),
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
