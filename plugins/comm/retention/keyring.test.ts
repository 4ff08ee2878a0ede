import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Keyring, openKeyring } from './keyring.ts'

let folder: string
let keyring: Keyring
let time: number

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'id-contact-keyring-'))
  time = Date.parse('2026-11-22T14:59:00Z')
  keyring = await openKeyring(folder, () => new Date(time))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const hour = 3_600_000

it('knows of a key that it destroyed that it did, in another process and after a restart too', async () => {
  const { id } = await keyring.current()
  expect(await keyring.isDestroyed(id)).toBe(false)
  time += 3 * hour
  await keyring.destroyOld(hour)
  expect(await keyring.find(id)).toBeUndefined()
  expect(await keyring.isDestroyed(id)).toBe(true)
  const again = await openKeyring(folder, () => new Date(time))
  expect(await again.isDestroyed(id)).toBe(true)
})

it('doesn’t call a key destroyed that it never had: its folder may be another one', async () => {
  expect(await keyring.isDestroyed('2026-11-22-11')).toBe(false)
})

it('destroys what a killed process began to destroy, and doesn’t call it so before', async () => {
  const { id } = await keyring.current()
  await writeFile(join(folder, `${id}.destroyed`), '')
  time += 3 * hour
  expect(await keyring.isDestroyed(id)).toBe(false)
  expect(await keyring.destroyOld(hour)).toBe(1)
  expect(await keyring.isDestroyed(id)).toBe(true)
})

it('lets two processes destroy the same key at the same moment', async () => {
  const { id } = await keyring.current()
  time += 3 * hour
  const other = await openKeyring(folder, () => new Date(time))
  await Promise.all([keyring.destroyOld(hour), other.destroyOld(hour)])
  expect(await readdir(folder)).toEqual([`${id}.destroyed`])
})

it('forgets in time which keys there were', async () => {
  const { id } = await keyring.current()
  time += 3 * hour
  await keyring.destroyOld(hour)
  await keyring.forgetDestroyed(new Date(Date.parse('2026-11-22T15:00:00Z')))
  expect(await keyring.isDestroyed(id)).toBe(true)
  await keyring.forgetDestroyed(new Date(time))
  expect(await readdir(folder)).toEqual([])
})
