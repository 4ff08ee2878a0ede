import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Makes the keys of the demo on the first run, each in a file that only this user can read. Keys that
 * are there stay: other parts may have their public halves.
 */
export async function makeKeys(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const make = async (name: string, generate: () => string) => {
    const file = join(folder, name)
    if (!existsSync(file)) await writeFile(file, generate(), { mode: 0o600 })
  }
  const makePair = async (name: string, generate: () => KeyPair) => {
    if (existsSync(join(folder, `${name}.private.pem`))) return
    const { privateKey, publicKey } = generate()
    await make(`${name}.private.pem`, () => pem(privateKey, 'pkcs8'))
    await make(`${name}.public.pem`, () => pem(publicKey, 'spki'))
  }
  const elliptic = () => generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const rsa = () => generateKeyPairSync('rsa', { modulusLength: 3072 })

  await makePair('auth-demo-signing', elliptic)
  await makePair('auth-wallet-signing', rsa)
  await makePair('comm-decryption', rsa)
  await make('internal-secret', () => randomBytes(32).toString('hex'))
}

interface KeyPair {
  privateKey: KeyObject
  publicKey: KeyObject
}

const pem = (key: KeyObject, type: 'pkcs8' | 'spki') => String(key.export({ type, format: 'pem' }))
