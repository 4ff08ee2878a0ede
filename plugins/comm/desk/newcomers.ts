import type { DeskView } from '../conversation/views.ts'

/** Who came since the list before: said aloud, by their subject. */
export function newcomers(before: DeskView, after: DeskView): readonly string[] {
  const known = new Set([...before.waiting, ...before.mine].map(({ id }) => id))
  return after.waiting.filter(({ id }) => !known.has(id)).map(({ subject }) => subject)
}

/** Which offers came since the list before, by their subject. */
export function newOffers(before: DeskView, after: DeskView): readonly string[] {
  const known = new Set(before.offers.map(({ id }) => id))
  return after.offers.filter(({ id }) => !known.has(id)).map(({ subject }) => subject)
}
