import { dayOf, timeOfDay } from '../../ui/times.ts'
import type { Contact } from '../contact.ts'
import type { Method } from '../options.ts'

/** What is said under a method's name: what it is, and when it can be used. */
export function methodLines(
  { description, available, waiting, opensAt }: Method,
  { words, locale }: Pick<Contact, 'words' | 'locale'>,
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
  } else if (waiting !== null) {
    lines.push(waiting > 0 ? method.waiting(waiting) : method.soon)
  }
  return lines
}
