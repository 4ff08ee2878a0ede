import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { KeyFault, readPrivateKey, readPublicKey } from './keys.ts'
import { makeEc, makeRsa, pem } from './testing/keys.ts'

const rsa = makeRsa()
const ec = makeEc()

describe('every encoding that deployed configurations have is read', () => {
  test.each([
    ['RSA', 'pkcs1', rsa],
    ['RSA', 'pkcs8', rsa],
    ['EC', 'sec1', ec],
    ['EC', 'pkcs8', ec],
  ] as const)('a private %s key in %s', (type, encoding, pair) => {
    const key = readPrivateKey({ type, key: pem(pair.privateKey, encoding) })
    expect(key.equals(pair.privateKey)).toBe(true)
  })

  test.each([
    ['RSA', 'pkcs1', rsa],
    ['RSA', 'spki', rsa],
    ['EC', 'spki', ec],
  ] as const)('a public %s key in %s', (type, encoding, pair) => {
    const key = readPublicKey({ type, key: pem(pair.publicKey, encoding) })
    expect(key.equals(pair.publicKey)).toBe(true)
  })

  test('with text around it, as openssl writes', () => {
    const parameters =
      '-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n'
    const key = parameters + pem(ec.privateKey, 'sec1') + '\n\n'
    expect(readPrivateKey({ type: 'EC', key }).type).toBe('private')
  })
})

describe('every other key is refused, and the reason has nothing of it', () => {
  const bothInOne = pem(rsa.publicKey, 'spki') + pem(rsa.privateKey, 'pkcs8')
  const passphrase = { cipher: 'aes-256-cbc', passphrase: 'geheim' }
  const encrypted = String(rsa.privateKey.export({ type: 'pkcs8', format: 'pem', ...passphrase }))
  const encryptedPkcs1 = String(
    rsa.privateKey.export({ type: 'pkcs1', format: 'pem', ...passphrase }),
  )
  const pss = generateKeyPairSync('rsa-pss', { modulusLength: 2048 })
  const broken = pem(rsa.publicKey, 'spki').replace(/\n.{20}/, '\nAAAAAAAAAAAAAAAAAAAA')
  const weak = makeRsa(1024)
  const otherCurve = makeEc('P-384')

  test.each([
    [
      'private where public belongs (PKCS#8)',
      'RSA',
      pem(rsa.privateKey, 'pkcs8'),
      /private key stands/,
    ],
    [
      'private where public belongs (PKCS#1)',
      'RSA',
      pem(rsa.privateKey, 'pkcs1'),
      /private key stands/,
    ],
    ['private where public belongs (SEC1)', 'EC', pem(ec.privateKey, 'sec1'), /private key stands/],
    ['private behind a public one', 'RSA', bothInOne, /private key stands/],
    ['two keys', 'EC', pem(ec.publicKey, 'spki').repeat(2), /more than one/],
    ['EC said to be RSA', 'RSA', pem(ec.publicKey, 'spki'), /not an RSA key/],
    ['RSA said to be EC', 'EC', pem(rsa.publicKey, 'spki'), /not an EC key/],
    ['RSA for PSS only', 'RSA', pem(pss.publicKey, 'spki'), /not an RSA key/],
    ['RSA of 1024 bits', 'RSA', pem(weak.publicKey, 'spki'), /fewer than 2048/],
    ['EC on another curve', 'EC', pem(otherCurve.publicKey, 'spki'), /P-256/],
    ['a broken one', 'RSA', broken, /cannot be read/],
    ['no key at all', 'RSA', 'keys/public.pem', /not a public key in PEM/],
    ['nothing', 'EC', '', /not a public key in PEM/],
  ] as const)('public: %s', (_what, type, key, reason) => {
    expectFault(() => readPublicKey({ type, key }), key, reason)
  })

  test.each([
    ['public where private belongs', 'RSA', pem(rsa.publicKey, 'pkcs1'), /public key stands/],
    ['with a passphrase (PKCS#8)', 'RSA', encrypted, /passphrase/],
    ['with a passphrase (PKCS#1)', 'RSA', encryptedPkcs1, /passphrase/],
    ['RSA of 1024 bits', 'RSA', pem(weak.privateKey, 'pkcs1'), /fewer than 2048/],
    ['EC on another curve', 'EC', pem(otherCurve.privateKey, 'sec1'), /P-256/],
    ['no key at all', 'EC', 'geheim', /not a private key in PEM/],
  ] as const)('private: %s', (_what, type, key, reason) => {
    expectFault(() => readPrivateKey({ type, key }), key, reason)
  })
})

function expectFault(read: () => unknown, key: string, reason: RegExp) {
  const error = (() => {
    try {
      return read()
    } catch (reason) {
      return reason
    }
  })()
  expect(error).toBeInstanceOf(KeyFault)
  expect(error).toMatchObject({ message: expect.stringMatching(reason) })
  expect(error).not.toHaveProperty('cause')
  const body = key.split('\n').filter((line) => line.length > 30 && !line.startsWith('-----'))
  for (const line of body) expect(String((error as Error).stack)).not.toContain(line)
}
