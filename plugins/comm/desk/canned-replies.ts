import type { Locale } from '../../../ui/locale.ts'
import { say, type Words } from '../../../ui/words.ts'
import type { CannedReply } from '../configuration.ts'
import type { Reply } from './state.ts'

/**
 * The canned replies for a subject, its own before those for every subject: each in the citizen's language
 * where it is written in it, else in the agent's.
 */
export function repliesFor(
  replies: readonly CannedReply[],
  subject: string,
  { citizen, agent }: { citizen: Locale; agent: Locale },
): Reply[] {
  const about = (wanted: string) => replies.filter((one) => one.subject === wanted)
  return [...about(subject), ...about('*')].map(({ text }) => {
    const language = writtenIn(text, citizen) ? citizen : agent
    const own = say(text, agent)
    const shown = say(text, language)
    return { text: shown, language, own: own === shown ? null : own }
  })
}

const writtenIn = (text: Words, locale: Locale): boolean =>
  typeof text !== 'string' && text[locale] !== undefined
