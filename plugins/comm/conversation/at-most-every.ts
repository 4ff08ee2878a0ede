/**
 * Does it at once when it is asked for, and then not again for so many milliseconds: what is asked in
 * between is done together when they are over.
 */
export function atMostEvery(milliseconds: number, work: () => void): () => void {
  let isPausing = false
  let again = false
  const ask = (): void => {
    again = isPausing
    if (isPausing) return
    isPausing = true
    work()
    setTimeout(() => {
      isPausing = false
      if (again) ask()
    }, milliseconds).unref()
  }
  return ask
}
