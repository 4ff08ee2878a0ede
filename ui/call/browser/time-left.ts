import type { CallMessages } from '../../messages/call.ts'

const minute = 60

/** What stands beside the time until which the code works. */
export function timeLeft(
  seconds: number,
  { left }: Pick<CallMessages, 'left'>,
  { countSeconds }: { countSeconds: boolean },
): string {
  if (seconds > minute) return left.minutes(Math.ceil(seconds / minute))
  return countSeconds ? left.seconds(Math.max(0, Math.ceil(seconds))) : left.lessThanAMinute
}

/** When it is said aloud as well, in seconds before the end. */
const spokenAt = [10 * minute, 5 * minute, minute]

/** Whether one of those moments lies between two looks at the clock. */
export const isSpoken = (before: number, now: number): boolean =>
  spokenAt.some((moment) => before > moment && now <= moment)
