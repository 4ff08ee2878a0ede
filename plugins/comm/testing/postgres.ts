import { execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Database, Queryable } from '../database/database.ts'

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
    open: () => overPostgres(connection),
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

async function overPostgres(connection: pg.ClientConfig): Promise<Database> {
  const pool = new pg.Pool(connection)
  const listener = new pg.Client(connection)
  listener.on('error', () => {})
  await listener.connect()
  const over = (client: pg.Pool | pg.PoolClient): Queryable => ({
    query: async <Row extends object>(sql: string, parameters: readonly unknown[] = []) =>
      (await client.query<Row & pg.QueryResultRow>(sql, [...parameters])).rows,
  })
  return {
    ...over(pool),
    transaction: async (work) => {
      const client = await pool.connect()
      try {
        await client.query('begin')
        const result = await work(over(client))
        await client.query('commit')
        return result
      } catch (fault) {
        await client.query('rollback')
        throw fault
      } finally {
        client.release()
      }
    },
    listen: async (channel, hear) => {
      listener.on('notification', ({ channel: from, payload }) => {
        if (from === channel) hear(payload ?? '')
      })
      await listener.query(`listen ${channel}`)
    },
    close: async () => {
      await listener.end()
      await pool.end()
    },
  }
}
