/** What it needs of the browser; an argument so that tests can be one. */
export interface AddressWorld {
  location: Pick<Location, 'pathname'>
  history: Pick<History, 'replaceState'>
  /** Throws, or is no more than a promise, where the browser keeps nothing for frames of other sites. */
  storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
}

/**
 * Takes the host's token out of the address, so that it stands neither there nor in the history, and keeps it for as long as
 * this frame is there: after a reload the page is asked for at its clean address.
 * @param base where the platform's paths are: `/platform/video`
 * @returns undefined where there is none
 */
export function takeToken(
  base: string,
  { location, history, storage }: AddressWorld,
): string | undefined {
  const key = `id-contact-host ${base}`
  const start = `${base}/host/`
  const { pathname } = location
  if (!pathname.startsWith(start)) return tried(() => storage().getItem(key) ?? undefined)
  const token = pathname.slice(start.length)
  tried(() => storage().setItem(key, token))
  history.replaceState(null, '', `${base}/host`)
  return token
}

function tried<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
