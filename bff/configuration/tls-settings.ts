import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'
import { z } from 'zod'

const withoutCiphers = z
  .undefined({ error: 'is not supported: leave it out, or put a proxy in front that does TLS' })
  .optional()

/** A wrong certificate would stop each connection, one by one, and nobody at the start. */
export const tlsSettings = z
  .strictObject({
    certs: z.string(),
    key: z.string(),
    mutual: z
      .strictObject({ ca_certs: z.string(), mandatory: z.boolean().default(false) })
      .optional(),
    ciphers: withoutCiphers,
    prefer_server_cipher_order: withoutCiphers,
  })
  .superRefine(({ certs, key, mutual }, context) => {
    const fault = (path: string[], message: string) =>
      context.addIssue({ code: 'custom', path, message, input: undefined })
    const certificate = readCertificate(certs)
    const privateKey = readKey(key)
    if (!certificate) fault(['certs'], notCertificates)
    if (mutual && !readCertificate(mutual.ca_certs)) fault(['mutual', 'ca_certs'], notCertificates)
    if (!privateKey) fault(['key'], 'must be a private key in PEM, without a passphrase')
    if (certificate && privateKey && !certificate.checkPrivateKey(privateKey))
      fault(['key'], 'is not the key of the first certificate in tls.certs')
  })

const notCertificates = 'must have certificates in PEM'

function readCertificate(pem: string): X509Certificate | undefined {
  try {
    return new X509Certificate(pem)
  } catch {
    return undefined
  }
}

function readKey(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem)
  } catch {
    return undefined
  }
}
