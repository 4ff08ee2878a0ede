import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Database, Prepared, Queryable } from './database.ts'
import { asProblem, whyUnreachable } from './unavailable.ts'

/** How long a try to get a connection may take, in milliseconds. */
const patience = 5_000

/** How long a statement may take, in milliseconds: a server that vanished never answers. */
const longest = 10_000

/**
 * A commit that tells news (NOTIFY) lets no other such commit pass until it is over, and most of a commit is
 * waiting for the disk: at 3 ms that is 300 changes a second for the whole installation, and rows stay locked
 * meanwhile. So a transaction commits without waiting, and then waits: the log is written in order, so that what
 * makes the next commit wait, a message to nobody, waits for all before it, together with whoever else does.
 * What a crash of the server takes away has been answered to nobody, and whoever heard the news of it loses
 * their connection in the same crash, and looks anew.
 */
const begin = 'begin; set local synchronous_commit to off'
const commit = `commit; select from pg_logical_emit_message(true, 'id-contact', '')`

/** Between two tries to listen again, in milliseconds. */
const pauseBetweenTries = 500

/**
 * A PostgreSQL server, shared by any number of processes. Statements go over a pool of connections,
 * news over one of its own. Connections that break are replaced by themselves, for as long as it takes.
 *
 * @param onFault told of a connection that broke while it was idle
 * @throws Problem 'database_unavailable' of every statement while the server can't be worked with
 * @throws DatabaseUnreachable when it can't be from the start
 */
export async function openPostgres(
  connection: pg.PoolConfig,
  onFault: (fault: Error) => void = () => {},
): Promise<Database> {
  const pool = new pg.Pool({
    connectionTimeoutMillis: patience,
    query_timeout: longest,
    keepAlive: true,
    ...connection,
  })
  pool.on('error', onFault)
  // A connection that breaks while somebody holds it tells them by their statement.
  pool.on('connect', (client) => client.on('error', () => {}))
  const listener = new Listener(connection, onFault)
  await listener.start().catch(async (fault: unknown) => {
    await pool.end()
    throw new DatabaseUnreachable(fault)
  })
  return {
    ...over(pool, again(pool)),
    transaction: async (work) => {
      const client = await begun(pool).catch((fault: unknown) => {
        throw asProblem(fault)
      })
      let broken = false
      try {
        const result = await work(over(client))
        await client.query(commit)
        return result
      } catch (fault) {
        await client.query('rollback').catch(() => {
          broken = true
        })
        throw asProblem(fault)
      } finally {
        client.release(broken)
      }
    },
    listen: (channel, hear, missed) => listener.listen(channel, hear, missed),
    close: async () => {
      await listener.stop()
      await pool.end()
    },
  }
}

/**
 * A connection on which a transaction has begun. One that was cut off while it lay idle shows it only now: nothing
 * was done on it yet, so another one will do.
 */
async function begun(pool: pg.Pool): Promise<pg.PoolClient> {
  for (let left = pool.totalCount; ; left--) {
    const client = await pool.connect()
    try {
      await client.query(begin)
      return client
    } catch (fault) {
      client.release(true)
      if (left <= 0) throw fault
    }
  }
}

/** The server of `[comm] database` can't be worked with. The message says why, and no password. */
export class DatabaseUnreachable extends Error {
  override name = 'DatabaseUnreachable'
  /** Goes on from "the database". */
  readonly why: string

  constructor(fault: unknown) {
    const why = whyUnreachable(fault)
    super(`The database of [comm] ${why}.`)
    this.why = why
  }
}

/**
 * Whether there is such a database, for `id-contact check`.
 * @returns why it can't be worked with, else undefined
 */
export async function tryPostgres(connection: pg.ClientConfig): Promise<string | undefined> {
  const client = new pg.Client({ connectionTimeoutMillis: patience, ...connection })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
    return undefined
  } catch (fault) {
    return whyUnreachable(fault)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Asks once more where a statement wasn't done, at most as often as there are connections that may be broken. */
type Again = <Result>(ask: () => Promise<Result>) => Promise<Result>

const once: Again = (ask) => ask()

/**
 * For statements by themselves: a connection that the server cut off while it lay idle says so only to the next
 * statement, which wasn't begun then.
 */
const again =
  (pool: pg.Pool): Again =>
  async (ask) => {
    for (let left = pool.totalCount; ; left--) {
      try {
        return await ask()
      } catch (fault) {
        const wasCutOff = fault instanceof pg.DatabaseError && fault.code === cutOff
        if (!wasCutOff || left <= 0) throw fault
      }
    }
  }

/** The server has ended the connection, by an administrator or because it stops. */
const cutOff = '57P01'

const over = (client: pg.Pool | pg.PoolClient, asking: Again = once): Queryable => ({
  query: async <Row extends object>(
    statement: string | Prepared,
    parameters: readonly unknown[] = [],
  ) => {
    const values = [...parameters]
    const asked =
      typeof statement === 'string'
        ? { text: statement, values }
        : { name: statement.name, text: statement.sql, values }
    try {
      return (await asking(() => client.query<Row & pg.QueryResultRow>(asked))).rows
    } catch (fault) {
      throw asProblem(fault)
    }
  },
})

interface Hearing {
  hear: (payload: string) => void
  missed: () => void
}

/** The connection that hears NOTIFY. When it breaks it is made anew, and everybody told that they may have missed some. */
class Listener {
  readonly #connection: pg.ClientConfig
  readonly #onFault: (fault: Error) => void
  readonly #channels = new Map<string, Hearing>()
  #client: pg.Client | undefined
  #stopped = false

  constructor(connection: pg.ClientConfig, onFault: (fault: Error) => void) {
    this.#connection = connection
    this.#onFault = onFault
  }

  async start(): Promise<void> {
    const client = new pg.Client({
      connectionTimeoutMillis: patience,
      keepAlive: true,
      ...this.#connection,
    })
    client.on('error', this.#onFault)
    await client.connect()
    client.on('notification', ({ channel, payload }) =>
      this.#channels.get(channel)?.hear(payload ?? ''),
    )
    client.once('end', () => void this.#again(client))
    for (const channel of this.#channels.keys()) await client.query(`listen ${channel}`)
    this.#client = client
  }

  async listen(channel: string, hear: Hearing['hear'], missed: Hearing['missed']): Promise<void> {
    this.#channels.set(channel, { hear, missed })
    await this.#client?.query(`listen ${channel}`)
  }

  async stop(): Promise<void> {
    this.#stopped = true
    await this.#client?.end()
  }

  async #again(lost: pg.Client): Promise<void> {
    if (this.#client !== lost) return
    while (!this.#stopped) {
      try {
        await this.start()
        for (const { missed } of this.#channels.values()) missed()
        return
      } catch (fault) {
        this.#onFault(fault instanceof Error ? fault : new Error('unknown'))
        await pause(pauseBetweenTries)
      }
    }
  }
}
