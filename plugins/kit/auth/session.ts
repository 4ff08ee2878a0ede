import { z } from 'zod'
import { openStateOfAnyAge, sealState } from '../../../protocol/sealed-state.ts'
import { locales } from '../../../ui/locale.ts'
import type { AuthConfig } from './auth-config.ts'

/**
 * What one start of an authentication said. It travels through the browser sealed: no process remembers
 * it, and the citizen learns the continuation only by finishing.
 */
export const Session = z.object({
  id: z.string(),
  attributes: z.array(z.string()),
  continuation: z.string(),
  attrUrl: z.string().optional(),
  cancelUrl: z.string().optional(),
  returnUrl: z.string().optional(),
  purpose: z.string().optional(),
  locale: z.enum(locales).optional(),
  /** Milliseconds since 1970. */
  startedAt: z.number(),
  /** The same: when somebody asked for it in a conversation; absent where the citizen began it. */
  askedAt: z.number().optional(),
  /** What that conversation is about, as the citizen reads it. */
  subject: z.string().optional(),
})
export type Session = z.infer<typeof Session>

/** Seconds that a citizen may take. */
export const sessionLife = 30 * 60

type Settings = { config: AuthConfig; now: () => Date }

/** Instances don't open each other's: each has its own key. */
const kindOf = (config: AuthConfig) => `auth-${config.name}`

export const sealSession = (session: Session, { config, now }: Settings): Promise<string> =>
  sealState(kindOf(config), session, { secret: config.secrets[0], now, lifeSeconds: sessionLife })

/**
 * The session, and whether its time is over: then only the way back may still be shown.
 * @throws Problem 'state_invalid'
 */
export async function openSession(
  sealed: string,
  { config, now }: Settings,
): Promise<{ session: Session; expired: boolean }> {
  const { state, expired } = await openStateOfAnyAge(kindOf(config), Session, sealed, {
    secrets: config.secrets,
    now,
  })
  return { session: state, expired }
}
