import type { Locale } from '../../../ui/locale.ts'
import { say } from '../../../ui/words.ts'
import { findAgent } from '../agents/agent.ts'
import type { StoredResult } from '../attributes/stored-result.ts'
import type { CommConfig } from '../configuration.ts'
import type { CommContext } from '../conversation/context.ts'
import type { ConversationRow } from '../conversation/row.ts'
import type { Askable, DeskAsk } from '../conversation/desk-views.ts'
import type { CitizenAsk, SharedAttribute } from '../conversation/views.ts'
import { type AskRow, latestAsks } from './ask-row.ts'
import { isEnd } from './ask-state.ts'

/** What a citizen is asked, in their language; null where nothing was, and where nobody has talked to them. */
export async function citizenAsk(
  context: CommContext,
  row: ConversationRow,
  number: number,
  locale: Locale,
): Promise<CitizenAsk | null> {
  // Whoever waits for the first time hasn't been asked anything: there are thousands of them.
  const mayBeAsked = row.state === 'talking' || (row.state === 'waiting' && row.waiting_since)
  if (!mayBeAsked || context.core === undefined) return null
  const { config, database, core } = context
  const ask = (await latestAsks(database, row.id)).find(({ citizen }) => citizen === number)
  if (ask === undefined) return null
  const purpose = config.purposes.get(ask.purpose)
  return {
    state: ask.state,
    agent: (await findAgent(database, ask.agent))?.name ?? '',
    purpose: say(purpose?.name ?? ask.purpose, locale),
    attributes: ask.attributes.map((tag) => ({
      name: nameOf(config, tag, locale),
      reason: sayOrNull(purpose?.reasons.get(tag), locale),
    })),
    retention: sayOrNull(purpose?.retention, locale),
    methods: isEnd(ask.state) ? [] : await core.methodsOf(ask.purpose, locale),
    elsewhere: config.identification?.choicePage !== undefined,
    asked_at: ask.asked_at.toISOString(),
  }
}

/** What a citizen shared themselves, where they can take it back. */
export const sharedBy = (
  config: CommConfig,
  row: Pick<ConversationRow, 'state'>,
  result: StoredResult | undefined,
  locale: Locale,
): SharedAttribute[] | null =>
  result === undefined || row.state !== 'talking'
    ? null
    : Object.entries(result.attributes).map(([tag, value]) => ({
        name: nameOf(config, tag, locale),
        value,
      }))

/** What each citizen was asked last, by their number. */
export async function deskAsks(
  { config, database }: Pick<CommContext, 'config' | 'database'>,
  id: string,
  locale: Locale,
): Promise<ReadonlyMap<number, DeskAsk>> {
  const asks = await latestAsks(database, id)
  return new Map(
    await Promise.all(
      asks.map(
        async (ask) => [ask.citizen, await deskAsk({ config, database }, ask, locale)] as const,
      ),
    ),
  )
}

async function deskAsk(
  { config, database }: Pick<CommContext, 'config' | 'database'>,
  ask: AskRow,
  locale: Locale,
): Promise<DeskAsk> {
  const { auth_method: method } = ask
  return {
    state: ask.state,
    purpose: say(config.purposes.get(ask.purpose)?.name ?? ask.purpose, locale),
    attributes: ask.attributes.map((tag) => nameOf(config, tag, locale)),
    method: method === null ? null : say(config.authMethodNames.get(method) ?? method, locale),
    agent: (await findAgent(database, ask.agent))?.name ?? ask.agent,
    asked_at: ask.asked_at.toISOString(),
    changed_at: ask.changed_at.toISOString(),
  }
}

/** What agents of a subject can ask for. */
export function askables(config: CommConfig, subject: string, locale: Locale): Askable[] {
  if (config.identification === undefined) return []
  return (config.purposes.get(subject)?.asks ?? []).map((tag) => {
    const purpose = config.purposes.get(tag)
    return {
      tag,
      name: say(purpose?.name ?? tag, locale),
      attributes: (purpose?.attributes ?? []).map((attribute) => ({
        tag: attribute,
        name: nameOf(config, attribute, locale),
      })),
    }
  })
}

const nameOf = (config: CommConfig, tag: string, locale: Locale): string =>
  say(config.attributeNames.get(tag) ?? tag, locale)

const sayOrNull = (words: Parameters<typeof say>[0] | undefined, locale: Locale): string | null =>
  words === undefined ? null : say(words, locale)
