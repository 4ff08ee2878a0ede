import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { calculateJwkThumbprint, exportJWK, type JWK, SignJWT } from 'jose'
import { signatureAlgorithm } from '../../../../protocol/algorithms.ts'
import { makeOnce } from '../make-once.ts'
import { type Receipt, receiptType } from './receipt.ts'
import type { ReceiptSettings } from './settings.ts'

/** What receipts are signed with, and what they are checked against. */
export interface ReceiptKeys {
  /** A compact JWS (RFC 7515). */
  sign(receipt: Receipt): Promise<string>
  /** As they are published: a JWK Set (RFC 7517). */
  published: { keys: JWK[] }
  find: FindKey
}

/** The public key of that name, its thumbprint (RFC 7638); undefined where it isn't one of these. */
export type FindKey = (id: string) => KeyObject | undefined

/**
 * The configured key, else one that the first process makes in the folder and all others use. One that was made
 * there before another was configured stays published.
 */
export async function openReceiptKeys(
  { signingKey, previousKeys }: ReceiptSettings,
  folder: string,
): Promise<ReceiptKeys> {
  const file = join(folder, 'signing.private.pem')
  const made = signingKey === undefined ? await makeKey(folder, file) : await readKey(file)
  const signing = signingKey ?? made
  if (signing === undefined) throw new Error('There is no key to sign receipts with.')
  const own = [signing, ...(made === undefined ? [] : [made])].map((key) => createPublicKey(key))
  const named = new Map<string, { key: KeyObject; jwk: JWK }>()
  for (const key of [...own, ...previousKeys]) {
    const jwk = await exportJWK(key)
    const kid = await calculateJwkThumbprint(jwk)
    const use = { use: 'sig', alg: signatureAlgorithm(key), kid }
    if (!named.has(kid)) named.set(kid, { key, jwk: { ...jwk, ...use } })
  }
  const [kid = ''] = named.keys()
  return {
    sign: (receipt) =>
      new SignJWT({ ...receipt })
        .setProtectedHeader({ typ: receiptType, alg: signatureAlgorithm(signing), kid })
        .sign(signing),
    published: { keys: [...named.values()].map(({ jwk }) => jwk) },
    find: (id) => named.get(id)?.key,
  }
}

async function makeKey(folder: string, file: string): Promise<KeyObject> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const there = await readKey(file)
  if (there !== undefined) return there
  const pem = await makeOnce(file, () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    return Buffer.from(privateKey.export({ type: 'pkcs8', format: 'pem' }))
  })
  return createPrivateKey(pem)
}

async function readKey(file: string): Promise<KeyObject | undefined> {
  const pem = await readFile(file).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return undefined
    throw fault
  })
  return pem === undefined ? undefined : createPrivateKey(pem)
}
