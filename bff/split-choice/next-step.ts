import type { Context } from 'hono'
import { z } from 'zod'
import { Problem } from '../../protocol/problem.ts'
import type { CommunicationStart } from '../../protocol/start.ts'
import { locales, type Locale } from '../../ui/locale.ts'
import type { CoreConfig } from '../configuration/core-config.ts'
import { wantsJson } from '../http/accept.ts'
import { sealedKind } from '../sealed-kind.ts'
import { setNonce, takeNonce } from './cookies.ts'
import { mayUseCookies } from './may-use-cookies.ts'
import { newNonce } from './nonce.ts'

/** Seconds: the browser goes there at once. */
const lifeSeconds = 60

const NextStep = z.object({
  /** Stands in a cookie of the browser that sent the form. */
  nonce: z.string(),
  purpose: z.string(),
  comm_method: z.string(),
  return_url: z.string().optional(),
  locale: z.enum(locales).optional(),
})

const nextStep = sealedKind('next-step', NextStep, lifeSeconds)

interface Deps {
  config: CoreConfig
  now: () => Date
}

/**
 * Whether a citizen who chose a channel may have identified before without this request showing it: browsers
 * leave Lax cookies out of a form that another site sends, and put them in when they are then sent on.
 */
export function mayHaveIdentified(c: Context, { purpose }: CommunicationStart, config: CoreConfig) {
  const site = c.req.header('sec-fetch-site')
  return (
    site !== 'same-origin' &&
    site !== 'same-site' &&
    !wantsJson(c.req.header('accept')) &&
    config.purposes.get(purpose)?.authentication !== 'none' &&
    mayUseCookies(c.req, config)
  )
}

/** The address that this browser is sent on to, `/start/continue/<sealed>`, and no other. */
export async function nextStepUrl(
  c: Context,
  { purpose, comm_method, return_url }: CommunicationStart,
  locale: Locale | undefined,
  deps: Deps,
): Promise<string> {
  const nonce = newNonce()
  setNonce(c, 'next-step', nonce)
  const sealed = await nextStep.seal({ nonce, purpose, comm_method, return_url, locale }, deps)
  return `${deps.config.serverUrl}/start/continue/${sealed}`
}

/**
 * What this browser chose a moment ago. In another one it is nothing: it would use up what somebody else shared.
 * @throws Problem 'state_invalid' or 'state_expired'
 */
export async function takeNextStep(c: Context, sealed: string, deps: Deps) {
  const { state, expired } = await nextStep.open(sealed, deps)
  if (expired) throw new Problem('state_expired')
  const { nonce, ...choice } = state
  if (!takeNonce(c, 'next-step', nonce))
    throw new Problem('state_invalid', { kind: 'next-step', fault: 'browser' })
  return choice
}
