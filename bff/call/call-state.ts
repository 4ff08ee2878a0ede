import { z } from 'zod'
import { openStateOfAnyAge, sealState } from '../../protocol/sealed-state.ts'
import { locales } from '../../ui/locale.ts'
import type { CoreConfig } from '../configuration/core-config.ts'

/** How long a code to key in works, in seconds (PROTOCOL.md section 2). */
const lifeSeconds = 60 * 60

const CallState = z.object({
  /** `tel:<number>,<code>` */
  tel: z.string(),
  purpose: z.string(),
  return_url: z.string().optional(),
  locale: z.enum(locales).optional(),
})
export type CallState = z.infer<typeof CallState>

interface Deps {
  config: CoreConfig
  now: () => Date
}

/** The address of the page that tells a citizen which number to call and which code to key in. */
export async function callPageUrl(state: CallState, { config, now }: Deps): Promise<string> {
  const sealed = await sealState('call', state, { secret: config.secrets[0], now, lifeSeconds })
  return `${config.serverUrl}/call/${sealed}`
}

/** @throws Problem 'state_invalid'; one that is too old still says where the citizen came from */
export const openCall = (sealed: string, { config, now }: Deps) =>
  openStateOfAnyAge('call', CallState, sealed, { secrets: config.secrets, now })
