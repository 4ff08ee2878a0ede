import { z } from 'zod'
import { locales } from '../../ui/locale.ts'
import type { CoreConfig } from '../configuration/core-config.ts'
import { sealedKind } from '../sealed-kind.ts'
import { identifyingSeconds } from './cookies.ts'

const IdentifyState = z.object({
  /** Stands in a cookie of the browser that went. */
  nonce: z.string(),
  purpose: z.string(),
  auth_method: z.string(),
  return_url: z.string().optional(),
  locale: z.enum(locales).optional(),
})
export type IdentifyState = z.infer<typeof IdentifyState>

const identify = sealedKind('identify', IdentifyState, identifyingSeconds)

/** The address that a citizen comes back to with the result, `/identified/<sealed>`. */
export async function identifiedUrl(
  state: IdentifyState,
  deps: { config: CoreConfig; now: () => Date },
): Promise<string> {
  return `${deps.config.serverUrl}/identified/${await identify.seal(state, deps)}`
}

/** @throws Problem 'state_invalid' */
export const openIdentify = identify.open
