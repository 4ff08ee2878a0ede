import { randomBytes, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { openStateOfAnyAge, sealState } from '../../protocol/sealed-state.ts'
import { locales } from '../../ui/locale.ts'
import type { CoreConfig } from '../configuration/core-config.ts'
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

interface Deps {
  config: CoreConfig
  now: () => Date
}

export const newNonce = (): string => randomBytes(32).toString('base64url')

/** The address that a citizen comes back to with the result, `/identified/<sealed>`. */
export async function identifiedUrl(state: IdentifyState, { config, now }: Deps): Promise<string> {
  const settings = { secret: config.secrets[0], now, lifeSeconds: identifyingSeconds }
  return `${config.serverUrl}/identified/${await sealState('identify', state, settings)}`
}

/** @throws Problem 'state_invalid' */
export const openIdentify = (sealed: string, { config, now }: Deps) =>
  openStateOfAnyAge('identify', IdentifyState, sealed, { secrets: config.secrets, now })

/** In a time that doesn't depend on where they differ. */
export function sameNonce(one: string | undefined, other: string): boolean {
  const [first, second] = [Buffer.from(one ?? ''), Buffer.from(other)]
  return first.length === second.length && timingSafeEqual(first, second)
}
