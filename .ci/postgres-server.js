import { execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

/** Where PostgreSQL's programs are; undefined where it isn't installed. */
export function postgresPrograms() {
  try {
    const folder = String(execFileSync('pg_config', ['--bindir'])).trim()
    return existsSync(join(folder, 'initdb')) ? folder : undefined
  } catch {
    return undefined
  }
}

/**
 * A PostgreSQL server of its own in a temporary folder, reached by a socket in it.
 * @param {string} programs
 * @param {readonly string[]} [settings] as after `-c`
 */
export async function startPostgresServer(programs, settings = ['fsync=off']) {
  const folder = await mkdtemp(join(tmpdir(), 'id-contact-postgres-'))
  const data = join(folder, 'data')
  // It refuses to run as root.
  const user = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : undefined
  if (user) await chown(folder, user.uid, user.gid)
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '--no-sync', '-U', 'postgres', '-A', 'trust', '-E', 'UTF8'],
    { stdio: 'ignore', cwd: folder, ...user },
  )
  const connection = { host: folder, user: 'postgres', database: 'postgres' }
  /** @type {{ server: import('node:child_process').ChildProcess, ended: Promise<unknown> } | undefined} */
  let running

  /** Resolves when it answers, on the socket in this folder. */
  async function begin(socketFolder = folder) {
    const all = ['listen_addresses=', ...settings].flatMap((setting) => ['-c', setting])
    const server = spawn(join(programs, 'postgres'), ['-D', data, '-k', socketFolder, ...all], {
      stdio: 'ignore',
      cwd: folder,
      ...user,
    })
    running = { server, ended: new Promise((resolve) => server.once('exit', resolve)) }
    await answering({ ...connection, host: socketFolder })
  }

  /**
   * SIGINT ends connections and stops; SIGQUIT stops at once, and it recovers when it begins again.
   * @param {'SIGINT' | 'SIGQUIT'} [signal]
   */
  async function end(signal = 'SIGINT') {
    running?.server.kill(signal)
    await running?.ended
    running = undefined
  }

  await begin()
  return {
    folder,
    data,
    connection,
    /** For `[comm] database`. */
    url: (database = 'postgres') =>
      `postgresql://postgres@${encodeURIComponent(folder)}/${database}`,
    begin,
    end,
    stop: async () => {
      await end()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** @param {'-u' | '-g'} which */
const idOf = (which) => Number(execFileSync('id', [which, 'postgres']))

/** @param {import('pg').ClientConfig} connection */
async function answering(connection) {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client(connection)
    client.on('error', () => {})
    try {
      await client.connect()
      await client.end()
      return
    } catch (fault) {
      if (attempt > 300) throw fault
      await pause(100)
    }
  }
}
