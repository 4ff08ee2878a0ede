import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { Problem } from '../../../protocol/problem.ts'
import { openStateOfAnyAge, sealState } from '../../../protocol/sealed-state.ts'
import type { AuthConfig } from './auth-config.ts'
import { Session } from './session.ts'

/** Seconds that a citizen may stay at the other side's pages. */
export const begunLife = 15 * 60

const Begun = z.object({
  session: Session,
  /** What the way of identifying needs to judge the answer. */
  kept: z.record(z.string(), z.string()),
  state: z.string(),
})
export type Begun = z.infer<typeof Begun>

/** The browser takes it only from this host, over https or on this machine; Lax: they come back from another site. */
const attributes = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const

/** So many may be under way in a browser, for as many tabs: no header grows beyond what servers take. */
const most = 4

const prefixOf = ({ name }: AuthConfig) => `__Host-id-contact-${name}-`
const nameOf = (config: AuthConfig, state: string) => `${prefixOf(config)}${state.slice(0, 12)}`
const kindOf = ({ name }: AuthConfig) => `auth-${name}-begun`

interface Deps {
  config: AuthConfig
  now: () => Date
}

/** Ties what was begun to this browser: only there it can be finished. */
export async function keepBegun(c: Context, begun: Begun, { config, now }: Deps): Promise<void> {
  const others = Object.keys(getCookie(c)).filter((name) => name.startsWith(prefixOf(config)))
  for (const name of others.slice(0, Math.max(0, others.length - most + 1))) {
    deleteCookie(c, name, attributes)
  }
  const sealed = await sealState(kindOf(config), begun, {
    secret: config.secrets[0],
    now,
    lifeSeconds: begunLife,
  })
  setCookie(c, nameOf(config, begun.state), sealed, { ...attributes, maxAge: begunLife })
}

/**
 * What this browser began under this `state`; undefined where it began nothing, or has finished it.
 * @throws Problem 'state_expired'
 */
export async function findBegun(
  c: Context,
  state: string,
  { config, now }: Deps,
): Promise<Begun | undefined> {
  const sealed = getCookie(c, nameOf(config, state))
  if (sealed === undefined) return undefined
  const opened = await openStateOfAnyAge(kindOf(config), Begun, sealed, {
    secrets: config.secrets,
    now,
  }).catch(() => undefined)
  if (opened === undefined || opened.state.state !== state) return undefined
  if (opened.expired) throw new Problem('state_expired')
  return opened.state
}

export const forgetBegun = (c: Context, state: string, config: AuthConfig): void =>
  void deleteCookie(c, nameOf(config, state), attributes)
