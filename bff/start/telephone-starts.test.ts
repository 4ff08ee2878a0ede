import { jwtVerify } from 'jose'
import { describe, expect, test } from 'vitest'
import { makeRsa, pem } from '../../protocol/testing/keys.ts'
import { openCall } from '../call/call-state.ts'
import { conversation, noon, postJson, start, tables, tryCore } from '../testing/core.ts'
import { startAnswer, stubPlugin } from '../testing/stub-plugin.ts'

const tel = 'tel:0881234567,4820173956'
const [demo] = tables().auth_methods
const [purpose] = tables().purposes
const pair = makeRsa()
const signing = { ui_signing_privkey: { type: 'RSA', key: pem(pair.privateKey, 'pkcs1') } }

const telephone = (client_url = tel) => stubPlugin(startAnswer({ ...conversation, client_url }))

/** What the auth plugin is told to send the citizen to. */
async function continuation(changes: Record<string, unknown> = {}, method = {}) {
  const auth = await stubPlugin(startAnswer({ client_url: 'https://auth.example/x' }))
  const auth_methods = [{ ...demo, start: auth.url, ...method }]
  const only = [{ ...purpose, allowed_auth: ['demo'] }]
  const core = await tryCore({
    auth,
    comm: await telephone(),
    changes: { auth_methods, purposes: only, ...changes },
  })
  const response = await core.public.request('/start', postJson(start))
  expect(response.status).toBe(200)
  const [asked] = core.auth.asked
  return { core, ...(asked?.body as { continuation: string; attr_url?: string }) }
}

describe('the number to call is shown', () => {
  test('by a page of ours, sealed, where nothing else is configured', async () => {
    const { core, continuation: url, attr_url } = await continuation()
    expect(attr_url).toBe(conversation.attr_url)
    expect(url).toMatch(/^https:\/\/contact\.example\/id\/call\/[\w.-]+$/)
    expect(Buffer.from(url.split('.')[3] ?? '', 'base64url').toString()).not.toContain('4820')
    const sealed = url.split('/').at(-1) ?? ''
    const { state, until } = await openCall(sealed, { config: core.config, now: () => noon })
    expect(state).toMatchObject({ tel, purpose: 'report_move' })
    expect(until.getTime() - noon.getTime()).toBe(3_600_000)
  })

  test('by a page of ours too where the configuration names one on this server', async () => {
    const ui_tel_url = 'https://contact.example/tel/'
    const { continuation: url } = await continuation(
      { ui_tel_url, ...signing },
      { shim_tel_url: true },
    )
    expect(url).toMatch(/^https:\/\/contact\.example\/id\/call\//)
  })

  test('by the page of 2021 elsewhere, in a token that anyone reads and only we sign', async () => {
    const ui_tel_url = 'https://poc.example/tel/'
    const { continuation: url } = await continuation(
      { ui_tel_url, ...signing },
      { shim_tel_url: true },
    )
    expect(url.startsWith(ui_tel_url)).toBe(true)
    const { payload } = await jwtVerify(url.slice(ui_tel_url.length), pair.publicKey, {
      algorithms: ['RS256'],
      currentDate: noon,
    })
    expect(payload).toEqual({
      continuation: tel,
      iat: noon.getTime() / 1000 - 30,
      exp: noon.getTime() / 1000 - 30 + 3600,
    })
  })

  test('by an auth plugin that takes the number itself, as in 2021', async () => {
    const ui_tel_url = 'https://poc.example/tel/'
    expect((await continuation({ ui_tel_url, ...signing })).continuation).toBe(tel)
  })
})

test('an auth plugin that can only answer in the browser comes by way of us to the same page', async () => {
  const { continuation: url, attr_url } = await continuation({}, { disable_attr_url: true })
  expect(attr_url).toBeUndefined()
  expect(url).toMatch(/\/auth_attr_shim\/[\w.-]+$/)
})

test('without authentication the citizen goes straight to the page with the number', async () => {
  const core = await tryCore({
    comm: await telephone('tel:14024'),
    changes: { purposes: [{ ...purpose, authentication: 'optional' }] },
  })
  const request = { purpose: 'report_move', comm_method: 'chat' }
  const response = await core.public.request('/start', postJson(request))
  expect(await response.json()).toMatchObject({
    client_url: expect.stringMatching(/^https:\/\/contact\.example\/id\/call\//),
  })
})
