import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { z } from 'zod'

/** A key as it stands in a configuration (PROTOCOL.md section 5). */
export const KeySetting = z.object({ type: z.enum(['RSA', 'EC']), key: z.string() })
export type KeySetting = z.infer<typeof KeySetting>

/** Why a key can't be used. The message is made for the configuration check and holds no key material. */
export class KeyFault extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'KeyFault'
  }
}

/** Reads a private key: PKCS#8, PKCS#1 or SEC1 in PEM. @throws KeyFault */
export function readPrivateKey(setting: KeySetting): KeyObject {
  const block = onlyBlock(setting.key, /^((RSA|EC) )?PRIVATE KEY$/, 'private')
  return checked(setting, () => createPrivateKey(block))
}

/**
 * Reads a public key: SPKI or PKCS#1 in PEM. A private key is refused, although the public one could
 * be taken from it: it does not belong on the machine that only needs the public one. @throws KeyFault
 */
export function readPublicKey(setting: KeySetting): KeyObject {
  const block = onlyBlock(setting.key, /^(RSA )?PUBLIC KEY$/, 'public')
  return checked(setting, () => createPublicKey(block))
}

function onlyBlock(pem: string, label: RegExp, kind: 'private' | 'public'): string {
  const blocks = [...pem.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----[\s\S]*?-----END \1-----/g)].filter(
    ([, name]) => name !== 'EC PARAMETERS',
  )
  const labels = blocks.map(([, name]) => name ?? '')
  if (labels.includes('ENCRYPTED PRIVATE KEY') || /^Proc-Type: 4,ENCRYPTED/m.test(pem))
    throw new KeyFault('this key is encrypted with a passphrase; write it without one')
  if (kind === 'public' && labels.some((name) => name.endsWith('PRIVATE KEY')))
    throw new KeyFault('a private key stands where a public key belongs')
  if (kind === 'private' && labels.some((name) => name.endsWith('PUBLIC KEY')))
    throw new KeyFault('a public key stands where a private key belongs')
  if (labels.length > 1) throw new KeyFault('more than one key stands here')
  const [block] = blocks
  if (!block || !label.test(labels[0] ?? '')) throw new KeyFault(`this is not a ${kind} key in PEM`)
  return block[0]
}

function checked({ type }: KeySetting, read: () => KeyObject): KeyObject {
  const key = readOrFault(read)
  if (type === 'RSA') {
    if (key.asymmetricKeyType !== 'rsa') throw new KeyFault('this is not an RSA key')
    if ((key.asymmetricKeyDetails?.modulusLength ?? 0) < 2048)
      throw new KeyFault('this RSA key has fewer than 2048 bits')
    return key
  }
  if (key.asymmetricKeyType !== 'ec') throw new KeyFault('this is not an EC key')
  if (key.asymmetricKeyDetails?.namedCurve !== 'prime256v1')
    throw new KeyFault('this EC key is not on the curve P-256')
  return key
}

function readOrFault(read: () => KeyObject): KeyObject {
  try {
    return read()
  } catch {
    throw new KeyFault('this key cannot be read')
  }
}
