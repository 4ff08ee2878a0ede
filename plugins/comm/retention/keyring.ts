import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { keptShortly } from './kept-keys.ts'
import { makeOnce } from './make-once.ts'

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
  /**
   * Whether this folder's key was destroyed by `destroyOld`. A key that isn't here for another reason, because the
   * folder is another one for instance, isn't called so.
   */
  isDestroyed(id: string): Promise<boolean>
  /** Forgets which keys were destroyed before then. */
  forgetDestroyed(before: Date): Promise<void>
}

const hourOf = /^(\d{4}-\d{2}-\d{2})-(\d{2})$/

/** When the hour of a wrapping key ended, in milliseconds since 1970; undefined for what is no id of one. */
export function hourEndedOf(id: string): number | undefined {
  const made = hourOf.exec(id)
  return made === null ? undefined : Date.parse(`${made[1]}T${made[2]}:00:00Z`) + hour
}

/** The id of the key that wraps at that moment. */
export const wrappingKeyIdAt = (at: Date): string => at.toISOString().slice(0, 13).replace('T', '-')

export async function openKeyring(folder: string, now: () => Date): Promise<Keyring> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const fileOf = (id: string) => join(folder, `${id}.key`)
  const read = (id: string) => readFile(fileOf(id)).catch(() => undefined)
  const { find, forget } = keptShortly(read)

  /** Says that the key was here and is to go: written first, so that a killed process leaves no doubt. */
  const noteOf = (id: string) => join(folder, `${id}.destroyed`)

  async function destroy(id: string): Promise<void> {
    await writeFile(noteOf(id), '', { mode: 0o600 })
    forget(id)
    await overwrite(fileOf(id))
    await rm(fileOf(id), { force: true })
    // Else a power loss could bring the file back.
    await synchronise(folder)
  }

  return {
    find,
    current: async () => {
      const id = wrappingKeyIdAt(now())
      // Whoever is first decides; the others take what was made.
      const key = (await read(id)) ?? (await makeOnce(fileOf(id), () => randomBytes(32)))
      if (key.length !== 32) throw new Error('The keyring folder holds an unusable key file.')
      return { id, key }
    },
    destroyOld: async (longestLifeMilliseconds) => {
      let destroyed = 0
      let fault: unknown
      for (const name of await readdir(folder)) {
        const id = /^(.+)\.key$/.exec(name)?.[1]
        const hourEnded = id === undefined ? undefined : hourEndedOf(id)
        if (id === undefined || hourEnded === undefined) continue
        if (now().getTime() - hourEnded <= longestLifeMilliseconds) continue
        try {
          await destroy(id)
          destroyed += 1
        } catch (first) {
          // One file that can't be touched keeps no other key from being destroyed.
          fault ??= first
        }
      }
      if (fault !== undefined) throw fault
      return destroyed
    },
    isDestroyed: async (id) => (await isThere(noteOf(id))) && !(await isThere(fileOf(id))),
    forgetDestroyed: async (before) => {
      for (const name of await readdir(folder)) {
        const hourEnded = hourEndedOf(/^(.+)\.destroyed$/.exec(name)?.[1] ?? '')
        if (hourEnded === undefined || hourEnded >= before.getTime()) continue
        await rm(join(folder, name), { force: true })
      }
    },
  }
}

/** @throws where that can't be told: what can't be seen isn't gone */
async function isThere(file: string): Promise<boolean> {
  try {
    await stat(file)
    return true
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw fault
  }
}

async function synchronise(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Worth the write where the file system works in place; where it doesn't, the removal is what counts. */
async function overwrite(file: string): Promise<void> {
  const handle = await open(file, 'r+').catch((fault: NodeJS.ErrnoException) => {
    // Another process was first.
    if (fault.code === 'ENOENT') return undefined
    throw fault
  })
  if (handle === undefined) return
  try {
    await handle.write(randomBytes(32), 0, 32, 0)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
