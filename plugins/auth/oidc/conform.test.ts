import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { afterAll, expect, test } from 'vitest'
import { makeEc, makeRsa, pem } from '../../../protocol/testing/keys.ts'
import { parseAuthConfig } from '../../kit/auth/auth-config.ts'
import { pressingCitizen } from '../../kit/conform/citizen.ts'
import { conformAuth } from '../../kit/conform/auth.ts'
import { Listener } from '../../kit/conform/listener.ts'
import { createLog } from '../../kit/log.ts'
import { OidcTable } from './config.ts'
import { createOidcAuthPlugin } from './plugin.ts'
import { rawConfig } from './testing/installation.ts'
import { testProvider } from './testing/provider.ts'

const closing: (() => unknown)[] = []
afterAll(async () => {
  for (const close of closing) await close()
})

/** A server whose address is known before what it serves. */
async function door() {
  let listener: RequestListener | undefined
  const server = createServer((request, response) => listener?.(request, response))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  closing.push(() => {
    server.closeAllConnections()
    return new Promise((closed) => server.close(closed))
  })
  return {
    port: (server.address() as AddressInfo).port,
    serves(parts: readonly { path: string; app: Hono }[]) {
      const all = new Hono()
      for (const { path, app } of parts) all.route(path, app)
      listener = getRequestListener(all.fetch)
    },
  }
}

test('conform passes, through the page of a real provider, on which a named button is pressed', async () => {
  const signing = makeEc()
  const decryption = makeRsa()
  const [listener, provider, outside, inside] = await Promise.all([
    Listener.start({ listen: '127.0.0.1:0' }),
    testProvider(),
    door(),
    door(),
  ])
  closing.push(
    () => listener.close(),
    () => provider.close(),
  )
  const serverUrl = `http://127.0.0.1:${outside.port}`
  const internalUrl = `http://127.0.0.1:${inside.port}`
  provider.comesBackTo(`${serverUrl}/auth/login/callback`)
  provider.person.claims = { name: 'Naam-Kanarie', bsn: '999990019' }
  const keys = {
    signing_privkey: { type: 'EC', key: pem(signing.privateKey, 'pkcs8') },
    encryption_pubkey: { type: 'RSA', key: pem(decryption.publicKey, 'spki') },
  }
  const raw = rawConfig(listener.base, provider.issuer, keys)
  const own = { ...raw, server_url: serverUrl, internal_url: internalUrl }
  const parsed = parseAuthConfig(OidcTable, own, { name: 'login' })
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults))
  const now = () => new Date()
  const log = createLog({ destination: { write: () => undefined } })
  const plugin = createOidcAuthPlugin({ ...parsed.value, assets: 'dist/pages', now, log, fetch })
  closing.push(() => plugin.close())
  outside.serves(plugin.public)
  inside.serves(plugin.internal)

  const steps: Record<string, string>[] = [{}, { press: 'login' }]
  const citizen = pressingCitizen(listener, { steps, cancels: /cancel/i }, { fetch })
  const report = await conformAuth(
    {
      url: `${internalUrl}/auth/login`,
      attributes: ['name', 'bsn'],
      purpose: 'report_move',
      decryptionKey: decryption.privateKey,
      signatureKey: signing.publicKey,
    },
    { listener, citizen, fetch, now },
  )
  const { findings } = report.told()
  expect(findings.filter(({ verdict }) => verdict !== 'pass')).toEqual([])
  expect(JSON.stringify(findings)).not.toMatch(/Kanarie|99999|eyJ/)
})
