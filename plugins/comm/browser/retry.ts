/** Between two looks, in milliseconds. */
const pause = 3_000

/**
 * For a page that could not be made because the database was away: loads it again once that is back, and not
 * before, so that nobody who reads it, or has it read to them, is interrupted for nothing.
 */
async function look(): Promise<void> {
  const health = new URL(/* @vite-ignore */ '../healthz', import.meta.url)
  const isBack = await fetch(health, { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  )
  if (isBack) location.reload()
  else setTimeout(() => void look(), pause)
}

setTimeout(() => void look(), pause)
