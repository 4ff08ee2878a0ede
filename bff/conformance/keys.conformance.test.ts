import { expect, test, onTestFinished } from 'vitest'
import { jwtVerify } from 'jose'
import { makeEc, makeRsa, pem } from '../../protocol/testing/keys.ts'
import { endInstallation, sharedInstallation, startInstallation } from './testing/installation.ts'
import { json, jwt } from './testing/requests.ts'
import { signedStart } from './testing/tokens.ts'

const rsa = makeRsa()
const ec = makeEc()
const request = { purpose: 'report_move', auth_method: 'irma', comm_url: 'https://c.example/r' }

const at = sharedInstallation({
  family: '2021',
  change: (tables) => ({
    ...tables,
    authonly_request_keys: {
      rsa_pkcs1: { type: 'RSA', key: pem(rsa.publicKey, 'pkcs1') },
      rsa_spki: { type: 'RSA', key: pem(rsa.publicKey, 'spki') },
      ec_spki: { type: 'EC', key: pem(ec.publicKey, 'spki') },
    },
  }),
})

test.each([
  ['rsa_pkcs1', rsa.privateKey],
  ['rsa_spki', rsa.privateKey],
  ['ec_spki', ec.privateKey],
])('a public key is read as it is encoded: %s', async (kid, key) => {
  const token = await signedStart(request, { key, kid })
  const response = await fetch(`${at.server.url}/start`, jwt(token))
  expect(response.status).toBe(200)
  expect(at.auth.starts).toMatchObject([{ continuation: request.comm_url }])
})

test.each([
  ['RSA', 'pkcs1', rsa, 'RS256'],
  ['RSA', 'pkcs8', rsa, 'RS256'],
  ['EC', 'sec1', ec, 'ES256'],
  ['EC', 'pkcs8', ec, 'ES256'],
] as const)('a private %s key in %s signs', async (type, encoding, pair, algorithm) => {
  const own = await startInstallation({
    family: '2021',
    change: (tables) => ({
      ...tables,
      ui_signing_privkey: { type, key: pem(pair.privateKey, encoding) },
    }),
  })
  onTestFinished(() => endInstallation(own))
  own.comm.answer = () => ({ client_url: 'tel:14024,1' })
  const body = { purpose: 'report_move', auth_method: 'browser', comm_method: 'call' }
  expect((await fetch(`${own.server.url}/start`, json(body))).status).toBe(200)
  const token = String(own.auth.starts[0]?.continuation).split('/').at(-1) ?? ''
  const { payload } = await jwtVerify(token, pair.publicKey, { algorithms: [algorithm] })
  expect(payload.continuation).toBe('tel:14024,1')
})
