import { ask, type Answer, type Asking } from './ask.ts'
import type { Failure } from './failures.ts'
import type { Settings } from './settings.ts'

/**
 * Asks the server once what can be chosen, in the citizen's language: `GET session_options/<purpose>`
 * (PROTOCOL.md section 2), or for all purposes where the page names none.
 */
export function load(
  { purpose, locale }: Pick<Settings, 'purpose' | 'locale'>,
  server: URL,
  asking: Asking,
): Promise<Answer> {
  return ask(new URL(`${optionsPath(purpose)}?lang=${locale}`, server), {}, asking, judge)
}

export function optionsPath(purpose: string): string {
  return `session_options${purpose && `/${encodeURIComponent(purpose)}`}`
}

/** The cores before this project answer an unknown purpose with a bare 400 or 404. */
function judge(status: number, body: unknown): Failure {
  const { code } = Object(body) as { code?: string }
  return { reason: status === 400 || status === 404 ? 'purpose_unknown' : 'server_error', code }
}
