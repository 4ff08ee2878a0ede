import type { Context } from 'hono'
import { z } from 'zod'
import { Problem } from '../../protocol/problem.ts'
import type { CommunicationStart } from '../../protocol/start.ts'
import { locales, type Locale } from '../../ui/locale.ts'
import type { CoreConfig } from '../configuration/core-config.ts'
import { wantsJson } from '../http/accept.ts'
import { sealedKind } from '../sealed-kind.ts'
import { mayUseCookies } from './may-use-cookies.ts'

/** Seconds: the browser goes there at once. */
const lifeSeconds = 60

const NextStep = z.object({
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

/** The address that a browser is sent on to, `/start/continue/<sealed>`. */
export async function nextStepUrl(
  { purpose, comm_method, return_url }: CommunicationStart,
  locale: Locale | undefined,
  deps: Deps,
): Promise<string> {
  const sealed = await nextStep.seal({ purpose, comm_method, return_url, locale }, deps)
  return `${deps.config.serverUrl}/start/continue/${sealed}`
}

/** @throws Problem 'state_invalid' or 'state_expired' */
export async function openNextStep(sealed: string, deps: Deps) {
  const { state, expired } = await nextStep.open(sealed, deps)
  if (expired) throw new Problem('state_expired')
  return state
}
