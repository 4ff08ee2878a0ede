import { ask, type Asking, type Refusal } from './ask.ts'
import type { Failure } from './failures.ts'
import { parseOptions, type Options } from './options.ts'
import type { Settings } from './settings.ts'

/**
 * Asks the server once what can be chosen, in the citizen's language: `GET session_options/<purpose>`
 * (PROTOCOL.md section 2), or for all purposes where the page names none.
 *
 * @returns one for each purpose that can be chosen; never none
 */
export async function load(
  { purpose, locale }: Pick<Settings, 'purpose' | 'locale'>,
  server: URL,
  asking: Asking,
): Promise<{ offer: readonly Options[] } | { failure: Failure }> {
  const url = optionsUrl(server, purpose)
  url.searchParams.set('lang', locale)
  const answer = await ask(url, {}, asking, judge)
  if ('failure' in answer) return answer
  const offer = (
    purpose
      ? [parseOptions(purpose, answer.body)]
      : Object.entries(Object(answer.body)).map(([tag, one]) => parseOptions(tag, one))
  ).filter((one) => one !== null && (purpose || one.channels.length)) as Options[]
  return offer.length ? { offer } : { failure: { reason: 'answer_unusable' } }
}

export function optionsUrl(server: URL, purpose: string): URL {
  const path = purpose && `/${encodeURIComponent(purpose)}`
  return new URL(`session_options${path}`, server)
}

/** The cores before this project answer an unknown purpose with a bare 400 or 404. */
function judge({ status, code }: Refusal): Failure {
  const unknown = status === 400 || status === 404
  return { reason: unknown ? 'purpose_unknown' : 'server_error', ...(code ? { code } : {}) }
}
