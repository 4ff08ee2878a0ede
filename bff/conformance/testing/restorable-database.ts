import { execFileSync } from 'node:child_process'
import {
  appendFile,
  chown,
  cp,
  mkdir,
  readdir,
  readFile,
  rename,
  stat,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { startPostgresServer } from '../../../.ci/postgres-server.js'

/** A PostgreSQL server whose write-ahead log is archived from the first moment, and which logs every statement. */
export class RestorableDatabase {
  readonly #programs: string
  readonly #server: Awaited<ReturnType<typeof startPostgresServer>>

  private constructor(programs: string, server: Awaited<ReturnType<typeof startPostgresServer>>) {
    this.#programs = programs
    this.#server = server
  }

  static async start(programs: string): Promise<RestorableDatabase> {
    const server = await startPostgresServer(programs, [
      'fsync=off',
      'wal_level=replica',
      'archive_mode=on',
      // From the folder of the data, which is where it runs.
      'archive_command=cp %p ../archive/%f',
      'logging_collector=on',
      'log_directory=../log',
      'log_statement=all',
    ])
    const database = new RestorableDatabase(programs, server)
    await database.#makeFolder('archive')
    return database
  }

  get url(): string {
    return this.#server.url()
  }

  get folder(): string {
    return this.#server.folder
  }

  /** @returns rows, on a connection of its own */
  async query<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
    const client = new pg.Client(this.#server.connection)
    await client.connect()
    const { rows } = await client.query<Row>(sql).finally(() => client.end())
    return rows
  }

  /** A base backup, as operators make it. */
  backUp(): void {
    const { connection, folder } = this.#server
    const to = join(folder, 'backup')
    execFileSync(
      join(this.#programs, 'pg_basebackup'),
      ['-h', connection.host, '-U', connection.user, '-D', to, '-X', 'none', '-c', 'fast'],
      { stdio: 'ignore' },
    )
  }

  /** Where it can be brought back to from the backup and the write-ahead log. */
  async mark(name: string): Promise<void> {
    await this.query(`select pg_create_restore_point('${name}')`)
    await this.query('select pg_switch_wal()')
    await this.query('checkpoint')
  }

  /** The backup and the write-ahead log up to a mark, in the place of what was there; that stays beside it. */
  async restore(mark: string): Promise<void> {
    const { data, folder } = this.#server
    await this.#server.end()
    const { uid, gid } = await stat(data)
    await rename(data, join(folder, 'data-after'))
    await cp(join(folder, 'backup'), data, { recursive: true, preserveTimestamps: true })
    await writeFile(join(data, 'recovery.signal'), '')
    const settings = [
      `restore_command = 'cp ../archive/%f %p'`,
      `recovery_target_name = '${mark}'`,
      `recovery_target_action = 'promote'`,
    ]
    await appendFile(join(data, 'postgresql.auto.conf'), `${settings.join('\n')}\n`)
    execFileSync('chown', ['-R', `${uid}:${gid}`, data])
    execFileSync('chmod', ['700', data])
    await this.#server.begin()
  }

  /** Every file in which a text stands, as one byte a character or as two: of the data, the log, the archive and the backup. */
  async filesWith(text: string, folder = this.folder): Promise<string[]> {
    const names = await readdir(folder, { recursive: true, withFileTypes: true })
    const holding: string[] = []
    for (const file of names.filter((one) => one.isFile())) {
      const path = join(file.parentPath, file.name)
      const bytes = await readFile(path).catch(() => Buffer.alloc(0))
      if (bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'))) holding.push(path)
    }
    return holding
  }

  stop(): Promise<void> {
    return this.#server.stop()
  }

  async #makeFolder(name: string): Promise<void> {
    const { data, folder } = this.#server
    const { uid, gid } = await stat(data)
    await mkdir(join(folder, name))
    await chown(join(folder, name), uid, gid)
  }
}
