import { randomBytes } from 'node:crypto'
import { z } from 'zod'
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

/** What they are drawn or sealed for. */
const place = 'two words'

/** Bytes that a word is drawn from: so many that none is likelier than another by more than one in 2^37. */
const bytes = 6

/**
 * By chance alone, for each leg: 128 random bits that the two words follow from, together with the conversation's key.
 * Without the key they say nothing, and a statement that begins a leg can write them before it knows of which conversation.
 */
export const newSeed = (): Uint8Array => randomBytes(16)

/** Two different words. */
export function wordsOf(key: ConversationKey, seed: Uint8Array): TwoWords {
  const drawn = key.derive(place, seed, 2 * bytes)
  const agent = drawn.readUIntBE(0, bytes) % words.length
  const citizen = drawn.readUIntBE(bytes, bytes) % (words.length - 1)
  drawn.fill(0)
  return {
    agent: words[agent] ?? '',
    // One place on from the first's on, so that every other word is as likely.
    citizen: words[citizen < agent ? citizen : citizen + 1] ?? '',
  }
}

/** SQL that gives a leg its words; `words_of` is to be its `accepted_at`. @param seed SQL of `newSeed` */
export const setSeed = (seed: string): string => `words_seed = ${seed}, sealed_words = null`

/**
 * Other words for a talk, on both sides, also when somebody identifies in it; an agent who begins it or takes it over
 * gets theirs in the statement that does so. Of a talk that is not under way (any more) nothing changes. Whoever calls it
 * tells the news of the conversation.
 */
export async function drawWordsAnew(
  transaction: Queryable,
  { id }: Pick<ConversationRow, 'id'>,
): Promise<void> {
  await transaction.query(
    `update conversation set ${setSeed('$2')}, words_of = accepted_at
     where id = $1 and state = 'talking'`,
    [id, newSeed()],
  )
}

type WordsRow = Pick<
  ConversationRow,
  'state' | 'accepted_at' | 'words_seed' | 'sealed_words' | 'words_of'
>

/** As a process of the release before drew and sealed them. */
const Sealed = z.object({ agent: z.string(), citizen: z.string() })

/** Of the leg that is under way; null before and after it, and where it has none. */
export function openWords(key: ConversationKey | undefined, row: WordsRow): TwoWords | null {
  const { state, accepted_at, words_seed, sealed_words, words_of } = row
  if (state !== 'talking' || key === undefined) return null
  if (words_of === null || words_of.getTime() !== accepted_at?.getTime()) return null
  // Whoever writes a seed empties it: where it stands, it is what was drawn last.
  if (sealed_words !== null) return Sealed.parse(JSON.parse(key.open(place, sealed_words)))
  return words_seed === null ? null : wordsOf(key, words_seed)
}

export async function readWords(
  keyring: Keyring,
  row: WordsRow & WrappedKey & Pick<ConversationRow, 'id'>,
): Promise<TwoWords | null> {
  return openWords(await unwrapConversationKey(keyring, row.id, row), row)
}
