import type { DeskView, Mark, MarkedItem } from '../conversation/desk-views.ts'

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

interface Markable {
  id: string
  mark: Mark | null
}

/** Which marks a lead hasn't been told of yet. */
export function newMarks<Item extends Markable>(
  before: readonly Markable[],
  after: readonly Item[],
): (Item & Pick<MarkedItem, 'mark'>)[] {
  return marksOf(after).filter(
    ({ id, mark }) => !before.some((known) => known.id === id && known.mark === mark),
  )
}

export const marksOf = <Item extends Markable>(
  all: readonly Item[],
): (Item & Pick<MarkedItem, 'mark'>)[] =>
  all.flatMap((one) => (one.mark === null ? [] : [{ ...one, mark: one.mark }]))
