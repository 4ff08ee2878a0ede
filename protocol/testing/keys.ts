import { generateKeyPairSync, type KeyObject } from 'node:crypto'

export interface Pair {
  privateKey: KeyObject
  publicKey: KeyObject
}

export const makeRsa = (modulusLength = 2048): Pair => generateKeyPairSync('rsa', { modulusLength })
export const makeEc = (namedCurve = 'P-256'): Pair => generateKeyPairSync('ec', { namedCurve })

/** Both halves as PEM text, as most configurations have them. */
export const inPem = ({ privateKey, publicKey }: Pair) => ({
  privateKey: pem(privateKey, 'pkcs8'),
  publicKey: pem(publicKey, 'spki'),
})

/** The key as PEM text in one of its encodings. */
export const pem = (key: KeyObject, type: 'spki' | 'pkcs1' | 'pkcs8' | 'sec1'): string =>
  type === 'spki' || (type === 'pkcs1' && key.type === 'public')
    ? String(key.export({ type, format: 'pem' }))
    : String(key.export({ type: type as 'pkcs1' | 'pkcs8' | 'sec1', format: 'pem' }))
