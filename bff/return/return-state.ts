import { z } from 'zod'
import { locales } from '../../ui/locale.ts'
import { sealedKind } from '../sealed-kind.ts'

/** The life of the longest way to identify there is: after it the citizen is told that it took too long. */
const lifeSeconds = 60 * 60

const ReturnState = z.object({
  purpose: z.string(),
  return_url: z.string().optional(),
  locale: z.enum(locales).optional(),
})
export type ReturnState = z.infer<typeof ReturnState>

const wayBack = sealedKind('return', ReturnState, lifeSeconds)

/** The way back of one start, for the address `/return/<sealed>`. */
export const sealReturn = wayBack.seal

/** @throws Problem 'state_invalid'; one that is too old still says where the citizen came from */
export const openReturn = wayBack.open
