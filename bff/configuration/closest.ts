/** The candidate that was probably meant: at most a third of the letters off, and no more than three. */
export function closest(typed: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.min(3, Math.ceil(typed.length / 3))
  let best: { candidate: string; distance: number } | undefined
  for (const candidate of candidates) {
    const distance = lettersOff(typed.toLowerCase(), candidate.toLowerCase())
    if (distance <= limit && distance < (best?.distance ?? Infinity)) best = { candidate, distance }
  }
  return best?.candidate
}

/**
 * How many letters must be added, left out, replaced or swapped with their neighbour. Without the swap, the
 * commonest slip of all, no name of three letters would be recognised with two of them swapped.
 * "Optimal string alignment".
 */
function lettersOff(one: string, other: string): number {
  let before: number[] = []
  let row = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let index = 0; index < one.length; index += 1) {
    const next = [index + 1]
    for (let column = 0; column < other.length; column += 1) {
      const replaced = (row[column] ?? 0) + (one[index] === other[column] ? 0 : 1)
      const isSwapped =
        index > 0 && one[index] === other[column - 1] && one[index - 1] === other[column]
      const swapped = isSwapped ? (before[column - 1] ?? 0) + 1 : Infinity
      const added = (next[column] ?? 0) + 1
      const leftOut = (row[column + 1] ?? 0) + 1
      next.push(Math.min(replaced, swapped, added, leftOut))
    }
    before = row
    row = next
  }
  return row[other.length] ?? 0
}
