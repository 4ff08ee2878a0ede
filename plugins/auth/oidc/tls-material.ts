import { createPrivateKey, X509Certificate } from 'node:crypto'

interface TlsMaterial {
  tls_client_cert?: string | undefined
  tls_client_privkey?: string | undefined
  tls_ca?: string | undefined
}

interface TlsFault {
  setting: keyof TlsMaterial
  problem: string
}

/** What is wrong with what mutual TLS is done with: else it would only be seen when the first citizen logs in. */
export function tlsFaults(given: TlsMaterial): TlsFault[] {
  const { tls_client_cert: cert, tls_client_privkey: key, tls_ca: ca } = given
  const certificate = cert === undefined ? undefined : read(() => new X509Certificate(cert))
  const privateKey = key === undefined ? undefined : read(() => createPrivateKey(key))
  const faults: TlsFault[] = []
  if (!cert !== !key)
    faults.push({
      setting: 'tls_client_privkey',
      problem: 'goes together with tls_client_cert: give both or neither',
    })
  if (cert !== undefined && !certificate)
    faults.push({ setting: 'tls_client_cert', problem: 'must be a certificate in PEM' })
  if (key !== undefined && !privateKey)
    faults.push({ setting: 'tls_client_privkey', problem: 'must be a private key in PEM' })
  if (ca !== undefined && !read(() => new X509Certificate(ca)))
    faults.push({ setting: 'tls_ca', problem: 'must be a certificate in PEM' })
  if (certificate && privateKey && !certificate.checkPrivateKey(privateKey))
    faults.push({ setting: 'tls_client_privkey', problem: 'is not the key of tls_client_cert' })
  return faults
}

function read<Value>(make: () => Value): Value | undefined {
  try {
    return make()
  } catch {
    return undefined
  }
}
