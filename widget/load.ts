import type { Locale } from '../ui/locale.ts'
import { elementMessages, type ElementMessages } from '../ui/messages/element.ts'
import type { FormOfAddress } from '../ui/wording.ts'
import { ask, type Asking, type Refusal } from './ask.ts'
import type { Failure } from './failures.ts'
import type { leave } from './leave.ts'
import type { Options } from './options.ts'
import type { ownWords } from './own-words.ts'
import type { start } from './start.ts'

/** What it takes to ask the questions, and to leave after the last. */
export interface Loaded {
  readonly options: Options
  /** In the citizen's language, or in Dutch where that couldn't be fetched. */
  readonly said: ElementMessages
  readonly start: typeof start
  readonly leave: typeof leave
}

interface Loading {
  readonly server: URL
  readonly purpose: string
  readonly locale: Locale
  /** Undefined is what the server says. */
  readonly address: FormOfAddress | undefined
}

/**
 * Asks the server once what can be chosen for a purpose, `GET session_options/<purpose>` (PROTOCOL.md
 * section 2), in the citizen's language; and fetches what shows it meanwhile.
 */
export async function load(
  { server, purpose, locale, address }: Loading,
  asking: Asking,
): Promise<Loaded | { failure: Failure }> {
  const url = new URL(`session_options/${encodeURIComponent(purpose)}`, server)
  url.searchParams.set('lang', locale)
  const [answer, questions, spoken] = await Promise.all([
    ask(url, {}, asking, judge),
    import('./questions.ts').catch(() => null),
    elementMessages(locale, address),
  ])
  if ('failure' in answer) return answer
  if (!questions) return { failure: { reason: 'unreachable' } }
  const options = questions.parseOptions(answer.body)
  if (!options) return { failure: { reason: 'answer_unusable' } }
  const { form_of_address, texts } = options.wording
  // In another language than was asked its own sentences would be a mixture.
  const own = spoken.locale === locale && (form_of_address !== undefined || texts !== undefined)
  const said = own ? await inOwnWords(spoken, options.wording, address) : spoken
  return { ...questions, said, options }
}

async function inOwnWords(...given: Parameters<typeof ownWords>): Promise<ElementMessages> {
  try {
    return await (await import('./own-words.ts')).ownWords(...given)
  } catch {
    return given[0]
  }
}

/** The cores before this project answer an unknown purpose with a bare 400 or 404. */
function judge({ status, code }: Refusal): Failure {
  const unknown = status === 400 || status === 404
  return { reason: unknown ? 'purpose_unknown' : 'server_error', ...(code ? { code } : {}) }
}
