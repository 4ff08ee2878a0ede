import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import type { Database, Prepared, Queryable } from './database.ts'

/**
 * The embedded PostgreSQL in a folder, created there when it doesn't exist.
 *
 * It survives the kill of its process without losing an acknowledged row. It never calls fsync, so
 * a power loss can cost the last seconds: use a PostgreSQL server where that matters.
 */
export async function openPGlite(folder: string): Promise<Database> {
  if (!existsSync(folder)) {
    // A start that was killed half way leaves nothing that looks like a database.
    const half = `${folder}.new`
    await rm(half, { recursive: true, force: true })
    await create(half)
    await chmod(half, 0o700)
    await rename(half, folder)
  }
  return overPGlite(await PGlite.create({ dataDir: folder }))
}

/**
 * For tests: gone when it is closed.
 * @param begun what it begins with, as `dumpDataDir` gives it
 */
export async function openPGliteInMemory(begun: Blob): Promise<Database> {
  return overPGlite(await PGlite.create({ loadDataDir: begun }))
}

/**
 * Creating takes four times the memory of reopening, and WebAssembly never gives it back: a process
 * that ends does. Where there is no built script beside this file the database is made in place.
 */
async function create(folder: string): Promise<void> {
  const script = join(import.meta.dirname, 'create-database.js')
  if (!existsSync(script)) return (await PGlite.create({ dataDir: folder })).close()
  await new Promise<void>((resolve, reject) => {
    const child = fork(script, [folder], { stdio: 'inherit' })
    child.once('error', reject)
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error('The database could not be created.')),
    )
  })
}

function overPGlite(pglite: PGlite): Database {
  const over = (part: Pick<PGlite, 'query'>): Queryable => ({
    query: async <Row extends object>(
      statement: string | Prepared,
      parameters: readonly unknown[] = [],
    ) => {
      const sql = typeof statement === 'string' ? statement : statement.sql
      return (await part.query<Row>(sql, [...parameters])).rows
    },
  })
  return {
    ...over(pglite),
    transaction: (work) => pglite.transaction((transaction) => work(over(transaction))),
    listen: async (channel, hear) => {
      await pglite.listen(channel, hear)
    },
    close: () => pglite.close(),
  }
}
