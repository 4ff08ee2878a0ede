/** Small and the same everywhere (mulberry32). */
export function seededRandom(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ "é'

/** Replaces, inserts, removes or swaps somewhere, always giving another text. */
export function mutate(token: string, random: (below: number) => number): string {
  const at = random(token.length)
  const other = alphabet[random(alphabet.length)] ?? 'A'
  const mutated = [
    () => token.slice(0, at) + other + token.slice(at + 1),
    () => token.slice(0, at) + other + token.slice(at),
    () => token.slice(0, at) + token.slice(at + 1 + random(20)),
    () => token.slice(at) + token.slice(0, at),
  ][random(4)]?.()
  return mutated === undefined || mutated === token ? mutate(token, random) : mutated
}
