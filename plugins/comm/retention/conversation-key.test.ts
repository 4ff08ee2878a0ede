import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  makeConversationKey,
  rewrapConversationKey,
  unwrapConversationKey,
} from './conversation-key.ts'
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

const hours = (count: number) => count * 3_600_000

it('opens what it sealed, after a restart too', async () => {
  const { key, wrapped } = await makeConversationKey(keyring, 'a')
  const sealed = key.seal('message 1', 'Wordt mijn adres gewijzigd? 🙂')
  const again = await openKeyring(folder, () => new Date(time))
  const opened = await unwrapConversationKey(again, 'a', wrapped)
  expect(opened?.open('message 1', sealed)).toBe('Wordt mijn adres gewijzigd? 🙂')
})

it('seals the same text differently each time', async () => {
  const { key } = await makeConversationKey(keyring, 'a')
  expect(key.seal('message 1', 'ja')).not.toEqual(key.seal('message 1', 'ja'))
})

it('opens nothing in another place, in another conversation, or changed by a bit', async () => {
  const { key, wrapped } = await makeConversationKey(keyring, 'a')
  const sealed = key.seal('message 1', 'geheim')
  expect(() => key.open('message 2', sealed)).toThrow()
  await expect(unwrapConversationKey(keyring, 'b', wrapped)).rejects.toThrow()
  for (const at of [0, 14, sealed.length - 1]) {
    const changed = Uint8Array.from(sealed)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(() => key.open('message 1', changed)).toThrow()
  }
})

it('derives the same for the same salt, and something else for another place, salt or conversation', async () => {
  const { key, wrapped } = await makeConversationKey(keyring, 'a')
  const [salt, other] = [Buffer.alloc(16, 1), Buffer.alloc(16, 2)]
  const derived = key.derive('two words', salt, 12)
  expect(derived).toHaveLength(12)
  const again = await unwrapConversationKey(keyring, 'a', wrapped)
  expect(again?.derive('two words', salt, 12)).toEqual(derived)
  expect(key.derive('result', salt, 12)).not.toEqual(derived)
  expect(key.derive('two words', other, 12)).not.toEqual(derived)
  const { key: another } = await makeConversationKey(keyring, 'a')
  expect(another.derive('two words', salt, 12)).not.toEqual(derived)
})

it('makes a wrapping key an hour, and destroys those that no conversation can need', async () => {
  const { wrapped } = await makeConversationKey(keyring, 'a')
  time += hours(1)
  const later = await makeConversationKey(keyring, 'b')
  expect(await readdir(folder)).toEqual(['2026-11-22-14.key', '2026-11-22-15.key'])

  time += hours(2)
  expect(await keyring.destroyOld(hours(2.5))).toBe(1)
  expect(await unwrapConversationKey(keyring, 'a', wrapped)).toBeUndefined()
  expect(await unwrapConversationKey(keyring, 'b', later.wrapped)).toBeDefined()
})

it('outlives its first wrapping key when it is wrapped anew', async () => {
  const { key, wrapped } = await makeConversationKey(keyring, 'a')
  const sealed = key.seal('result', 'x')
  time += hours(3)
  const renewed = await rewrapConversationKey(keyring, 'a', wrapped)
  await keyring.destroyOld(hours(1))
  const opened = await unwrapConversationKey(keyring, 'a', renewed)
  expect(opened?.open('result', sealed)).toBe('x')
})

it('gives two processes that start in the same hour the same key', async () => {
  const other = await openKeyring(folder, () => new Date(time))
  const [one, two] = await Promise.all([keyring.current(), other.current()])
  expect(Buffer.from(one.key)).toEqual(Buffer.from(two.key))
})
