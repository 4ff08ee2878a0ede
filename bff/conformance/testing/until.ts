/** How long something may take that surely comes, in milliseconds: a busy machine is no failure. */
const patience = 25_000

/**
 * Waits until it is so.
 * @throws Error after 25 s, with what `otherwise` gives
 */
export async function until(
  isSo: () => boolean | Promise<boolean>,
  otherwise: () => string | Promise<string> = () => '',
): Promise<void> {
  const end = Date.now() + patience
  while (!(await Promise.resolve(isSo()).catch(() => false))) {
    if (Date.now() > end) throw new Error(`It did not happen. ${await otherwise()}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
