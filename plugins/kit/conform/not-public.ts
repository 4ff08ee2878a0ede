/** So long a segment of a path that nobody guesses it, in characters. */
const unguessable = /\/[\w-]{22,}(\/|$)/

/**
 * Where an internal address would be if it were served to browsers too; undefined where the two can't be
 * told apart by their origins, and the path is one that nobody guesses.
 * @param internal an address between parts
 * @param pages one that browsers come to
 */
export function publicTwin(internal: string, pages: string): { url: string } | 'hidden' | 'open' {
  const { pathname, search, origin } = new URL(internal)
  const { origin: open } = new URL(pages)
  if (open !== origin) return { url: `${open}${pathname}${search}` }
  return unguessable.test(pathname) ? 'hidden' : 'open'
}

export const sameOrigin =
  'the same origin for browsers and other parts, and nothing in the path that nobody guesses'
