import { createHash } from 'node:crypto'
import { mkdir, realpath, rm, stat } from 'node:fs/promises'
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
 * A socket in the folder is held, not a file with a process number: the system lets go of it however
 * the process ends, numbers come back (in a container always the same one), and whatever name or link
 * leads to the folder, it is the same socket.
 *
 * @throws FolderInUse when another process of this machine holds it
 */
export async function holdFolder(folder: string): Promise<() => Promise<void>> {
  const address = await addressIn(folder)
  const server = await listen(address).catch(() => takeOver(address, folder))
  return () => new Promise((resolve) => server.close(() => resolve()))
}

const inUse = (folder: string) =>
  new FolderInUse(
    `The data folder ${folder} is in use by another process: stop that one, or choose another folder.`,
  )

/** A process that was killed while it took over, longer ago than this, doesn't any more. In milliseconds. */
const takingOverLasts = 10_000

/**
 * Takes away what a process that was killed left behind. One at a time: of two that start at once,
 * neither may take away what the other has just begun to hold.
 */
async function takeOver(address: string, folder: string): Promise<Server> {
  const turn = `${address}.taking-over`
  const since = await stat(turn).catch(() => undefined)
  if (since !== undefined && Date.now() - since.mtimeMs > takingOverLasts) {
    await rm(turn, { recursive: true, force: true })
  }
  await mkdir(turn).catch(() => {
    throw inUse(folder)
  })
  try {
    if (await answers(address)) throw inUse(folder)
    await rm(address, { force: true })
    return await listen(address).catch(() => {
      throw inUse(folder)
    })
  } finally {
    await rm(turn, { recursive: true, force: true })
  }
}

/** The address of a socket may be about a hundred bytes long, less than many a path. */
const longestAddress = 60

async function addressIn(folder: string): Promise<string> {
  const path = await realpath(folder)
  const { dev, ino } = await stat(path)
  const name = createHash('sha256').update(`${dev} ${ino} ${path}`).digest('hex').slice(0, 16)
  if (platform() === 'win32') return `\\\\.\\pipe\\id-contact-${name}`
  return Buffer.byteLength(path) <= longestAddress
    ? join(path, 'in-use')
    : join(tmpdir(), `id-contact-${name}`)
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
