import { createPublicKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Makes the keys of the demo on the first run, each in a file that only this user can read. Keys that
 * are there stay: other parts may have their public halves.
 */
export async function makeKeys(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await makePair(join(folder, 'auth-demo-signing'), elliptic)
  await makePair(join(folder, 'auth-wallet-signing'), rsa)
  await makePair(join(folder, 'comm-decryption'), rsa)
  await make(join(folder, 'internal-secret'), () => randomBytes(32).toString('hex'))
}

const elliptic = () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
const rsa = () => generateKeyPairSync('rsa', { modulusLength: 3072 }).privateKey

/** The public half always follows from the private one. */
async function makePair(name: string, generate: () => KeyObject): Promise<void> {
  const secret = `${name}.private.pem`
  await make(secret, () => pem(generate(), 'pkcs8'))
  const privateKey = await readFile(secret, 'utf8')
  await make(`${name}.public.pem`, () => pem(createPublicKey(privateKey), 'spki'))
}

/** Whole or not at all, also when the process is killed. */
async function make(file: string, contents: () => string): Promise<void> {
  if (existsSync(file)) return
  await writeFile(`${file}.new`, contents(), { mode: 0o600 })
  await rename(`${file}.new`, file)
}

const pem = (key: KeyObject, type: 'pkcs8' | 'spki') => String(key.export({ type, format: 'pem' }))
