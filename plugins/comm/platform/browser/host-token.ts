/**
 * Takes the host's token out of the address, so that it stands neither there nor in the history. It is kept nowhere: a
 * platform may have several rooms in one window, and none may show the people of another.
 * @param base where the platform's paths are: `/platform/video`
 * @returns undefined where there is none
 */
export function takeToken(
  base: string,
  {
    location,
    history,
  }: { location: Pick<Location, 'pathname'>; history: Pick<History, 'replaceState'> },
): string | undefined {
  const start = `${base}/host/`
  const { pathname } = location
  if (!pathname.startsWith(start)) return undefined
  history.replaceState(null, '', `${base}/host`)
  return pathname.slice(start.length)
}
