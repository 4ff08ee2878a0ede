import { createPublicKey, generateKeyPair, randomBytes } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type KeySetting, readPrivateKey } from '../../protocol/keys.ts'
import { hasCode, writeOnce, type Written } from './write-once.ts'

export type KeyType = 'RSA' | 'EC'

export interface MadeFile {
  /** Within the folder. */
  file: string
  written: Written
}

/** What became of one key or secret. */
export interface MadeKey {
  name: string
  files: readonly MadeFile[]
  /** Of a pair, as it is: one that was there may have been made by somebody else. */
  type?: KeyType
  /** Why nothing was made, or what was there can't be used. */
  fault?: string
}

/** Only this user may read it. */
const ownOnly = 0o600

/**
 * Makes `<name>.private.pem` and `<name>.public.pem`, RSA of 3072 bits or EC on P-256. Halves that are there
 * stay: other parts may have the public one. Where only the private one is there, the public one is made from it.
 */
export async function makeKeyPair(folder: string, name: string, type: KeyType): Promise<MadeKey> {
  await makeFolder(folder)
  const [secret, open] = [`${name}.private.pem`, `${name}.public.pem`]
  const publicThere = await read(join(folder, open))
  if (publicThere !== undefined && (await read(join(folder, secret))) === undefined)
    return { name, files: [], fault: `${open} is there without ${secret}: a new one would not fit` }
  const written = await writeOnce(join(folder, secret), {
    contents: () => newPrivateKey(type),
    mode: ownOnly,
  })
  const files = [{ file: secret, written }]
  const pair = readPair((await read(join(folder, secret))) ?? '')
  if (!pair) return { name, files, fault: `${secret} is not a private key that can be used` }
  const derived = await writeOnce(join(folder, open), {
    contents: () => Promise.resolve(pair.publicPem),
    mode: 0o644,
  })
  files.push({ file: open, written: derived })
  const fits = spki((await read(join(folder, open))) ?? '') === pair.publicPem
  return {
    name,
    files,
    type: pair.type,
    ...(!fits && { fault: `${open} does not belong to ${secret}` }),
  }
}

/** Makes a secret of 256 bits, in letters and digits. */
export async function makeSecret(folder: string, name: string): Promise<MadeKey> {
  await makeFolder(folder)
  const written = await writeOnce(join(folder, name), {
    contents: () => Promise.resolve(`${randomBytes(32).toString('hex')}\n`),
    mode: ownOnly,
  })
  return { name, files: [{ file: name, written }] }
}

/** @throws Error with a sentence for the operator, where something else has the name of the folder. */
const makeFolder = (folder: string) =>
  mkdir(folder, { recursive: true, mode: 0o700 }).catch((fault: unknown) => {
    const [, why] = noFolders.find(([code]) => hasCode(fault, code)) ?? []
    throw why ? new Error(`No keys can be made in ${folder}: ${why}`) : fault
  })

const noFolders = [
  ['EEXIST', 'it is not a folder.'],
  ['ENOTDIR', 'it lies in a file.'],
] as const

const generate = promisify(generateKeyPair)

/** PKCS#8 in PEM. */
async function newPrivateKey(type: KeyType): Promise<string> {
  const { privateKey } =
    type === 'RSA'
      ? await generate('rsa', { modulusLength: 3072 })
      : await generate('ec', { namedCurve: 'P-256' })
  return String(privateKey.export({ type: 'pkcs8', format: 'pem' }))
}

/** A pair that the parts of an installation can work with. */
function readPair(privatePem: string): { publicPem: string; type: KeyType } | undefined {
  const type = (['RSA', 'EC'] as const).find((one) => isUsable({ type: one, key: privatePem }))
  const publicPem = spki(privatePem)
  return type && publicPem ? { publicPem, type } : undefined
}

function isUsable(setting: KeySetting): boolean {
  try {
    readPrivateKey(setting)
    return true
  } catch {
    return false
  }
}

/** The public half of a key in PEM, always written the same way. */
function spki(pem: string): string | undefined {
  try {
    return String(createPublicKey(pem).export({ type: 'spki', format: 'pem' }))
  } catch {
    return undefined
  }
}

const read = (file: string) =>
  readFile(file, 'utf8').catch((fault: unknown) => {
    if (hasCode(fault, 'ENOENT')) return undefined
    throw fault
  })
