import { createSecretKey, type KeyObject } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { Problem } from '../../../../protocol/problem.ts'
import { openStateOfAnyAge, sealState } from '../../../../protocol/sealed-state.ts'
import type { Attempt } from './provider.ts'

const cookie = '__Host-desk-login'
/** The provider sends the browser back from another site: `Strict` would not come along. */
const cookieOptions = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const
const kind = 'desk-login'

/** As long as somebody may take to log in at their organisation, in seconds. */
const lifeSeconds = 10 * 60

const AttemptShape = z.object({ state: z.string(), nonce: z.string(), codeVerifier: z.string() })

export interface AttemptDeps {
  /** The current one first. */
  secrets: readonly KeyObject[]
  now: () => Date
}

/** The secret that sealing keys are made from. */
export const stateSecret = (secret: string): KeyObject => createSecretKey(Buffer.from(secret))

/** The browser keeps, sealed, what it must bring back; this installation remembers nothing. */
export async function keepAttempt(
  c: Context,
  attempt: Attempt,
  { secrets: [secret], now }: AttemptDeps,
): Promise<void> {
  if (secret === undefined) throw new RangeError('there is no secret to seal with')
  const sealed = await sealState(kind, attempt, { secret, now, lifeSeconds })
  setCookie(c, cookie, sealed, { ...cookieOptions, maxAge: lifeSeconds })
}

/** Once: the browser gives it up. Undefined where there is none, it took too long or it isn't ours. */
export async function takeAttempt(
  c: Context,
  { secrets, now }: AttemptDeps,
): Promise<Attempt | undefined> {
  const sealed = getCookie(c, cookie)
  deleteCookie(c, cookie, cookieOptions)
  if (sealed === undefined) return undefined
  try {
    const opened = await openStateOfAnyAge(kind, AttemptShape, sealed, { secrets, now })
    return opened.expired ? undefined : opened.state
  } catch (fault) {
    if (fault instanceof Problem) return undefined
    throw fault
  }
}
