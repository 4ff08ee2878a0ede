import type { Method, Options } from './options.ts'

/**
 * When a subject that nobody can help with now opens: there is a channel by then, and a way to identify where it
 * needs one. Moments that have passed say nothing.
 *
 * @returns null where that isn't known
 */
export function opening({ channels, methods, authentication }: Options, now: Date): Date | null {
  const needs = authentication === 'required' ? [channels, methods] : [channels]
  const times = needs.map((all) => firstOpening(all, now.getTime()))
  const last = Math.max(...times)
  return last > now.getTime() && last < Infinity ? new Date(last) : null
}

/** Milliseconds: now where one is open, Infinity where nobody knows. */
function firstOpening(methods: readonly Method[], now: number): number {
  if (methods.some(({ available }) => available)) return now
  return Math.min(...openingTimes(methods, now))
}

/** Milliseconds: the moments to come at which something that is closed opens. */
export function openingTimes(methods: readonly Method[], now: number): number[] {
  return methods
    .filter(({ available }) => !available)
    .map(({ opensAt }) => opensAt?.getTime() ?? 0)
    .filter((time) => time > now)
}
