import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, symlink, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readPrivateKey, readPublicKey } from '../../protocol/keys.ts'
import { makeKeyPair, makeSecret } from './make-keys.ts'
import { writeOnce } from './write-once.ts'

async function tryFolder() {
  const folder = join(await mkdtemp(join(tmpdir(), 'id-contact-keys-')), 'keys')
  onTestFinished(() => rm(join(folder, '..'), { recursive: true }))
  const read = (name: string) => readFile(join(folder, name), 'utf8')
  const mode = async (name: string) => (await stat(join(folder, name))).mode & 0o777
  return { folder, read, mode, names: () => readdir(folder) }
}

test.each(['RSA', 'EC'] as const)(
  'a pair of %s keys fits, and only this user reads the private half',
  async (type) => {
    const { folder, read, mode, names } = await tryFolder()
    expect(await makeKeyPair(folder, 'a', type)).toEqual({
      name: 'a',
      type,
      files: [
        { file: 'a.private.pem', written: 'made' },
        { file: 'a.public.pem', written: 'made' },
      ],
    })
    const privateKey = readPrivateKey({ type, key: await read('a.private.pem') })
    const publicKey = readPublicKey({ type, key: await read('a.public.pem') })
    expect(createPublicKey(privateKey).equals(publicKey)).toBe(true)
    if (type === 'RSA') expect(privateKey.asymmetricKeyDetails?.modulusLength).toBe(3072)
    expect(await mode('a.private.pem')).toBe(0o600)
    expect((await stat(folder)).mode & 0o077).toBe(0)
    expect(await names()).toEqual(['a.private.pem', 'a.public.pem'])
  },
)

test('a secret is long enough, another each time, and only this user reads it', async () => {
  const { folder, read, mode } = await tryFolder()
  await makeSecret(folder, 'one')
  await makeSecret(folder, 'other')
  expect(await read('one')).toMatch(/^[\da-f]{64}\n$/)
  expect(await read('other')).not.toBe(await read('one'))
  expect(await mode('one')).toBe(0o600)
})

test('what is there stays as it is', async () => {
  const { folder, read } = await tryFolder()
  await makeKeyPair(folder, 'a', 'EC')
  await makeSecret(folder, 's')
  const before = [await read('a.private.pem'), await read('a.public.pem'), await read('s')]
  expect(await makeKeyPair(folder, 'a', 'RSA')).toMatchObject({
    type: 'EC',
    files: [{ written: 'there' }, { written: 'there' }],
  })
  expect(await makeSecret(folder, 's')).toEqual({
    name: 's',
    files: [{ file: 's', written: 'there' }],
  })
  expect([await read('a.private.pem'), await read('a.public.pem'), await read('s')]).toEqual(before)
})

test('a public half that is missing is made from the private one', async () => {
  const { folder, read } = await tryFolder()
  await makeKeyPair(folder, 'a', 'EC')
  const before = await read('a.public.pem')
  await unlink(join(folder, 'a.public.pem'))
  const { files } = await makeKeyPair(folder, 'a', 'EC')
  expect(files.map(({ written }) => written)).toEqual(['there', 'made'])
  expect(await read('a.public.pem')).toBe(before)
})

test('a public half alone gets no private one, which would not fit', async () => {
  const { folder, names } = await tryFolder()
  await makeKeyPair(folder, 'a', 'EC')
  await unlink(join(folder, 'a.private.pem'))
  expect(await makeKeyPair(folder, 'a', 'EC')).toEqual({
    name: 'a',
    files: [],
    fault: 'a.public.pem is there without a.private.pem: a new one would not fit',
  })
  expect(await names()).toEqual(['a.public.pem'])
})

test('halves that do not fit, and what is no key, are told and left', async () => {
  const { folder, read } = await tryFolder()
  await makeKeyPair(folder, 'a', 'EC')
  await makeKeyPair(folder, 'b', 'EC')
  await writeFile(join(folder, 'a.public.pem'), await read('b.public.pem'))
  expect((await makeKeyPair(folder, 'a', 'EC')).fault).toBe(
    'a.public.pem does not belong to a.private.pem',
  )
  await writeFile(join(folder, 'c.private.pem'), 'geheim')
  expect((await makeKeyPair(folder, 'c', 'EC')).fault).toBe(
    'c.private.pem is not a private key that can be used',
  )
  expect(await read('c.private.pem')).toBe('geheim')
})

test('a key of another make fits as well', async () => {
  const { folder } = await tryFolder()
  await makeSecret(folder, 'x')
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  await writeFile(
    join(folder, 'a.private.pem'),
    privateKey.export({ type: 'pkcs1', format: 'pem' }),
  )
  await writeFile(join(folder, 'a.public.pem'), publicKey.export({ type: 'pkcs1', format: 'pem' }))
  const made = await makeKeyPair(folder, 'a', 'EC')
  expect([made.type, made.fault]).toEqual(['RSA', undefined])
})

test('when several make the same at once, one of them does, and the halves fit', async () => {
  const { folder, read, names } = await tryFolder()
  const all = await Promise.all(Array.from({ length: 8 }, () => makeKeyPair(folder, 'a', 'EC')))
  expect(all.map(({ fault }) => fault)).toEqual(Array(8).fill(undefined))
  expect(all.filter(({ files }) => files[0]?.written === 'made')).toHaveLength(1)
  const fits = createPublicKey(createPrivateKey(await read('a.private.pem')))
  expect(fits.export({ type: 'spki', format: 'pem' })).toBe(await read('a.public.pem'))
  expect(await names()).toEqual(['a.private.pem', 'a.public.pem'])
})

test('what a killed one left behind is not taken for a key', async () => {
  const { folder, read } = await tryFolder()
  await makeSecret(folder, 'x')
  await writeFile(join(folder, 'a.private.pem.0123456789ab.new'), '-----BEGIN PRIV')
  await makeKeyPair(folder, 'a', 'EC')
  expect(() => createPrivateKey('-----BEGIN PRIV')).toThrow()
  expect(createPrivateKey(await read('a.private.pem')).type).toBe('private')
})

test('where the folder can have no links the file is written all the same, and what is there stays', async () => {
  const { folder, read, mode } = await tryFolder()
  await makeSecret(folder, 'x')
  const makeLink = () => Promise.reject(Object.assign(new Error(), { code: 'EPERM' }))
  const write = (text: string) =>
    writeOnce(join(folder, 'y'), { contents: async () => text, mode: 0o600, makeLink })
  expect(await Promise.all([write('one'), write('one')])).toContain('made')
  expect(await write('other')).toBe('there')
  expect(await read('y')).toBe('one')
  expect(await mode('y')).toBe(0o600)
})

test('contents that can not be made leave nothing', async () => {
  const { folder, names } = await tryFolder()
  await makeSecret(folder, 'x')
  const file = join(folder, 'y')
  const contents = () => Promise.reject(new Error('no'))
  await expect(writeOnce(file, { contents, mode: 0o600 })).rejects.toThrow('no')
  expect(await names()).toEqual(['x'])
})

test('a link that leads nowhere is not written through', async () => {
  const { folder, names } = await tryFolder()
  await makeSecret(folder, 'x')
  await symlink(join(folder, '..', 'elsewhere'), join(folder, 'y'))
  expect((await makeSecret(folder, 'y')).files).toEqual([{ file: 'y', written: 'there' }])
  expect(await readdir(join(folder, '..'))).toEqual(['keys'])
  expect(await names()).toEqual(['x', 'y'])
})
