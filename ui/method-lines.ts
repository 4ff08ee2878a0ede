import { linesOfMethod, type MethodNow } from './lines-of-method.ts'
import type { Locale } from './locale.ts'
import type { QuestionMessages } from './messages/questions.nl.ts'
import { dayOf, timeOfDay } from './times.ts'

interface Language {
  readonly words: Pick<QuestionMessages, 'method'>
  readonly locale: Locale
}

/** What is said under a method's name: what it is, and when it can be used. */
export function methodLines(method: MethodNow, language: Language, now: Date): string[] {
  const { method: words } = language.words
  return linesOfMethod(
    method,
    { soon: words.soon, waiting: (minutes) => waitingLine(minutes, words) },
    (opensAt) => closedLine(opensAt, language, now),
  )
}

/** Longer than a day at work is no time that anybody waits for. */
const longest = 8

function waitingLine(
  minutes: number,
  { waiting, waitingHours, waitingLonger }: QuestionMessages['method'],
): string {
  // Nobody minds being helped sooner.
  const hours = Math.ceil(minutes / 60)
  if (minutes < 60) return waiting(minutes)
  return hours > longest ? waitingLonger(longest) : waitingHours(hours)
}

/** @param opensAt counts while it is still to come */
export function closedLine(opensAt: Date | null, { words, locale }: Language, now: Date): string {
  const { closed, closedUntil } = words.method
  return opensAt && opensAt > now
    ? closedUntil(dayOf(opensAt, locale, { now }), timeOfDay(opensAt, locale))
    : closed
}
