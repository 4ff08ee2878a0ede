import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { KeyFault, readPrivateKey, readPublicKey } from '../../../protocol/keys.ts'

/** Why a file isn't a key that can be used. Says which file, never what stands in it. */
export class KeyFileFault extends Error {}

/** @throws KeyFileFault */
export async function keyIn(file: string, half: 'private' | 'public'): Promise<KeyObject> {
  const key = await readFile(file, 'utf8').catch(() => undefined)
  if (key === undefined) throw new KeyFileFault(`${file} can’t be read.`)
  const read = half === 'private' ? readPrivateKey : readPublicKey
  try {
    return read({ type: typeOf(key, half), key })
  } catch (fault) {
    const why = fault instanceof KeyFault ? fault.message : 'this key cannot be read'
    throw new KeyFileFault(`${file}: ${why}.`)
  }
}

/**
 * The bytes of a secret in a file, without an end of line behind it, as the configuration reads it: the text is the key.
 * @throws KeyFileFault
 */
export async function secretIn(file: string): Promise<Uint8Array> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) throw new KeyFileFault(`${file} can’t be read.`)
  return new TextEncoder().encode(text.replace(/\r?\n$/, ''))
}

function typeOf(pem: string, half: 'private' | 'public'): 'RSA' | 'EC' {
  try {
    const key = half === 'private' ? createPrivateKey(pem) : createPublicKey(pem)
    return key.asymmetricKeyType === 'ec' ? 'EC' : 'RSA'
  } catch {
    return 'RSA'
  }
}
