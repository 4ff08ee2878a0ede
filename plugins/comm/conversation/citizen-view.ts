import { type Locale } from '../../../ui/locale.ts'
import { say } from '../../../ui/words.ts'
import { findAgent } from '../agents/agent.ts'
import { isBeingChecked } from '../attributes/held-result.ts'
import { readForView } from '../attributes/stored-result.ts'
import { citizenAsk, sharedBy } from '../identification/ask-views.ts'
import { placeInQueue } from '../queue/place.ts'
import { unwrapConversationKey } from '../retention/conversation-key.ts'
import type { DeletionRow } from '../retention/delete-conversation.ts'
import { keepsChat } from '../retention/keep-chat.ts'
import { talkingLimit, waitingLimit } from '../retention/limits.ts'
import { copiesOfEach } from '../retention/unreadable.ts'
import { sessionView } from '../session-feedback/session-view.ts'
import { readWords } from '../two-words/of-leg.ts'
import { afterTalk } from './after-talk.ts'
import { type CitizenRow, placeOf } from './citizen-row.ts'
import type { CommContext } from './context.ts'
import type { ConversationRow } from './row.ts'
import type { CitizenView, Deletion, Place } from './views.ts'

/** How long the page waits for a result that comes later than the citizen, before it says that there is none. */
const patience = 10_000

/** A citizen in a conversation that exists. */
export interface Present {
  row: ConversationRow
  citizen: CitizenRow
  /** How many citizens have come. */
  people: number
}

/**
 * What the citizen's page shows of a conversation that exists.
 * @param findPlace for whoever knows the places already
 */
export async function citizenView(
  context: CommContext,
  present: Present,
  locale: Locale,
  findPlace: (row: ConversationRow) => Promise<Place> = (it) => placeInQueue(context, it),
): Promise<CitizenView> {
  const { row, citizen } = present
  const common = await commonView(context, present, locale)
  const { config, database, now } = context
  switch (row.state) {
    case 'created':
    case 'arrived': {
      if (citizen.result_status === 'failed') {
        return { ...common, at: 'not_identified', reason: 'failed' }
      }
      const since = citizen.arrived_at ?? now()
      return common.checking || now().getTime() - since.getTime() < patience
        ? { ...common, at: 'arriving' }
        : { ...common, at: 'not_identified', reason: 'missing' }
    }
    case 'waiting': {
      return {
        ...common,
        at: 'waiting',
        ...(await findPlace(row)),
        keeps_minutes: config.limits.waiting,
        limit: waitingLimit(row.deadline_at),
        after: await afterTalk(database, row),
      }
    }
    case 'talking':
      return {
        ...common,
        at: 'talking',
        agent: (row.agent && (await findAgent(database, row.agent))?.name) ?? '',
        limit: talkingLimit(row.ends_at, row.deadline_at),
        typing: false,
        agent_read: row.agent_read_sequence,
        words: await readWords(context.keyring, row),
      }
    case 'wrapping_up':
      return {
        ...common,
        at: 'ended',
        by: row.ended_by ?? 'timer',
        deletes_at: row.ends_at.toISOString(),
      }
  }
}

/** What it shows when all of it is gone. */
export function deletedView(
  { config }: Pick<CommContext, 'config'>,
  row: DeletionRow,
  locale: Locale,
): CitizenView {
  return {
    id: row.conversation_id,
    subject: '',
    organisation: say(config.organisation.name, locale),
    return_url: config.organisation.website ?? null,
    identified_as: null,
    auth_method: null,
    keeps: null,
    people: Math.max(1, row.owner_hashes.length),
    ask: null,
    shared: null,
    at: 'deleted',
    ...deletion(config, row, locale),
  }
}

export function deletion(
  config: CommContext['config'],
  row: DeletionRow,
  locale: Locale,
): Deletion {
  const { rest, kept } = copiesOfEach(row, config.limits)
  return {
    deleted_at: row.deleted_at.toISOString(),
    attributes: row.attributes.map((tag) => say(config.attributeNames.get(tag) ?? tag, locale)),
    messages: row.messages,
    notes_deleted: row.notes,
    by: row.caused_by,
    unreadable_planned_at: rest.planned.toISOString(),
    unreadable_at: rest.unreadable?.toISOString() ?? null,
    kept:
      row.kept_until === null || kept === null
        ? null
        : {
            until: row.kept_until.toISOString(),
            reason: say(row.kept_reason ?? '', locale),
            removed_at: row.kept_removed_at?.toISOString() ?? null,
            unreadable_planned_at: kept.planned.toISOString(),
            unreadable_at: kept.unreadable?.toISOString() ?? null,
          },
  }
}

async function commonView(
  context: CommContext,
  { row, citizen, people }: Present,
  locale: Locale,
): Promise<Omit<Extract<CitizenView, { at: 'arriving' }>, 'at'>> {
  const { config, keyring } = context
  const { result, damaged } = await readForView(context, row, citizen)
  const key =
    citizen.sealed_return_url === null
      ? undefined
      : await unwrapConversationKey(keyring, row.id, row)
  const method = result?.auth_method
  const methodName =
    method === undefined ? null : say(config.authMethodNames.get(method) ?? method, locale)
  const name =
    config.identifiedAs === undefined ? undefined : result?.attributes[config.identifiedAs]
  return {
    id: row.id,
    subject: say(config.purposes.get(row.purpose)?.name ?? row.purpose, locale),
    organisation: say(config.organisation.name, locale),
    return_url:
      citizen.sealed_return_url === null
        ? (config.organisation.website ?? null)
        : (key?.open(placeOf('return_url', citizen.number), citizen.sealed_return_url) ?? null),
    identified_as: result === undefined ? null : (name ?? methodName),
    auth_method: methodName,
    session: sessionView(citizen, result, methodName),
    checking: isBeingChecked(citizen),
    keeps: keepsChat(config, row, locale),
    people,
    ask: await citizenAsk(context, row, citizen.number, locale),
    shared: sharedBy(config, row, result, locale),
    damaged,
  }
}
