import { isCanonical } from '../../../protocol/compact-token.ts'
import { type GuestClaims, GuestPayload } from '../../../protocol/platform.ts'
import { openStateOfAnyAge, type OpenedState, sealState } from '../../../protocol/sealed-state.ts'
import type { PlatformSettings } from './settings.ts'

const kind = 'platform-guest'

/** Seconds; the params of a choice page, in which it travels, count for 270. */
const longest = 300

type Sealing = Pick<PlatformSettings, 'guestSecrets'>

/** Whether it is such a reference, and no token of the platform's. */
export const isGuestReference = (text: string): boolean => isCanonical(text, 'jwe')

/**
 * What stands for a guest's token in the address of the choice page, and so in the history of their browser: nobody reads in
 * it, and it counts for minutes where the token counts as long as the conversation may last. Never longer than the token.
 */
export const sealGuestReference = (
  { payload, exp = Infinity }: GuestClaims,
  { guestSecrets: [secret] }: Sealing,
  now: () => Date,
): Promise<string> => {
  const left = Math.floor(exp - now().getTime() / 1000)
  return sealState(kind, payload, { secret, now, lifeSeconds: Math.min(longest, left) })
}

/** @throws Problem 'state_invalid' where it is none of this platform's */
export const openGuestReference = (
  reference: string,
  { guestSecrets: secrets }: Sealing,
  now: () => Date,
): Promise<OpenedState<GuestPayload>> =>
  openStateOfAnyAge(kind, GuestPayload, reference, { secrets, now })
