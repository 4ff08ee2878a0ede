import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { migrate } from './migrate.ts'
import { FolderInUse, holdFolder } from './one-process.ts'
import { openPGlite } from './pglite.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'id-contact-database-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const byName = (one: { name: string }, other: { name: string }) => (one.name < other.name ? -1 : 1)

it('migrates once, and keeps what is there when it is opened again', async () => {
  const first = await openPGlite(join(folder, 'database'))
  await migrate(first)
  await migrate(first)
  await first.query(`insert into used_result values ($1, now())`, [new Uint8Array([1])])
  await first.close()
  const again = await openPGlite(join(folder, 'database'))
  await migrate(again)
  expect(await again.query('select 1 from used_result')).toHaveLength(1)
  const files = await readdir(join(import.meta.dirname, 'migrations'))
  expect(await again.query('select name from migration order by name')).toEqual(
    files.map((file) => ({ name: file.replace('.sql', '') })).sort(byName),
  )
  await again.close()
})

it('is made anew where making it was cut off half way', async () => {
  await mkdir(join(folder, 'database.new', 'base'), { recursive: true })
  await writeFile(join(folder, 'database.new', 'PG_VERSION'), '18')
  const database = await openPGlite(join(folder, 'database'))
  await migrate(database)
  expect(await database.query('select 1 from used_result')).toEqual([])
  await database.close()
})

it('takes back everything of a transaction that fails', async () => {
  const database = await openPGlite(join(folder, 'database'))
  await migrate(database)
  const work = database.transaction(async (transaction) => {
    await transaction.query(`insert into used_result values ($1, now())`, [new Uint8Array([1])])
    throw new Error('half way')
  })
  await expect(work).rejects.toThrow('half way')
  expect(await database.query('select 1 from used_result')).toEqual([])
  await database.close()
})

it('refuses a folder that another process holds, by whatever name, and takes it when that has ended', async () => {
  const letGo = await holdFolder(folder)
  await symlink(folder, `${folder}-link`)
  await expect(holdFolder(folder)).rejects.toThrow(FolderInUse)
  await expect(holdFolder(`${folder}-link`)).rejects.toThrow(FolderInUse)
  await rm(`${folder}-link`)
  // The one who was refused took nothing away.
  await expect(holdFolder(folder)).rejects.toThrow(FolderInUse)
  await letGo()
  const again = await holdFolder(folder)
  await again()
})

it('takes a folder whose process was killed, and of many that start at once one only', async () => {
  const script = `require('node:net').createServer().listen(process.argv[1], () => process.kill(process.pid, 'SIGKILL'))`
  spawnSync(process.execPath, ['-e', script, join(folder, 'in-use')])
  expect(existsSync(join(folder, 'in-use'))).toBe(true)
  const starts = await Promise.allSettled([1, 2, 3, 4].map(() => holdFolder(folder)))
  const held = starts.filter((start) => start.status === 'fulfilled')
  expect(held).toHaveLength(1)
  await held[0]?.value()
})
