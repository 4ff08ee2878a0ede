import { createPublicKey } from 'node:crypto'
import { expect, test } from 'vitest'
import { sealAuthResult } from '../../../protocol/seal-auth-result.ts'
import { makeEc, makeRsa, pem } from '../../../protocol/testing/keys.ts'
import { html } from '../../../ui/html.ts'
import { createLog } from '../log.ts'
import { parseCommPartConfig } from './comm-config.ts'
import { commPlugin, type CommWay } from './comm-plugin.ts'
import { storeInMemoryForTryingOnly } from './store-in-memory.ts'

const signing = makeEc()
const decryption = makeRsa()
const raw = {
  server_url: 'https://contact.example/id',
  internal_url: 'http://127.0.0.1:1',
  organisation: { name: 'Gemeente Voorbeeld', website: 'https://www.example.nl' },
  comm: {
    path: '/comm/call',
    decryption_privkey: { type: 'RSA', key: pem(decryption.privateKey, 'pkcs8') },
    signature_pubkeys: [{ type: 'EC', key: pem(signing.publicKey, 'spki') }],
  },
}

function installation(way: Partial<CommWay> = {}) {
  const parsed = parseCommPartConfig(raw)
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults))
  const lines: string[] = []
  const plugin = commPlugin({
    config: parsed.value,
    store: storeInMemoryForTryingOnly(),
    assets: 'dist/pages',
    now: () => new Date(),
    log: createLog({ destination: { write: (line) => lines.push(line) } }),
    way: {
      identified: () => undefined,
      page: ({ identified }) => ({ title: 'Gesprek', main: html`<p id="is">${identified}</p>` }),
      ...way,
    },
  })
  const [open] = plugin.public
  const [internal] = plugin.internal
  const ask = (path: string, type: string, body: string) =>
    internal?.app.request(path, { method: 'POST', headers: { 'content-type': type }, body })
  return {
    lines,
    async start(more: object = {}) {
      const body = JSON.stringify({ purpose: 'report_move', ...more })
      const response = await ask('/start_communication', 'application/json', body)
      const answer = await response?.json()
      return { status: response?.status, ...answer }
    },
    deliver: async (attrUrl: string, result: string) =>
      (await ask(new URL(attrUrl).pathname.replace('/comm/call', ''), 'application/jwt', result))
        ?.status,
    visit: async (url: string, headers: Record<string, string> = {}) =>
      open?.app.request(new URL(url).pathname.replace('/id/comm/call', ''), { headers }),
  }
}

const write = (purpose?: string) =>
  sealAuthResult(
    { status: 'success', attributes: { name: 'kanarie' }, ...(purpose && { purpose }) },
    {
      signingKey: signing.privateKey,
      encryptionKey: createPublicKey(pem(decryption.publicKey, 'spki')),
      dialect: 'id-contact',
      now: () => new Date(),
    },
  )

test('a result that the supplier could not take may come again, and nothing of it is logged', async () => {
  let works = false
  const taken: unknown[] = []
  const { start, deliver, lines } = installation({
    identified: (_conversation, { attributes }) => {
      if (!works) throw new Error('kanarie')
      taken.push(attributes)
    },
  })
  const { attr_url: attrUrl } = await start()
  const result = await write()
  expect(await deliver(attrUrl, result)).toBe(500)
  works = true
  expect(await deliver(attrUrl, result)).toBe(204)
  expect(await deliver(attrUrl, await write())).toBe(404)
  expect(taken).toEqual([{ name: 'kanarie' }])
  expect(lines.join('')).not.toContain('kanarie')
})

test('a result that was made for another purpose is refused, and the attr URL stays', async () => {
  const { start, deliver } = installation()
  const { attr_url: attrUrl } = await start()
  expect(await deliver(attrUrl, await write('passport'))).toBe(400)
  expect(await deliver(attrUrl, await write('report_move'))).toBe(204)
})

test('of two that bring a result at once, one is taken', async () => {
  const { start, deliver } = installation()
  const { attr_url: attrUrl } = await start()
  const results = await Promise.all([write(), write(), write()])
  const statuses = await Promise.all(results.map((result) => deliver(attrUrl, result)))
  expect(statuses.sort()).toEqual([204, 404, 404])
})

test('nothing stays of a start with a result that is refused', async () => {
  const { start } = installation()
  expect(await start({ auth_result: await write('passport') })).toMatchObject({ status: 400 })
  const { attr_url, status } = await start({ auth_result: await write() })
  expect([attr_url, status]).toEqual([undefined, 200])
})

test('the first browser to arrive has the conversation, under an address without a secret', async () => {
  const { start, deliver, visit } = installation()
  const { client_url: url, attr_url: attrUrl } = await start()
  const arrived = await visit(url)
  const [cookie = ''] = (arrived?.headers.get('set-cookie') ?? '').split(';')
  const page = `https://contact.example${arrived?.headers.get('location')}`
  expect(page).toMatch(/^https:\/\/contact\.example\/id\/comm\/call\/conversation\/[\w-]{36}$/)
  expect(await (await visit(page, { cookie }))?.text()).toContain('<p id="is">waiting</p>')
  await deliver(attrUrl, await write())
  expect(await (await visit(page, { cookie }))?.text()).toContain('<p id="is">success</p>')
  expect((await visit(url, { cookie }))?.status).toBe(303)
  for (const [address, headers] of [
    [url, {}],
    [page, {}],
    [page, { cookie: cookie.replace(/=.{8}/, '=AAAAAAAA') }],
  ] as const) {
    const refused = await visit(address, headers)
    expect(refused?.status).toBe(403)
    expect(await refused?.text()).not.toContain('id="is"')
  }
})

test('every fault of a configuration is told with its path', () => {
  const parsed = parseCommPartConfig({ ...raw, server_url: 'x', comm: { pth: '/a' } })
  const paths = 'faults' in parsed ? parsed.faults.map(({ path }) => path) : []
  expect(paths).toEqual(
    expect.arrayContaining(['server_url', 'comm.pth', 'comm.decryption_privkey']),
  )
})
