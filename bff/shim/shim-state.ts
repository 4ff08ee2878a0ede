import { z } from 'zod'
import type { AuthMethod, CoreConfig } from '../configuration/core-config.ts'
import { sealedKind } from '../sealed-kind.ts'
import type { Onward } from '../start/onward.ts'

/** Seconds. */
const lifeSeconds = 30 * 60

const ShimState = z.object({
  auth_method: z.string(),
  attr_url: z.string(),
  continuation: z.string(),
})

const shim = sealedKind('shim', ShimState, lifeSeconds)

interface Deps {
  config: CoreConfig
  now: () => Date
}

/**
 * For an auth plugin that can only give its result to the browser: the citizen comes back by way of us, and
 * we bring the result to the attr URL (PROTOCOL.md section 2). Sealed, since the attr URL is internal. Without
 * an attr URL the result goes along with the citizen as it is.
 */
export function shimmed(onward: Onward, auth: AuthMethod, deps: Deps): Onward | Promise<Onward> {
  const { continuation, attrUrl } = onward
  if (attrUrl === undefined || !auth.disableAttrUrl) return onward
  return byWayOfUs({ auth_method: auth.tag, attr_url: attrUrl }, continuation, deps)
}

async function byWayOfUs(
  about: { auth_method: string; attr_url: string },
  continuation: string,
  deps: Deps,
): Promise<Onward> {
  // Normalised, because a header takes only ASCII.
  const onwards = URL.canParse(continuation) ? new URL(continuation).href : continuation
  const state = { ...about, continuation: onwards }
  return { continuation: `${deps.config.serverUrl}/auth_attr_shim/${await shim.seal(state, deps)}` }
}

/** @throws Problem 'state_invalid' */
export const openShim = shim.open
