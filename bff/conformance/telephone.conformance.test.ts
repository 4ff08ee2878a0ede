import { jwtVerify } from 'jose'
import { describe, expect, test } from 'vitest'
import { signers, telephoneKey } from './testing/families.ts'
import { type Installation, sharedInstallation } from './testing/installation.ts'
import { open } from './testing/purposes.ts'
import { clientUrl, json, jwt, visit } from './testing/requests.ts'
import { second, signedStart } from './testing/tokens.ts'

const tel = 'tel:0881234567,;,4820173956'

/** Where the auth plugin is told to send a citizen whose comm plugin gives a number to call. */
async function continuation(at: Installation, auth_method: string): Promise<string> {
  at.comm.answer = () => ({ client_url: tel })
  const body = { purpose: 'report_move', auth_method, comm_method: 'call' }
  const response = await fetch(`${at.server.url}/start`, json(body))
  expect(response.status).toBe(200)
  return String(at.auth.starts[0]?.continuation)
}

describe('a number to call, where ui_tel_url is a page elsewhere', () => {
  const at = sharedInstallation({ family: '2021', change: open })

  test('goes to the auth plugin as it is', async () => {
    expect(await continuation(at, 'irma')).toBe(tel)
  })

  test('goes to an auth plugin with shim_tel_url as that page, with a token that we signed', async () => {
    const url = await continuation(at, 'browser')
    const before = 'https://poc.example/ui/tel/'
    expect(url.startsWith(before)).toBe(true)
    const { payload, protectedHeader } = await jwtVerify(
      url.slice(before.length),
      telephoneKey.publicKey,
      { algorithms: ['RS256'] },
    )
    expect(protectedHeader.alg).toBe('RS256')
    expect(Object.keys(payload).sort()).toEqual(['continuation', 'exp', 'iat'])
    expect(payload.continuation).toBe(tel)
    expect(Number(payload.exp) - Number(payload.iat)).toBe(3600)
    expect(payload.iat).toBeLessThanOrEqual(second())
  })

  test('goes as it is to a citizen who need not identify', async () => {
    at.comm.answer = () => ({ client_url: tel })
    const body = { purpose: 'open', comm_method: 'call' }
    expect(await clientUrl(await fetch(`${at.server.url}/start`, json(body)))).toBe(tel)
  })
})

describe.each([
  ['2024, which has no such page', { family: '2024' as const }],
  [
    '2021, whose page is on the same server',
    {
      family: '2021' as const,
      change: (tables: Record<string, unknown>) => ({
        ...tables,
        ui_tel_url: `${String(tables.server_url)}/ui/tel/`,
      }),
    },
  ],
])('a number to call, on a configuration of %s', (_what, settings) => {
  const at = sharedInstallation(settings)
  const ours = () => new RegExp(`^http://localhost:${at.server.ports.public}/call/[\\w.-]+$`)

  test.each(['irma', 'browser'])(
    'is shown by our own page, whose address tells nobody the code: %s',
    async (method) => {
      const url = await continuation(at, method)
      expect(url).toMatch(ours())
      for (const part of url.split('.'))
        expect(Buffer.from(part, 'base64url').toString()).not.toContain('4820')
    },
  )

  test('that a comm plugin signed is shown by our own page as well', async () => {
    const request = { purpose: 'report_move', auth_method: 'irma', comm_url: tel }
    const token = await signedStart(request, { key: signers.chat.privateKey, kid: 'chat' })
    const response = await fetch(`${at.server.url}/start`, jwt(token))
    expect(response.status).toBe(200)
    expect(at.auth.starts[0]?.continuation).toMatch(ours())
  })

  test('is read there by the citizen, with what to do', async () => {
    const page = await visit(await continuation(at, 'irma'))
    expect(page.status).toBe(200)
    expect(page.headers.get('content-type')).toMatch(/^text\/html/)
    expect(page.headers.get('cache-control')).toContain('no-store')
    const text = await page.text()
    expect(text.replace(/\D/g, '')).toContain('0881234567')
    expect(text).toContain(`href="tel:`)
    expect(text.replace(/<[^>]*>|\s/g, '')).toContain('4820173956')
  })
})
