import { randomBytes, randomUUID } from 'node:crypto'
import { link, mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { keptShortly } from './kept-keys.ts'

const hour = 3_600_000

/** A key that wraps conversation keys, and the hour it was made for, which is its name. */
export interface WrappingKey {
  id: string
  key: Uint8Array
}

/**
 * The keys that wrap the conversations' keys: one an hour, each a file of 32 bytes in a folder that
 * is neither the database's nor part of its backups. When a file is gone, nothing sealed under it
 * can be read again, wherever a copy of the database lies.
 */
export interface Keyring {
  /** The key of this hour, made when there is none yet. */
  current(): Promise<WrappingKey>
  /** Undefined when it has been destroyed. */
  find(id: string): Promise<Uint8Array | undefined>
  /** Destroys every key whose hour ended longer ago than a conversation can live; how many. */
  destroyOld(longestLifeMilliseconds: number): Promise<number>
}

export async function openKeyring(folder: string, now: () => Date): Promise<Keyring> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const fileOf = (id: string) => join(folder, `${id}.key`)
  const read = (id: string) => readFile(fileOf(id)).catch(() => undefined)
  const { find, forget } = keptShortly(read)

  /**
   * Whoever is first decides; the others take what was made. The file appears whole or not at all,
   * whenever the process is killed.
   */
  async function make(id: string): Promise<Uint8Array> {
    const whole = join(folder, `${randomUUID()}.new`)
    await writeFile(whole, randomBytes(32), { mode: 0o600 })
    await link(whole, fileOf(id)).catch((fault: NodeJS.ErrnoException) => {
      if (fault.code !== 'EEXIST') throw fault
    })
    await rm(whole)
    return readFile(fileOf(id))
  }

  return {
    find,
    current: async () => {
      const id = now().toISOString().slice(0, 13).replace('T', '-')
      const key = (await read(id)) ?? (await make(id))
      if (key.length !== 32) throw new Error('The keyring folder holds an unusable key file.')
      return { id, key }
    },
    destroyOld: async (longestLifeMilliseconds) => {
      let destroyed = 0
      for (const name of await readdir(folder)) {
        const made = /^(\d{4}-\d{2}-\d{2})-(\d{2})\.key$/.exec(name)
        if (made === null) continue
        const hourEnded = Date.parse(`${made[1]}T${made[2]}:00:00Z`) + hour
        if (now().getTime() - hourEnded <= longestLifeMilliseconds) continue
        forget(name.slice(0, -'.key'.length))
        await overwrite(join(folder, name))
        await rm(join(folder, name), { force: true })
        destroyed += 1
      }
      return destroyed
    },
  }
}

/** Worth the write where the file system works in place; where it doesn't, the removal is what counts. */
async function overwrite(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.write(randomBytes(32), 0, 32, 0)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
