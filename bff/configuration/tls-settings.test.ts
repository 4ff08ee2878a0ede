import { once } from 'node:events'
import { createServer, request } from 'node:https'
import { expect, onTestFinished, test } from 'vitest'
import { selfSignedCertificate } from '../testing/certificate.ts'
import { tables } from '../testing/core.ts'
import { parseCoreConfig } from './parse-core-config.ts'

const { certs, key } = selfSignedCertificate()

/** Paths and problems of this `[tls]`. */
const told = (tls: Record<string, unknown>) =>
  parseCoreConfig(tables({ tls })).faults.map(({ path, problem }) => `${path} ${problem}`)

test('a certificate and its key are read, and can be served with', async () => {
  const { value } = parseCoreConfig(tables({ tls: { certs, key } }))
  expect(value?.listen.tls).toEqual({ certs, key, mutual: undefined })
  const server = createServer({ cert: certs, key }, (_request, response) => response.end('right'))
  onTestFinished(() => void server.close())
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  if (typeof address !== 'object') throw new TypeError('it does not listen')
  const asked = request({ host: '127.0.0.1', port: address?.port, ca: certs }).end()
  const [answer] = await once(asked, 'response')
  expect(answer.statusCode).toBe(200)
  answer.resume()
})

test('certificates may be asked of clients', () => {
  const { value } = parseCoreConfig(tables({ tls: { certs, key, mutual: { ca_certs: certs } } }))
  expect(value?.listen.tls?.mutual).toEqual({ caCerts: certs, mandatory: false })
})

test('what is no certificate and no key stops the start', () => {
  expect(told({ certs: key, key: certs, mutual: { ca_certs: 'x' } })).toEqual([
    'tls.certs must have certificates in PEM',
    'tls.mutual.ca_certs must have certificates in PEM',
    'tls.key must be a private key in PEM, without a passphrase',
  ])
})

test('so does the key of another certificate', () => {
  expect(told({ certs, key: selfSignedCertificate().key })).toEqual([
    'tls.key is not the key of the first certificate in tls.certs',
  ])
})
