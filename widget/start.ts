import type { Locale } from '../ui/locale.ts'
import { ask, type Asking } from './ask.ts'
import { addressWithChoices } from './choice-address.ts'
import { withoutIdentification, type Choices } from './choices.ts'
import type { Failure } from './failures.ts'

export interface Start {
  readonly server: URL
  readonly purpose: string
  readonly choices: Choices
  readonly locale: Locale
  /** Where every way back ends. */
  readonly page: string
}

/**
 * The fields of `POST start` (PROTOCOL.md section 2). Without identification the method is left out,
 * which is how the wire says it, and so is a channel that is chosen later.
 */
export function startFields({ purpose, choices, locale, page }: Omit<Start, 'server'>) {
  const { comm, auth } = choices
  return {
    purpose,
    auth_method: auth === withoutIdentification ? undefined : (auth ?? undefined),
    comm_method: comm ?? undefined,
    return_url: isWebAddress(page) ? addressWithChoices(page, purpose, choices) : undefined,
    locale,
  }
}

/**
 * Starts, and hears where the browser goes next.
 *
 * @returns http or https, nothing else is ever navigated to
 */
export async function start(
  way: Start,
  asking: Asking,
): Promise<{ url: string } | { failure: Failure }> {
  const answer = await ask(
    new URL('start', way.server),
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      // An answer of 303 is for browsers that navigate; following it would use up the client URL.
      redirect: 'error',
      body: JSON.stringify(startFields(way)),
    },
    asking,
    judge,
  )
  if ('failure' in answer) return answer
  const url = readClientUrl(answer.body)
  return url ? { url } : { failure: { reason: 'answer_unusable' } }
}

function judge(status: number, body: unknown): Failure {
  const { code, method } = readRefusal(body)
  const said = { code, method }
  if (code?.startsWith('plugin_') && method) return { reason: 'method_unavailable', ...said }
  // Since it was shown: what there is now has to be asked anew.
  if (code === 'method_closed') return { reason: code, ...said }
  const lasting = status < 500 && status !== 429
  return { reason: lasting ? 'refused' : 'server_error', ...said }
}

/** The code and the method of problem+json, where the server sends it. */
function readRefusal(body: unknown): { code?: string; method?: string } {
  const { code, method } = Object(body) as { code?: unknown; method?: unknown }
  return {
    ...(typeof code === 'string' && { code }),
    ...(typeof method === 'string' && { method }),
  }
}

function readClientUrl(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('client_url' in body)) return null
  if (typeof body.client_url !== 'string') return null
  return isWebAddress(body.client_url) ? body.client_url : null
}

export function isWebAddress(address: string): boolean {
  try {
    return /^https?:$/.test(new URL(address).protocol)
  } catch {
    return false
  }
}
