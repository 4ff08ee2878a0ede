import { execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { openPostgres } from '../database/postgres.ts'

/** Where PostgreSQL's programs are; undefined where it isn't installed. */
export function postgresPrograms(): string | undefined {
  try {
    const folder = String(execFileSync('pg_config', ['--bindir'])).trim()
    return existsSync(join(folder, 'initdb')) ? folder : undefined
  } catch {
    return undefined
  }
}

/** A PostgreSQL server of its own in a temporary folder, reached by a socket in it. */
export async function startPostgres(programs: string) {
  const folder = await mkdtemp(join(tmpdir(), 'id-contact-postgres-'))
  // It refuses to run as root.
  const root = process.getuid?.() === 0
  const user = root ? { uid: idOf('-u'), gid: idOf('-g') } : { uid: undefined, gid: undefined }
  if (user.uid !== undefined && user.gid !== undefined) await chown(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8'],
    {
      stdio: 'ignore',
      cwd: folder,
      ...user,
    },
  )
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off'],
    { stdio: 'ignore', cwd: folder, ...user },
  )
  const ended = new Promise((resolve) => server.once('exit', resolve))
  const connection = { host: folder, user: 'postgres', database: 'postgres' }
  await answering(connection)
  return {
    connection,
    open: () => openPostgres(connection),
    stop: async () => {
      server.kill('SIGINT')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const idOf = (which: '-u' | '-g') => Number(execFileSync('id', [which, 'postgres']))

async function answering(connection: pg.ClientConfig): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client(connection)
    client.on('error', () => {})
    try {
      await client.connect()
      await client.end()
      return
    } catch (fault) {
      if (attempt > 100) throw fault
      await pause(100)
    }
  }
}
