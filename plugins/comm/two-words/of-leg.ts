import { randomInt } from 'node:crypto'
import { z } from 'zod'
import type { CommContext } from '../conversation/context.ts'
import type { ConversationRow } from '../conversation/row.ts'
import type { Queryable } from '../database/database.ts'
import {
  type ConversationKey,
  unwrapConversationKey,
  type WrappedKey,
} from '../retention/conversation-key.ts'
import type { Keyring } from '../retention/keyring.ts'
import { words } from './words.ts'

/** What the agent says to the citizen and the citizen to the agent, to find that both look at the same talk. */
export interface TwoWords {
  agent: string
  citizen: string
}

/** Where they are sealed. */
const place = 'two words'

const Kept = z.object({ agent: z.string(), citizen: z.string() })

/** Two different words by chance alone: nothing that anybody knows leads to them. */
export function drawWords(): TwoWords {
  const [agent, citizen] = [randomInt(words.length), randomInt(words.length - 1)]
  return {
    agent: words[agent] ?? '',
    // One place on from the first's on, so that every other word is as likely.
    citizen: words[citizen < agent ? citizen : citizen + 1] ?? '',
  }
}

/**
 * Other words for a talk, on both sides: when an agent begins it or takes it over, when the channel changes, and when
 * somebody identifies in it. Of a talk that is not under way (any more) nothing changes. Whoever calls it tells the news
 * of the conversation.
 */
export async function drawWordsAnew(
  { keyring }: Pick<CommContext, 'keyring'>,
  transaction: Queryable,
  { id, ...wrapped }: WrappedKey & { id: string },
): Promise<void> {
  const key = await unwrapConversationKey(keyring, id, wrapped)
  if (key === undefined) return
  await transaction.query(
    `update conversation set sealed_words = $2, words_of = accepted_at
     where id = $1 and state = 'talking'`,
    [id, key.seal(place, JSON.stringify(drawWords()))],
  )
}

type WordsRow = Pick<ConversationRow, 'state' | 'accepted_at' | 'sealed_words' | 'words_of'>

/** Of the leg that is under way; null before and after it, and where it has none. */
export function openWords(key: ConversationKey | undefined, row: WordsRow): TwoWords | null {
  const { state, accepted_at, sealed_words, words_of } = row
  if (state !== 'talking' || sealed_words === null || key === undefined) return null
  if (words_of === null || words_of.getTime() !== accepted_at?.getTime()) return null
  return Kept.parse(JSON.parse(key.open(place, sealed_words)))
}

export async function readWords(
  keyring: Keyring,
  row: WordsRow & WrappedKey & Pick<ConversationRow, 'id'>,
): Promise<TwoWords | null> {
  return openWords(await unwrapConversationKey(keyring, row.id, row), row)
}
