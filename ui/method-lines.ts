import type { Locale } from './locale.ts'
import type { QuestionMessages } from './messages/questions.nl.ts'
import { dayOf, timeOfDay } from './times.ts'

/** What is known of a channel or a way to identify, besides its name. */
export interface MethodNow {
  readonly description?: string | null | undefined
  readonly available: boolean
  /** Minutes. */
  readonly waiting?: number | null | undefined
  readonly opensAt?: Date | null | undefined
}

/** What is said under a method's name: what it is, and when it can be used. */
export function methodLines(
  { description, available, waiting, opensAt }: MethodNow,
  { words, locale }: { words: Pick<QuestionMessages, 'method'>; locale: Locale },
  now: Date,
): string[] {
  const lines = description ? [description] : []
  const { method } = words
  if (!available) {
    const opens = opensAt && opensAt > now ? opensAt : null
    lines.push(
      opens
        ? method.closedUntil(dayOf(opens, locale, { now }), timeOfDay(opens, locale))
        : method.closed,
    )
  } else if (waiting !== null && waiting !== undefined) {
    lines.push(waiting > 0 ? method.waiting(waiting) : method.soon)
  }
  return lines
}
