import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { platform, tmpdir } from 'node:os'
import { join } from 'node:path'

/** Another process works in the same data folder. */
export class FolderInUse extends Error {
  override name = 'FolderInUse'
}

/**
 * Holds a data folder for this process: the embedded database breaks when two open it.
 *
 * A socket is held, not a file with a process number: the system lets go of it however the process
 * ends, and numbers come back (in a container always the same one).
 *
 * @throws FolderInUse when another process of this machine holds it
 */
export async function holdFolder(folder: string): Promise<() => Promise<void>> {
  const address = addressFor(folder)
  const server = await listen(address).catch(async () => {
    if (await answers(address)) {
      throw new FolderInUse(
        `The data folder ${folder} is in use by another process: stop that one, or choose another folder.`,
      )
    }
    await rm(address, { force: true })
    return listen(address)
  })
  return () => new Promise((resolve) => server.close(() => resolve()))
}

function addressFor(folder: string): string {
  const name = `id-contact-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`
  return platform() === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), name)
}

function listen(address: string): Promise<Server> {
  const server = createServer((socket) => socket.destroy())
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(address, () => {
      server.unref()
      resolve(server)
    })
  })
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
