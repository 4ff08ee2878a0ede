import { z } from 'zod'
import { locales } from '../../ui/locale.ts'
import type { CoreConfig } from '../configuration/core-config.ts'
import { sealedKind } from '../sealed-kind.ts'

/** How long a code to key in works, in seconds (PROTOCOL.md section 2). */
export const callLifeSeconds = 60 * 60

const CallState = z.object({
  /** `tel:<number>,<code>` */
  tel: z.string(),
  purpose: z.string(),
  return_url: z.string().optional(),
  locale: z.enum(locales).optional(),
})
export type CallState = z.infer<typeof CallState>

const call = sealedKind('call', CallState, callLifeSeconds)

/** The address of the page that tells a citizen which number to call and which code to key in. */
export async function callPageUrl(
  state: CallState,
  deps: { config: CoreConfig; now: () => Date },
): Promise<string> {
  return `${deps.config.serverUrl}/call/${await call.seal(state, deps)}`
}

/** @throws Problem 'state_invalid'; one that is too old still says where the citizen came from */
export const openCall = call.open
