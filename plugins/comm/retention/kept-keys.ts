/** How long a key stays in memory after it was read, in milliseconds. */
const kept = 1_000

/**
 * Keys that were read a moment ago, so that the file isn't opened for every message. No key stays in
 * memory for longer than a second after it was read, also where another process destroyed its file; whatever
 * leaves is filled with zeros. What is found must be used before the next turn of the event loop.
 */
export function keptShortly(read: (id: string) => Promise<Uint8Array | undefined>): {
  find: (id: string) => Promise<Uint8Array | undefined>
  /** At once: its file is being destroyed. */
  forget: (id: string) => void
} {
  const keys = new Map<string, Promise<Uint8Array | undefined>>()

  async function find(id: string): Promise<Uint8Array | undefined> {
    const found = keys.get(id)
    if (found !== undefined) return found
    const key = read(id)
    keys.set(id, key)
    const bytes = await key.catch((fault: unknown) => {
      keys.delete(id)
      throw fault
    })
    // Forgotten while it was read, or it isn't there: the next one looks anew.
    if (keys.get(id) === key && bytes !== undefined) setTimeout(() => forget(id, key), kept).unref()
    else if (keys.get(id) === key) keys.delete(id)
    return bytes
  }

  function forget(id: string, only = keys.get(id)): void {
    if (only === undefined || keys.get(id) !== only) return
    keys.delete(id)
    // After those who are being told of it now have used it.
    void only.then((bytes) => setImmediate(() => bytes?.fill(0))).catch(() => {})
  }

  return { find, forget: (id) => forget(id) }
}
