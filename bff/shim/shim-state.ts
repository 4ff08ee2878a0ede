import { z } from 'zod'
import { openStateOfAnyAge, sealState } from '../../protocol/sealed-state.ts'
import type { AuthMethod, CoreConfig } from '../configuration/core-config.ts'
import type { Onward } from '../start/start-authentication.ts'

/** Seconds. */
const lifeSeconds = 30 * 60

const ShimState = z.object({
  auth_method: z.string(),
  attr_url: z.string(),
  continuation: z.string(),
})

interface Deps {
  config: CoreConfig
  now: () => Date
}

/**
 * For an auth plugin that can only give its result to the browser: the citizen comes back by way of us, and
 * we bring the result to the attr URL (PROTOCOL.md section 2). Sealed, since the attr URL is internal. Without
 * an attr URL the result goes along with the citizen as it is.
 */
export async function shimmed(onward: Onward, auth: AuthMethod, deps: Deps): Promise<Onward> {
  const { continuation, attrUrl } = onward
  if (attrUrl === undefined || !auth.disableAttrUrl) return onward
  const { config, now } = deps
  const state = { auth_method: auth.tag, attr_url: attrUrl, continuation }
  const sealed = await sealState('shim', state, { secret: config.secrets[0], now, lifeSeconds })
  return { continuation: `${config.serverUrl}/auth_attr_shim/${sealed}` }
}

/** @throws Problem 'state_invalid' */
export const openShim = (sealed: string, { config, now }: Deps) =>
  openStateOfAnyAge('shim', ShimState, sealed, { secrets: config.secrets, now })
