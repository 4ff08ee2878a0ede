import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeEc, makeRsa, pem } from '../../protocol/testing/keys.ts'
import { families, type Family } from './testing/families.ts'
import { login, sharedInstallation, type Installation } from './testing/installation.ts'
import { RecordingPlugin } from './testing/recording-plugin.ts'
import { browser, form, visit } from './testing/requests.ts'
import { expectNothingOf, second, signed } from './testing/tokens.ts'

const signer = makeRsa()
/** As each family signs the address of the page. */
const written = {
  '2021': { sub: 'id-contact-widget-params', address: '/start-auth?' },
  '2024': { sub: 'verder-helpen-widget-params', address: '/start-auth/' },
}

function choices(family: Family): Installation {
  return sharedInstallation({
    family,
    change: (tables, { comm }) => ({
      ...tables,
      widget_params_keys: {
        other: { type: 'EC', key: pem(makeEc().publicKey, 'spki'), origins: ['https://o.example'] },
        chat: { type: 'RSA', key: pem(signer.publicKey, 'pkcs1'), origins: [comm.url] },
      },
    }),
  })
}

const sign = (claims: object, key = signer.privateKey) => signed(claims, key)

describe.each(families)('the choice page, as comm plugins of %s send citizens to it,', (family) => {
  const at = choices(family)
  let elsewhere: RecordingPlugin
  beforeAll(async () => {
    elsewhere = await RecordingPlugin.start(login)
  })
  afterAll(() => elsewhere.close())

  const claims = (changes: object = {}) => ({
    sub: written[family].sub,
    purpose: 'in_conversation',
    start_url: `${at.comm.url}/guest/start/abc`,
    display_name: 'Videobellen',
    iat: second() - 30,
    exp: second() + 270,
    ...changes,
  })
  const address = (params: string) => `${at.server.url}${written[family].address}${params}`
  const choose = (params: string, auth_method = 'irma') =>
    fetch(address(params), form({ auth_method }))
  const answerStarts = () => {
    at.comm.answer = () => login
  }

  test('shows the ways to log in, and asks the comm plugin for the one that is chosen', async () => {
    answerStarts()
    const params = await sign(claims())
    const arrival = await visit(address(params))
    expect(arrival.status).toBe(303)
    const clean = new URL(arrival.headers.get('location') ?? '', arrival.url).href
    expect(clean).not.toContain(params)
    const cookie = arrival.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const page = await visit(clean, { ...browser, cookie })
    expect(page.status).toBe(200)
    const text = await page.text()
    for (const shown of ['Videobellen', 'IRMA', 'DigiD']) expect(text).toContain(shown)
    expect(at.journal).toEqual([])

    const chosen = await choose(params, 'digid')
    expect(chosen.status).toBe(303)
    expect(chosen.headers.get('location')).toBe(login.client_url)
    expect(at.journal).toEqual(['POST /guest/start/abc'])
    expect(at.comm.asked[0]).toMatchObject({
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: { purpose: 'in_conversation', auth_method: 'digid' },
    })
    expectNothingOf(params, await at.server.said())
  })

  describe('validly signed, asks nobody where it names', () => {
    const [here, there] = [() => at.comm.url, () => elsewhere.url]
    const port = (url: string) => new URL(url).port
    test.each<[string, () => object]>([
      ['a foreign address', () => ({ start_url: 'https://evil.example/start' })],
      ['an address on this machine', () => ({ start_url: `${there()}/start` })],
      [
        'another name of the right address',
        () => ({ start_url: `http://localhost:${port(here())}/` }),
      ],
      [
        'its number written otherwise',
        () => ({ start_url: `http://2130706434:${port(there())}/` }),
      ],
      ['this machine by IPv6', () => ({ start_url: `http://[::1]:${port(there())}/` })],
      [
        'this machine by IPv4 in IPv6',
        () => ({ start_url: `http://[::ffff:127.0.0.1]:${port(there())}/` }),
      ],
      ['any address of this machine', () => ({ start_url: `http://0.0.0.0:${port(there())}/` })],
      ['the metadata of a cloud', () => ({ start_url: 'http://169.254.169.254/latest/meta-data' })],
      ['a private network', () => ({ start_url: 'http://10.0.0.1/' })],
      [
        'the right address as a user name',
        () => ({ start_url: `${here()}@127.0.0.1:${port(there())}/` }),
      ],
      ['a name and password', () => ({ start_url: here().replace('//', '//a:b@') + '/start' })],
      [
        'the right address before a backslash',
        () => ({ start_url: `${there()}\\@${here().slice(7)}/` }),
      ],
      [
        'the right address as the beginning of a name',
        () => ({ start_url: `${here()}.evil.example/` }),
      ],
      ['a file', () => ({ start_url: 'file:///etc/passwd' })],
      ['nothing', () => ({ start_url: undefined })],
      ['a foreign page to cancel to', () => ({ cancel_url: 'https://evil.example/' })],
      ['a script to cancel to', () => ({ cancel_url: 'javascript:alert(1)' })],
    ])('%s', async (_what, changes) => {
      elsewhere.forget()
      const params = await sign(claims(changes()))
      for (const response of [await visit(address(params)), await choose(params)]) {
        expect(response.status).toBe(400)
        expect(response.headers.get('location')).toBeNull()
        expect(response.headers.get('content-type')).toMatch(/^text\/html/)
        const page = await response.text()
        expect(page).not.toContain('evil.example')
        expect(page).not.toContain('javascript:')
      }
      expect(at.journal).toEqual([])
      expect(elsewhere.asked).toEqual([])
      expectNothingOf(params, await at.server.said())
    })
  })

  test('wrongly signed asks nobody', async () => {
    answerStarts()
    const wrong = [
      await sign(claims(), makeRsa().privateKey),
      await sign(claims({ exp: second() - 60 })),
      await sign(claims({ exp: undefined })),
      await sign(claims({ iat: second() + 3600 })),
      await sign(claims({ sub: 'id-contact-attributes' })),
      `${(await sign(claims())).slice(0, -4)}AAAA`,
    ]
    for (const params of wrong) {
      expect((await choose(params)).status).toBe(400)
      expectNothingOf(params, await at.server.said())
    }
    expect(at.journal).toEqual([])
  })

  test.each([301, 302, 303, 307, 308])(
    'follows no redirect (%i) of the comm plugin',
    async (status) => {
      elsewhere.forget()
      at.comm.answer = (_asked, response) =>
        void response.writeHead(status, { location: `${elsewhere.url}/start_authentication` }).end()
      const response = await choose(await sign(claims()))
      expect(response.status).toBe(502)
      expect(response.headers.get('location')).toBeNull()
      expect(at.journal).toEqual(['POST /guest/start/abc'])
      expect(elsewhere.asked).toEqual([])
    },
  )

  test.each([
    ['a script', { client_url: 'javascript:alert(1)' }],
    ['plain http elsewhere', { client_url: 'http://evil.example/' }],
    ['nowhere', {}],
    ['anywhere in 100 kB', { ...login, more: 'x'.repeat(100_000) }],
  ])('sends nobody to %s when the comm plugin says so', async (_what, answer) => {
    at.comm.answer = () => answer
    const response = await choose(await sign(claims()))
    expect(response.status).toBe(502)
    expect(response.headers.get('location')).toBeNull()
    expect(await response.text()).toContain('IRMA')
  })

  test('asks nobody for a way to log in that was not offered', async () => {
    answerStarts()
    const params = await sign(claims({ purpose: 'request_passport' }))
    expect((await choose(params, 'digid')).status).toBe(400)
    expect((await choose(params, 'gone')).status).toBe(400)
    expect(at.journal).toEqual([])
  })
})

describe('without keys the choice page', () => {
  const at = sharedInstallation({ family: '2021' })

  test('is not there', async () => {
    const params = await sign({ sub: written['2021'].sub, exp: second() + 270 })
    for (const path of [`/start-auth?${params}`, `/start-auth/${params}`])
      expect((await visit(`${at.server.url}${path}`)).status).toBe(404)
  })
})
