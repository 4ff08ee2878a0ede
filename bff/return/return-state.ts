import { z } from 'zod'
import { openStateOfAnyAge, sealState } from '../../protocol/sealed-state.ts'
import { locales } from '../../ui/locale.ts'
import type { CoreConfig } from '../configuration/core-config.ts'

/** The life of the longest way to identify there is: after it the citizen is told that it took too long. */
const lifeSeconds = 60 * 60

const ReturnState = z.object({
  purpose: z.string(),
  return_url: z.string().optional(),
  locale: z.enum(locales).optional(),
})
export type ReturnState = z.infer<typeof ReturnState>

interface Deps {
  config: CoreConfig
  now: () => Date
}

/** The way back of one start, for the address `/return/<sealed>`. */
export const sealReturn = (state: ReturnState, { config, now }: Deps): Promise<string> =>
  sealState('return', state, { secret: config.secrets[0], now, lifeSeconds })

/** @throws Problem 'state_invalid'; one that is too old still says where the citizen came from */
export const openReturn = (sealed: string, { config, now }: Deps) =>
  openStateOfAnyAge('return', ReturnState, sealed, { secrets: config.secrets, now })
