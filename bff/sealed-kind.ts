import type { z } from 'zod'
import { openStateOfAnyAge, sealState, type OpenedState } from '../protocol/sealed-state.ts'
import type { CoreConfig } from './configuration/core-config.ts'

export interface SealDeps {
  config: Pick<CoreConfig, 'secrets'>
  now: () => Date
}

/** One kind of state that travels through browsers, with a life of its own. */
export interface SealedKind<T> {
  seal(state: T, deps: SealDeps): Promise<string>
  /** @throws Problem 'state_invalid'; whether its age matters is the caller's to say */
  open(sealed: string, deps: SealDeps): Promise<OpenedState<T>>
}

/** The newest secret seals, and any that is configured opens. */
export const sealedKind = <T>(
  kind: string,
  schema: z.ZodType<T>,
  lifeSeconds: number,
): SealedKind<T> => ({
  seal: (state, { config, now }) =>
    sealState(kind, state, { secret: config.secrets[0], now, lifeSeconds }),
  open: (sealed, { config, now }) =>
    openStateOfAnyAge(kind, schema, sealed, { secrets: config.secrets, now }),
})
