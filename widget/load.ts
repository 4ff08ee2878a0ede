import type { Locale } from '../ui/locale.ts'
import type { QuestionMessages } from '../ui/messages/questions.ts'
import { ask, type Asking, type Refusal } from './ask.ts'
import type { Failure } from './failures.ts'
import type { leave } from './leave.ts'
import type { Options } from './options.ts'
import type { start } from './start.ts'

/** What it takes to ask the questions, and to leave after the last. */
export interface Loaded {
  readonly options: Options
  readonly words: QuestionMessages
  readonly start: typeof start
  readonly leave: typeof leave
}

/**
 * Asks the server once what can be chosen for a purpose, `GET session_options/<purpose>` (PROTOCOL.md
 * section 2), in the citizen's language; and fetches what shows it meanwhile.
 */
export async function load(
  { server, purpose, locale }: { server: URL; purpose: string; locale: Locale },
  asking: Asking,
): Promise<Loaded | { failure: Failure }> {
  const url = new URL(`session_options/${encodeURIComponent(purpose)}`, server)
  url.searchParams.set('lang', locale)
  const [answer, questions] = await Promise.all([ask(url, {}, asking, judge), questionsIn(locale)])
  if ('failure' in answer) return answer
  if (!questions) return { failure: { reason: 'unreachable' } }
  const options = questions.parseOptions(answer.body)
  return options ? { ...questions, options } : { failure: { reason: 'answer_unusable' } }
}

async function questionsIn(locale: Locale) {
  try {
    const { questionMessages, ...questions } = await import('./questions.ts')
    return { ...questions, words: await questionMessages(locale) }
  } catch {
    return null
  }
}

/** The cores before this project answer an unknown purpose with a bare 400 or 404. */
function judge({ status, code }: Refusal): Failure {
  const unknown = status === 400 || status === 404
  return { reason: unknown ? 'purpose_unknown' : 'server_error', ...(code ? { code } : {}) }
}
