import { z } from 'zod'
import { openStateOfAnyAge, sealState } from '../../../protocol/sealed-state.ts'
import { isLasting } from '../../../ui/call/call-content.ts'
import { readTelUrl } from '../../../ui/call/tel-url.ts'
import { locales } from '../../../ui/locale.ts'
import type { AuthConfig } from './auth-config.ts'
import type { Session } from './session.ts'

/** Seconds that a code to key in works, from the start (PROTOCOL.md section 2). */
const codeLife = 60 * 60

const CallState = z.object({
  /** `tel:<number>,<code>` */
  tel: z.string(),
  purpose: z.string().optional(),
  cancelUrl: z.string().optional(),
  returnUrl: z.string().optional(),
  locale: z.enum(locales).optional(),
  /** Where news of the login are heard. */
  heardAt: z.string().optional(),
})
export type CallState = z.infer<typeof CallState>

interface Deps {
  config: AuthConfig
  now: () => Date
}

const kindOf = ({ name }: AuthConfig) => `auth-${name}-call`

/** No white space and nothing that a header can't hold: it becomes a link. */
export const isTelUrl = (text: string): boolean => /^tel:[\x21-\x7e]+$/i.test(text)

/** A call goes by a page of ours, which says whom to call; anything else is where it says. */
export async function towards(
  { session, heardAt }: { session: Session; heardAt?: string | undefined },
  next: string,
  { config, now }: Deps,
): Promise<string> {
  if (!isTelUrl(next)) return next
  const { purpose, cancelUrl, returnUrl, locale, startedAt } = session
  const state: CallState = { tel: next, purpose, cancelUrl, returnUrl, locale, heardAt }
  const passed = Math.floor((now().getTime() - startedAt) / 1000)
  const sealed = await sealState(kindOf(config), state, {
    secret: config.secrets[0],
    now,
    lifeSeconds: codeLife - passed,
  })
  return `${config.serverUrl}${config.path}/call/${sealed}`
}

/** @throws Problem 'state_invalid' */
export const openCall = (sealed: string, { config, now }: Deps) =>
  openStateOfAnyAge(kindOf(config), CallState, sealed, { secrets: config.secrets, now })

/** Whether the code can be keyed in no more. */
export const isTooOld = ({ tel }: CallState, expired: boolean): boolean =>
  expired && !isLasting(readTelUrl(tel))
