import type { TimeLimit } from '../conversation/views.ts'

/** How long each state lasts by itself, in minutes. */
export interface Limits {
  /** Created, and nobody arrived. */
  arrival: number
  /** After the citizen's page was last connected while waiting. */
  waiting: number
  /** Talking, and nobody said anything. */
  idle: number
  /** From arrival to the end, whatever happens; extended by the citizen or the agent. */
  total: number
  /** After the end, for wrapping up. */
  wrapping_up: number
  /** Asked to identify during the conversation, and again from when the citizen begins with it. */
  identifying: number
  /** What came when a browser was there already is held so long, for whoever logged in to come by as well. */
  settling: number
}

const minute = 60_000

/** How long before the end the page warns. */
const warning = 2 * minute

export const later = (from: Date, minutes: number): Date =>
  new Date(from.getTime() + minutes * minute)

export const earliest = (a: Date, b: Date): Date => (a < b ? a : b)

/** The longest that a conversation's key must be kept, unless somebody extends: then it is wrapped anew. */
export const longestLife = (limits: Limits): number =>
  (limits.arrival + limits.total + limits.waiting + limits.wrapping_up) * minute

/** While talking: the nearest of both ends. */
export function talkingLimit(endsAt: Date, deadlineAt: Date): TimeLimit {
  const end = earliest(endsAt, deadlineAt)
  return limitAt(end, endsAt < deadlineAt ? 'idle' : 'total')
}

/** While waiting, and connected, only the deadline counts. */
export const waitingLimit = (deadlineAt: Date): TimeLimit => limitAt(deadlineAt, 'total')

function limitAt(end: Date, reason: TimeLimit['reason']): TimeLimit {
  return {
    warns_at: new Date(end.getTime() - warning).toISOString(),
    ends_at: end.toISOString(),
    reason,
  }
}
