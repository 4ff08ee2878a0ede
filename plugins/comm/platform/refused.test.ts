import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { onBothDatabases } from '../testing/on-both-databases.ts'
import { Browser } from '../testing/people.ts'
import {
  choose,
  delivered,
  guestStarts,
  platformToken,
  secretsOf,
  type TestPlatform,
  testPlatform,
  tokensOf,
} from '../testing/platform.ts'

const canary = 'Kanarie-van-een-platform'
const guests = '/platform/video/guest'
const wanted = { purpose: 'report_move', auth_method: 'demo' }

onBothDatabases(({ open }) => {
  let test: TestPlatform
  let browser: Browser
  let tokens: ReturnType<typeof tokensOf>
  const secrets = secretsOf('video')
  beforeAll(async () => {
    test = await testPlatform(open, {
      platforms: {
        old: { ...secretsOf('old'), allow_platform_tokens_without_expiry: true },
        rotated: {
          ...secretsOf('rotated'),
          previous_guest_signature_secret: secretsOf('before').guest_signature_secret,
        },
      },
    })
    tokens = tokensOf(test)
    browser = new Browser(test.comm)
  })
  afterAll(() => test.close())

  const second = () => Math.floor(test.comm.now().getTime() / 1000)
  const guestPayload = () => tokens.guestPayload({ name: canary })

  it.each<[string, () => Promise<string>]>([
    ['with a wrong secret', () => platformToken(test.comm, guestPayload(), 'x'.repeat(40))],
    [
      'with the secret of hosts',
      () => platformToken(test.comm, guestPayload(), secrets.host_signature_secret),
    ],
    [
      'with another platform’s secret',
      () => platformToken(test.comm, guestPayload(), secretsOf('chat').guest_signature_secret),
    ],
    [
      'without exp',
      () => platformToken(test.comm, guestPayload(), secrets.guest_signature_secret, { exp: null }),
    ],
    [
      'that has expired',
      () =>
        platformToken(test.comm, guestPayload(), secrets.guest_signature_secret, {
          exp: second() - 60,
        }),
    ],
    [
      'without a field',
      () =>
        platformToken(
          test.comm,
          { ...guestPayload(), roomId: undefined },
          secrets.guest_signature_secret,
        ),
    ],
    [
      'that leads to no website',
      () =>
        platformToken(
          test.comm,
          { ...guestPayload(), redirectUrl: 'javascript:alert(1)' },
          secrets.guest_signature_secret,
        ),
    ],
    [
      'for a purpose that the platform may not ask for',
      () =>
        platformToken(
          test.comm,
          { ...guestPayload(), purpose: 'question' },
          secrets.guest_signature_secret,
        ),
    ],
    ['without a signature', () => Promise.resolve(unsigned(guestPayload()))],
    [
      'by another algorithm',
      () => Promise.resolve(byAnother(guestPayload(), secrets.guest_signature_secret)),
    ],
  ])('refuses a guest’s token %s', async (_, make) => {
    const token = await make()
    const answers = [
      await browser.get(`${guests}/init/${token}`, { accept: 'text/html' }),
      await choose(test.comm, `${guests}/start/${token}`, wanted),
    ]
    for (const answer of answers) {
      expect(answer.status).toBe(400)
      expect(answer.headers.get('location')).toBeNull()
      expect(await answer.text()).not.toContain(canary)
    }
    expect(test.asked).toEqual([])
  })

  it.each<[string, () => Promise<string>]>([
    ['a guest’s', () => tokens.guest()],
    [
      'with a guest’s secret',
      () => platformToken(test.comm, { roomId: 'room-1' }, secrets.guest_signature_secret),
    ],
    [
      'without exp',
      () =>
        platformToken(test.comm, { roomId: 'room-1' }, secrets.host_signature_secret, {
          exp: null,
        }),
    ],
    ['of a guest’s domain', () => tokens.host({ domain: 'guest' })],
    ['with redirectUrl', () => tokens.host({ redirectUrl: 'https://video.example/' })],
    ['with purpose', () => tokens.host({ purpose: 'report_move' })],
    [
      'that has expired',
      () =>
        platformToken(test.comm, { roomId: 'room-1' }, secrets.host_signature_secret, {
          exp: second() - 60,
        }),
    ],
  ])('refuses a host’s token that is %s', async (_, make) => {
    const attrPath = await guestStarts(test, `${guests}/start/${await tokens.guest({ id: _ })}`)
    await delivered(test, attrPath, { attributes: { name: canary, bsn: '999990019' } })
    test.asked.length = 0
    const token = await make()
    const page = await browser.get(`/platform/video/host/${token}`)
    expect(page.status).toBe(400)
    expect(await page.text()).not.toContain(canary)
    const end = `/platform/video/host/end/${token}`
    expect((await test.comm.publicApp.request(end, { method: 'POST' })).status).toBe(400)
  })

  it('one without exp counts where that is allowed, and the log says that it is', async () => {
    const { host_signature_secret } = secretsOf('old')
    const token = await platformToken(test.comm, { roomId: 'r' }, host_signature_secret, {
      exp: null,
    })
    expect((await browser.get(`/platform/old/host/${token}`)).status).toBe(200)
    expect(test.comm.lines.join('\n')).toContain(
      '"platform_tokens_without_expiry_allowed","plugin":"comm","platform":"old"',
    )
  })

  it('a secret of before still counts while it stands in the configuration', async () => {
    for (const id of ['rotated', 'before']) {
      const { guest_signature_secret } = secretsOf(id)
      const token = await platformToken(test.comm, guestPayload(), guest_signature_secret)
      expect((await browser.get(`/platform/rotated/guest/init/${token}`)).status).toBe(303)
    }
  })

  it('another purpose than the token’s can’t be started', async () => {
    const path = `${guests}/start/${await tokens.guest({ id: 'other' })}`
    expect((await choose(test.comm, path, { ...wanted, purpose: 'passport' })).status).toBe(400)
    expect(test.asked).toEqual([])
  })

  it('while the core refuses or says nothing of use, nobody has started', async () => {
    const path = `/platform/chat/start/${await tokens.olderGuest({ id: 'unlucky' })}`
    test.core.status = 400
    expect((await choose(test.comm, path, wanted)).status).toBe(502)
    test.core.status = 200
    test.core.body = { location: 'https://login.example/' }
    expect((await choose(test.comm, path, wanted)).status).toBe(502)
    test.core.body = { client_url: 'https://login.example/begin' }
    expect((await choose(test.comm, path, wanted)).status).toBe(200)
  })

  it('a result of another purpose, or one that was used, is not taken', async () => {
    const attrPath = await guestStarts(
      test,
      `${guests}/start/${await tokens.guest({ id: 'results' })}`,
    )
    expect(await delivered(test, attrPath, { purpose: 'passport' })).toBe(400)
    const result = await test.comm.seal()
    const bring = (path: string) =>
      test.comm.internalApp.request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/jwt' },
        body: result,
      })
    expect((await test.comm.publicApp.request(attrPath, { method: 'POST' })).status).toBe(404)
    expect((await bring(attrPath)).status).toBe(204)
    const again = await guestStarts(test, `${guests}/start/${await tokens.guest({ id: 'again' })}`)
    expect((await bring(again)).status).toBe(404)
  })

  it('no token stands in the log, nor what one said', () => {
    expect(test.comm.lines.join('\n')).not.toMatch(
      new RegExp(`eyJ|${canary}|room-1|video\\.example`),
    )
  })
})

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

function unsigned(payload: object): string {
  return `${encoded({ alg: 'none' })}.${encoded({ payload, exp: 9_999_999_999 })}.`
}

function byAnother(payload: object, secret: string): string {
  const text = `${encoded({ alg: 'HS512' })}.${encoded({ payload, exp: 9_999_999_999 })}`
  return `${text}.${createHmac('sha512', secret).update(text).digest('base64url')}`
}
