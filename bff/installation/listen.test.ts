import { request } from 'node:https'
import { expect, onTestFinished, test } from 'vitest'
import { freePorts } from '../conformance/testing/free-ports.ts'
import { selfSignedCertificate } from '../testing/certificate.ts'
import { listen } from './listen.ts'

test('with certificates of its own it does TLS, and tells browsers to stay with it', async () => {
  const tls = selfSignedCertificate()
  const [port = 0] = await freePorts(1)
  const stop = await listen({
    name: 'public',
    address: '127.0.0.1',
    port,
    tls,
    keepAliveSeconds: 0,
    answering: () => (_request, response) => void response.end('ok'),
  })
  onTestFinished(stop)
  const answer = await new Promise<{ status?: number; sts: unknown; connection: unknown }>(
    (resolve, reject) => {
      request({ port, host: 'localhost', family: 4, ca: tls.certs })
        .once('response', ({ statusCode, headers }) =>
          resolve({
            status: statusCode,
            sts: headers['strict-transport-security'],
            connection: headers.connection,
          }),
        )
        .once('error', reject)
        .end()
    },
  )
  expect(answer).toEqual({ status: 200, sts: 'max-age=31536000', connection: 'close' })
})
