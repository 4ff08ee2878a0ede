import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CompactSign, decodeProtectedHeader } from 'jose'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { plainWording } from '../../../../ui/wording.ts'
import { checkReceipt, largestReceipt } from './check.ts'
import { receipt } from '../../testing/receipt.ts'
import { receiptFile } from './file.ts'
import { openReceiptKeys, type ReceiptKeys } from './keys.ts'
import type { Receipt } from './receipt.ts'

let folder: string
let keys: ReceiptKeys
const made = { signingKey: undefined, previousKeys: [] }
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'id-contact-receipts-')), 'receipts')
  keys = await openReceiptKeys(made, folder)
})
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }))

const telling = { locale: 'nl', wording: plainWording } as const

it('is genuine as it was made, as a code, as a text around it, and broken over lines', async () => {
  const code = await keys.sign(receipt)
  const broken = code.replace(/.{60}/g, '$&\r\n  ')
  for (const text of [code, ` ${code}\n`, receiptFile(receipt, code, telling), broken]) {
    expect(await checkReceipt(text, keys.find)).toEqual({ is: 'genuine', receipt, code })
  }
})

it('is not what it was when any part of it is changed', async () => {
  const [header = '', payload = '', signature = ''] = (await keys.sign(receipt)).split('.')
  const told = Buffer.from(JSON.stringify({ ...receipt, messages: 0 })).toString('base64url')
  const [first = ''] = signature
  const flipped = (first === 'A' ? 'B' : 'A') + signature.slice(1)
  for (const code of [
    [header, told, signature],
    [header, payload, flipped],
  ]) {
    expect(await checkReceipt(code.join('.'), keys.find)).toEqual({ is: 'changed' })
  }
})

it('counts for none where it was signed with a key of somebody else', async () => {
  const other = await openReceiptKeys(made, join(folder, 'other'))
  expect(await checkReceipt(await other.sign(receipt), keys.find)).toEqual({ is: 'unknown_key' })
  // Also where it gives itself the name of our key.
  const { kid } = decodeProtectedHeader(await keys.sign(receipt))
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const typ = 'id-contact-deletion-receipt+jwt'
  const payload = Buffer.from(JSON.stringify(receipt))
  const forged = await new CompactSign(payload)
    .setProtectedHeader({ typ, alg: 'ES256', ...(kid !== undefined && { kid }) })
    .sign(privateKey)
  expect(await checkReceipt(forged, keys.find)).toEqual({ is: 'changed' })
})

it('lets a code have no say in how it is checked', async () => {
  const [header = '', payload = ''] = (await keys.sign(receipt)).split('.')
  const without = {
    ...(JSON.parse(Buffer.from(header, 'base64url').toString()) as object),
    alg: 'none',
  }
  const none = Buffer.from(JSON.stringify(without)).toString('base64url')
  expect(await checkReceipt(`${none}.${payload}.AAAA`, keys.find)).toEqual({ is: 'changed' })
})

it('says what is wrong with what is no receipt', async () => {
  expect(await checkReceipt(' \n', keys.find)).toEqual({ is: 'absent' })
  expect(await checkReceipt('x'.repeat(largestReceipt + 1), keys.find)).toEqual({ is: 'too_large' })
  for (const text of ['geen bewijs', 'eyJhbGciOiJub25lIn0.e30.AAAA', 'eyJ.eyJ.eyJ']) {
    expect(await checkReceipt(text, keys.find), text).toEqual({ is: 'not_a_receipt' })
  }
  const half = (await keys.sign(receipt)).split('.').slice(0, 2).join('.')
  expect(await checkReceipt(half, keys.find)).toEqual({ is: 'not_a_receipt' })
})

it('calls one of a later release genuine, and doesn’t guess what it says', async () => {
  const later = { ...receipt, version: 2, removed_at: undefined } as unknown as Receipt
  expect(await checkReceipt(await keys.sign(later), keys.find)).toEqual({ is: 'newer' })
})

it('makes one key for all processes, which only this user can read, and none that is private is published', async () => {
  const again = await openReceiptKeys(made, folder)
  expect(again.published).toEqual(keys.published)
  const file = join(folder, 'signing.private.pem')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(await readdir(folder)).toEqual(['signing.private.pem'])
  expect(await readFile(file, 'utf8')).toContain('PRIVATE KEY')
  expect(keys.published.keys).toEqual([
    {
      kty: 'EC',
      crv: 'P-256',
      x: expect.any(String),
      y: expect.any(String),
      use: 'sig',
      alg: 'ES256',
      kid: expect.any(String),
    },
  ])
})

it('gives processes that start at the same moment the same key', async () => {
  const fresh = join(folder, 'fresh')
  const all = await Promise.all(Array.from({ length: 5 }, () => openReceiptKeys(made, fresh)))
  expect(new Set(all.map(({ published }) => JSON.stringify(published))).size).toBe(1)
})

it('still checks what was signed before the key was changed, twice', async () => {
  const first = await keys.sign(receipt)
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const second = await openReceiptKeys({ signingKey: rsa.privateKey, previousKeys: [] }, folder)
  const code = await second.sign(receipt)
  const third = await openReceiptKeys(
    { signingKey: ec.privateKey, previousKeys: [rsa.publicKey] },
    folder,
  )
  for (const each of [first, code, await third.sign(receipt)]) {
    expect(await checkReceipt(each, third.find)).toMatchObject({ is: 'genuine' })
  }
  expect(third.published.keys).toHaveLength(3)
})
