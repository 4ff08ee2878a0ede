/**
 * A function that works something out once for each text.
 * @param most of them are kept: whoever asks for another one each time must not fill the memory
 */
export function remembered<T>(most: number, workOut: (text: string) => T): (text: string) => T {
  const known = new Map<string, { value: T }>()
  return (text) => {
    const found = known.get(text)
    if (found) return found.value
    const value = workOut(text)
    if (known.size >= most) known.clear()
    known.set(text, { value })
    return value
  }
}
