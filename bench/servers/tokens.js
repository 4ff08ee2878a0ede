import { generateKeyPairSync } from 'node:crypto'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { median, percentile } from '../figures.js'

/**
 * Seals and opens results, one after the other, with the code that every plugin does it with.
 * @typedef {{ p50: number, p99: number }} Milliseconds
 */
const protocol = join(import.meta.dirname, '..', '..', 'protocol')
/** @param {string} file */
const load = async (file) =>
  (await runnerImport(join(protocol, file), { configFile: false, logLevel: 'error' })).module

process.once('message', (/** @type {{ times: number }} */ asked) => {
  void measure(asked).then((measured) => process.send?.(measured))
  process.once('disconnect', () => process.exit())
})

/** @param {{ times: number }} asked */
async function measure({ times }) {
  const code = { ...(await load('seal-auth-result.ts')), ...(await load('open-auth-result.ts')) }
  const make = {
    RSA: () => generateKeyPairSync('rsa', { modulusLength: 2048 }),
    EC: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  }
  return { RSA: await timed(code, make.RSA, times), EC: await timed(code, make.EC, times) }
}

/**
 * @param {any} code
 * @param {() => import('node:crypto').KeyPairKeyObjectResult} makeKeys
 * @param {number} times
 */
async function timed({ sealAuthResult, openAuthResult }, makeKeys, times) {
  const [signing, encryption] = [makeKeys(), makeKeys()]
  const now = () => new Date()
  const sealing = { signingKey: signing.privateKey, encryptionKey: encryption.publicKey }
  const opening = { decryptionKey: encryption.privateKey, signatureKeys: [signing.publicKey] }
  const result = {
    status: 'success',
    attributes: { name: 'Testburger 1', date_of_birth: '1980-01-31', address: 'Teststraat 1' },
    auth_method: 'login',
    level: 'substantial',
  }
  /** @type {Record<'seal' | 'open', number[]>} */
  const took = { seal: [], open: [] }
  // The first ones are for the code to become quick.
  for (let time = -100; time < times; time += 1) {
    const began = performance.now()
    const token = await sealAuthResult(result, { ...sealing, dialect: 'id-contact', now })
    const sealed = performance.now()
    await openAuthResult(token, { ...opening, now })
    if (time >= 0) took.seal.push(sealed - began)
    if (time >= 0) took.open.push(performance.now() - sealed)
  }
  return { seal: told(took.seal), open: told(took.open) }
}

/** @param {number[]} times @returns {Milliseconds} */
const told = (times) => ({ p50: median(times), p99: percentile(times, 99) })
