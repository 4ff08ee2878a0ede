import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A certificate that nobody signed but its own key, for this machine. */
export async function certificate(name: string) {
  const folder = await mkdtemp(join(tmpdir(), 'id-contact-tls-'))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const [request, days] = [
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes'],
    ['-days', '2'],
  ]
  const subject = ['-subj', `/CN=${name}`, '-addext', 'subjectAltName=IP:127.0.0.1']
  execFileSync('openssl', [...request, '-keyout', key, '-out', cert, ...days, ...subject], {
    stdio: 'ignore',
  })
  const made = { key: await readFile(key, 'utf8'), cert: await readFile(cert, 'utf8') }
  await rm(folder, { recursive: true })
  return made
}
