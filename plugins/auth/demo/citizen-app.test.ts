import { afterEach, expect, test } from 'vitest'
import { directionOf, locales } from '../../../ui/locale.ts'
import type { Answer } from '../../kit/testing/attr-url-peer.ts'
import { installation, type Installation } from './testing/installation.ts'

const running: Installation[] = []
afterEach(() => Promise.all(running.splice(0).map(({ close }) => close())))

async function installed(...answers: Answer[]): Promise<Installation> {
  const at = await installation(...answers)
  running.push(at)
  return at
}

/** A citizen in front of the page. */
async function arrived(at: Installation, request: object = at.request, instance = 'demo') {
  const url = await at.clientUrl(request, instance)
  return { url, ...(await at.open(url)) }
}

const goesTo = (response: Response) => ({
  status: response.status,
  location: response.headers.get('location'),
})

/** What a person reads: the title and the text, without markup. */
const readable = async (response: Response) =>
  (await response.text()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

/** What the buttons of a page say, in order. */
const buttonsOn = (text: string) =>
  [...text.matchAll(/<button[^>]*>([^<]*)/g)].map(([, label = '']) => label.trim())

test('the page says for what, for whom, and which information goes, by name', async () => {
  const at = await installed()
  const { text, response } = await arrived(at)
  expect(response.status).toBe(200)
  expect(text).toContain('Verhuizing doorgeven')
  expect(text).toContain('Gemeente Voorbeeld')
  expect(text).toMatch(/Uw naam[\s\S]*om u goed aan te spreken[\s\S]*Adres/)
  expect(text).not.toMatch(/Telefoonnummer|BSN/)
  expect(text).toContain('Begonnen om 14.02 uur')
  expect(text).toContain('Dit is geen echte inlog')
  for (const number of [1, 2, 3, 4, 5]) expect(text).toContain(`Testburger ${number}`)
})

test('what was asked during a conversation says about what that is, by whom and when, and what to do who talks to nobody', async () => {
  const at = await installed()
  const asked = { asked_at: '2026-11-22T12:58:00Z', subject: 'Een algemene vraag' }
  const { text } = await arrived(at, { ...at.request, ...asked })
  expect(text).toContain('Dit hoort bij uw gesprek over “Een algemene vraag”.')
  expect(text.replace(/\s+/g, ' ')).toContain(
    'Een medewerker van Gemeente Voorbeeld vroeg dit om 13.58 uur, in uw gesprek. Praat u nu niet met Gemeente Voorbeeld? Kies dan “Annuleren”.',
  )
  expect(text).not.toContain('Begonnen om')
})

test('the button that shares says so, in both languages', async () => {
  const at = await installed()
  expect(buttonsOn((await arrived(at)).text)).toEqual(['Annuleren', 'Deel deze gegevens'])
  const english = await arrived(at, { ...at.request, locale: 'en' })
  expect(buttonsOn(english.text)).toEqual(['Cancel', 'Share this information'])
  const nothing = await arrived(at, { ...at.request, attributes: [] })
  expect(buttonsOn(nothing.text)).toEqual(['Annuleren', 'Ga verder'])
})

test('the page itself says that nobody was chosen, not the browser in a language of its own', async () => {
  const at = await installed()
  const { text } = await arrived(at)
  const [form = ''] = /<form[^>]*\/confirm"[^>]*>/.exec(text) ?? []
  expect(form).toContain(' novalidate')
})

test('going on after cancelling says that the choice was made', async () => {
  const at = await installed(204, 404)
  const { confirm, cancel, key } = await arrived(at)
  await at.press(cancel, { page: key })
  const response = await at.press(confirm, { page: key, citizen: '1' })
  expect(response.status).toBe(409)
  const text = await readable(response)
  expect(text).toContain('U kunt hier niet meer verder')
  expect(text).toContain('U hebt hier al gekozen')
  expect(text).not.toContain('verder gegaan')
})

test('it speaks the language that the start asked for, else the browser’s', async () => {
  const at = await installed()
  expect((await arrived(at, { ...at.request, locale: 'en' })).text).toContain('Report a move')
  const url = await at.clientUrl({ ...at.request, locale: undefined })
  expect((await at.open(url, { 'accept-language': 'en-GB' })).text).toContain('lang="en"')
  expect((await at.open(url, { 'accept-language': 'fr' })).text).toContain('lang="fr"')
  expect((await at.open(url, { 'accept-language': 'eo' })).text).toContain('lang="nl"')
})

test('where nothing is asked it says that nothing is shared', async () => {
  const at = await installed()
  const { text } = await arrived(at, { ...at.request, attributes: [] })
  expect(text).toContain('Er worden geen gegevens over u gedeeld')
})

test('an old core names no subject; then the organisation is named alone', async () => {
  const at = await installed()
  const { text } = await arrived(at, { attributes: ['email'], continuation: at.continuation })
  expect(text).toContain('U logt in bij Gemeente Voorbeeld.')
  expect(text).toContain('E-mailadres')
})

test('neither the page nor its headers tell where the citizen will go', async () => {
  const at = await installed()
  const { response, text } = await arrived(at)
  const all = `${text} ${JSON.stringify([...response.headers])}`
  expect(all).not.toMatch(/secret-of-the-conversation|\/attr\/|return\/sealed/)
})

test('the page runs no script, is never kept, and tells no other page where it was', async () => {
  const { response, text } = await arrived(await installed())
  expect(text).not.toContain('<script')
  expect(text).not.toMatch(/\sstyle=/)
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('referrer-policy')).toBe('no-referrer')
})

test('confirming delivers exactly what was asked, and then the citizen goes on', async () => {
  const at = await installed()
  const { confirm, key } = await arrived(at)
  const response = await at.press(confirm, { page: key, citizen: '2' })
  expect(goesTo(response)).toEqual({ status: 303, location: at.continuation })
  expect(response.headers.get('referrer-policy')).toBe('no-referrer')

  expect(at.peer.received).toMatchObject([{ method: 'POST', contentType: 'application/jwt' }])
  const result = await at.openResult(at.peer.received[0]?.body)
  expect(result).toMatchObject({
    status: 'success',
    auth_method: 'demo',
    purpose: 'report_move',
    authenticated_at: '2026-11-22T13:02:00.000Z',
    jti: expect.stringMatching(/^[\w-]{36}$/),
    session_url: expect.stringMatching(
      /^http:\/\/127\.0\.0\.1:8082\/auth\/demo\/session_feedback\/[\w-]{36}$/,
    ),
  })
  expect(result.attributes).toEqual({
    name: 'Testburger 2',
    address: 'Kerkplein 2, 9999 ZB Voorbeeld',
  })
})

test('the session URL in a result is one that answers', async () => {
  const at = await installed()
  const { confirm, key } = await arrived(at)
  await at.press(confirm, { page: key, citizen: '1' })
  const { session_url: url } = await at.openResult(at.peer.received[0]?.body)
  const response = await at.internalApp.request(`${url}?type=logout`, { method: 'POST' })
  expect(response.status).toBe(204)
})

test('the other instance writes its own dialect, name and level, and no session URL', async () => {
  const at = await installed()
  const { confirm, key } = await arrived(at, { ...at.request, cancel_url: null }, 'wallet')
  expect(confirm).toContain('/auth/wallet/')
  await at.press(confirm, { page: key, citizen: '1' })
  const result = await at.openResult(at.peer.received[0]?.body)
  expect(result).toMatchObject({ auth_method: 'wallet', level: 'test' })
  expect(result.session_url).toBeUndefined()
})

test('without an attr URL the result goes along with the citizen', async () => {
  const at = await installed()
  const { confirm, key } = await arrived(at, { ...at.request, attr_url: undefined })
  const { status, location } = goesTo(await at.press(confirm, { page: key, citizen: '1' }))
  expect(status).toBe(303)
  const url = new URL(location ?? '')
  expect(`${url.origin}${url.pathname}`).toBe(at.continuation)
  const result = await at.openResult(url.searchParams.get('result'))
  expect(result.attributes).toEqual({
    name: 'Testburger 1',
    address: 'Dorpsstraat 1, 9999 ZA Voorbeeld',
  })
  expect(at.peer.received).toEqual([])
})

test('cancelling delivers "failed" without any information, and leads back', async () => {
  const at = await installed()
  const { cancel, key } = await arrived(at)
  expect(goesTo(await at.press(cancel, { page: key }))).toEqual({
    status: 303,
    location: 'http://localhost:8081/return/sealed?notice=cancelled',
  })
  const result = await at.openResult(at.peer.received[0]?.body)
  expect(result).toMatchObject({ status: 'failed', attributes: {} })
})

test('cancelling without a way back goes on, and the other side knows', async () => {
  const at = await installed()
  const { cancel, key } = await arrived(at, { ...at.request, cancel_url: undefined })
  const response = await at.press(cancel, { page: key })
  expect(goesTo(response)).toEqual({ status: 303, location: at.continuation })
  expect(await at.openResult(at.peer.received[0]?.body)).toMatchObject({ status: 'failed' })
})

test('cancelling in band brings "failed" along where there is no way back', async () => {
  const at = await installed()
  const inBand = { attributes: ['name'], continuation: at.continuation }
  const { cancel, key } = await arrived(at, inBand)
  const { location } = goesTo(await at.press(cancel, { page: key }))
  const jwe = new URL(location ?? '').searchParams.get('result')
  expect(await at.openResult(jwe)).toMatchObject({ status: 'failed', attributes: {} })

  const withWayBack = await arrived(at, { ...inBand, cancel_url: at.request.cancel_url })
  expect(goesTo(await at.press(withWayBack.cancel, { page: withWayBack.key }))).toEqual({
    status: 303,
    location: 'http://localhost:8081/return/sealed?notice=cancelled',
  })
})

test.each([[[500]], [['silence']], [['hang up']]] as [Answer[]][])(
  'who cancels gets away, also when the other side answers %j',
  async (answers) => {
    const at = await installed(...answers)
    const { cancel, key } = await arrived(at)
    const { location } = goesTo(await at.press(cancel, { page: key }))
    expect(location).toBe('http://localhost:8081/return/sealed?notice=cancelled')
  },
)

test('pressed twice at once, the result goes once and both go on', async () => {
  const at = await installed()
  const { confirm, key } = await arrived(at)
  const press = () => at.press(confirm, { page: key, citizen: '1' })
  const both = await Promise.all([press(), press()])
  const onward = { status: 303, location: at.continuation }
  expect(both.map(goesTo)).toEqual([onward, onward])
  expect(goesTo(await press())).toEqual(onward)
  expect(at.peer.received).toHaveLength(1)
})

test('the same address in another browser never tells where the first one went', async () => {
  const at = await installed(204, 404)
  const { url, confirm, key } = await arrived(at)
  await at.press(confirm, { page: key, citizen: '1' })

  const other = await at.open(url)
  const response = await at.press(other.confirm, { page: other.key, citizen: '1' })
  expect([response.status, response.headers.get('location')]).toEqual([409, null])
  const text = await readable(response.clone())
  expect(text).toContain('U hebt hier al gekozen')
  expect(await response.text()).toContain('href="https://www.example.nl/verhuizen"')
  expect(text).not.toContain('secret-of-the-conversation')
})

test('cancelling after confirming does not say that nothing was shared', async () => {
  const at = await installed(204, 404)
  const { confirm, cancel, key } = await arrived(at)
  await at.press(confirm, { page: key, citizen: '1' })
  const response = await at.press(cancel, { page: key })
  expect(response.status).toBe(409)
  expect(await readable(response)).toContain('U hebt hier al gekozen')
})

test.each([
  ['is down', 'hang up'],
  ['fails', 500],
  ['is slow', 'silence'],
  ['refuses', 403],
  ['points elsewhere', { redirectTo: 'http://127.0.0.1:1/' }],
] as [string, Answer][])(
  'where the other side %s, the citizen reads so and can try again with one press',
  async (_, answer) => {
    const at = await installed(answer)
    const { confirm, key } = await arrived(at)
    const response = await at.press(confirm, { page: key, citizen: '3' })
    expect([response.status, response.headers.get('location')]).toEqual([502, null])
    const text = await response.text()
    expect(text).toContain('Uw gegevens zijn nog niet gedeeld')
    expect(text).toMatch(/Probeer het opnieuw[\s\S]*Annuleren|Annuleren[\s\S]*Probeer het opnieuw/)
    const failures = at.lines.filter((line) => line.includes('"level":"error"'))
    expect(failures.map((line) => JSON.parse(line))).toMatchObject([
      { event: 'result_not_delivered', plugin: '/auth/demo' },
    ])

    at.peer.answer(204)
    const fields = [...text.matchAll(/name="(page|result)" value="([^"]*)"/g)]
    const again = Object.fromEntries(fields.map(([, name, value]) => [name, value]))
    expect(goesTo(await at.press(confirm.replace('/confirm', '/deliver'), again))).toEqual({
      status: 303,
      location: at.continuation,
    })
    const result = await at.openResult(at.peer.received.at(-1)?.body)
    expect(result.attributes.name).toBe('Testburger 3')
  },
)

test('a slow other side that had it after all: the next press goes on', async () => {
  const at = await installed('silence', 404)
  const { confirm, key } = await arrived(at)
  expect((await at.press(confirm, { page: key, citizen: '1' })).status).toBe(502)
  expect(goesTo(await at.press(confirm, { page: key, citizen: '1' }))).toEqual({
    status: 303,
    location: at.continuation,
  })
})

test('who chose nobody is asked again, and nothing is sent', async () => {
  const at = await installed()
  const { confirm, key } = await arrived(at)
  for (const citizen of ['', '6', '__proto__', '<b>']) {
    const response = await at.press(confirm, { page: key, citizen })
    expect(response.status).toBe(400)
    const text = await readable(response)
    expect(text).toContain('Kies eerst een persoon')
    expect(text).toContain('Testburger 1')
  }
  expect(at.peer.received).toEqual([])
})

test('after half an hour the page says that it took too long, and how to go back', async () => {
  const at = await installed()
  const { url, confirm, cancel, key } = await arrived(at)
  at.clock.now = new Date(at.clock.now.getTime() + 30 * 60_000)
  const answers = [
    await at.publicApp.request(url.href),
    await at.press(confirm, { page: key, citizen: '1' }),
    await at.press(cancel, { page: key }),
  ]
  for (const response of answers) {
    expect(response.status).toBe(400)
    const text = await response.text()
    expect(text).toContain('Het duurde te lang')
    expect(text).toContain('href="http://localhost:8081/return/sealed?notice=expired"')
    expect(text).not.toContain('secret-of-the-conversation')
  }
  expect(at.peer.received).toEqual([])
})

test.each([
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['a neighbour', { 'sec-fetch-site': 'same-site' }],
])('a form on %s changes nothing', async (_, headers) => {
  const at = await installed()
  const { confirm, cancel, key } = await arrived(at)
  for (const action of [confirm, cancel]) {
    const response = await at.press(action, { page: key, citizen: '1' }, headers)
    expect([response.status, response.headers.get('location')]).toEqual([403, null])
  }
  expect(at.peer.received).toEqual([])
})

test('an address that was made up or changed gets a page, in the browser’s language', async () => {
  const at = await installed()
  const { url } = await arrived(at)
  const sealed = url.pathname.split('/').at(-1) ?? ''
  const made = [
    'x',
    '%00',
    '%ff',
    '<script>alert(1)</script>',
    'a'.repeat(4000),
    sealed.slice(0, -1),
    `${sealed}A`,
    sealed.replace(/\.\w/, '.'),
    sealed.split('.').reverse().join('.'),
  ]
  for (const part of made) {
    const address = `/auth/demo/session/${encodeURIComponent(part)}`
    for (const response of [
      await at.publicApp.request(address, { headers: { 'accept-language': 'en' } }),
      await at.press(
        `${address}/confirm`,
        { page: 'x', citizen: '1' },
        { 'accept-language': 'en' },
      ),
      await at.press(`${address}/cancel`, {}, { 'accept-language': 'en' }),
    ]) {
      const { status, headers } = response
      expect([status, headers.get('content-type')], part).toEqual([400, 'text/html; charset=UTF-8'])
      const text = await response.text()
      expect(text).toContain('This page no longer works')
      expect(text).not.toContain('alert(1)')
    }
  }
})

test('the address of a pressed button, opened again, leads to the page with the button', async () => {
  const at = await installed()
  const { url, confirm } = await arrived(at)
  const response = await at.publicApp.request(confirm)
  expect(goesTo(response)).toEqual({ status: 303, location: url.pathname })
})

test('the address of one instance does not work at the other', async () => {
  const at = await installed()
  const { url } = await arrived(at)
  const response = await at.publicApp.request(url.pathname.replace('/demo/', '/wallet/'))
  expect(response.status).toBe(400)
})

test.each([
  ['nothing', ''],
  ['no page key', 'citizen=1'],
  ['a wrong page key', 'citizen=1&page=x'],
  ['two citizens', 'citizen=1&citizen=2&page=aaaaaaaaaaaaaaaaaaaaaa'],
  ['a long list', 'x='.repeat(40_000)],
])('a form with %s gets a page and sends nothing', async (_, body) => {
  const at = await installed()
  const { confirm } = await arrived(at)
  const response = await at.publicApp.request(confirm, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
    },
    body,
  })
  expect(response.status).toBeGreaterThanOrEqual(400)
  expect(response.status).toBeLessThan(500)
  expect(response.headers.get('content-type')).toContain('text/html')
  expect(at.peer.received).toEqual([])
})

test('no line of the log holds a value, a token or an address with one', async () => {
  const at = await installed(204, 500, 404, 'silence')
  for (const request of [at.request, { ...at.request, attr_url: undefined }]) {
    for (let round = 0; round < 3; round++) {
      const { confirm, cancel, key, url } = await arrived(at, request)
      await at.press(confirm, { page: key, citizen: '1' })
      await at.press(cancel, { page: key })
      await at.press(`${url.pathname}x/confirm`, { page: key, citizen: '1' })
    }
  }
  const log = at.lines.join('')
  expect(at.lines.length).toBeGreaterThan(10)
  expect(log).not.toMatch(/Testburger|Dorpsstraat|999990019|example\.nl/)
  expect(log).not.toMatch(/eyJ|secret-of-the-conversation|\/attr\/|\/session\//)
})

test('its page is there in every language, and stays in the one that was chosen', async () => {
  const at = await installed()
  const url = await at.clientUrl(at.request)
  for (const locale of locales) {
    url.searchParams.set('lang', locale)
    const { text, confirm } = await at.open(url)
    expect(text).toContain(`<html lang="${locale}" dir="${directionOf(locale)}">`)
    expect(text.match(/hreflang="/g)).toHaveLength(locales.length - 1)
    const answer = await at.press(confirm, { page: 'x'.repeat(22) })
    expect(await answer.text()).toContain(`<html lang="${locale}"`)
  }
})

const polish = '<html lang="pl"'

/** Follows the link to another language on a page that a form led to. */
async function inPolish(at: Installation, response: Response) {
  const text = await response.text()
  expect(text).toContain('<html lang="en"')
  expect(text.match(/hreflang="/g)).toHaveLength(locales.length - 1)
  const [, href = ''] = /href="([^"]*)"[^>]*hreflang="pl"/.exec(text) ?? []
  return at.open(new URL(href.replaceAll('&amp;', '&'), 'http://localhost:8081'))
}

test.each([
  ['chose nobody', 400, { citizen: '' }],
  ['sent a form that is not ours', 400, { page: 'x' }],
  ['could not be helped at this moment', 502, { citizen: '1' }],
] as const)(
  'who %s reads so in the language of the page, and can go on in another one',
  async (_, status, fields) => {
    const at = await installed(500)
    const { confirm, key } = await arrived(at, { ...at.request, locale: 'en' })
    const dutch = { 'accept-language': 'nl' }
    const response = await at.press(confirm, { page: key, ...fields }, dutch)
    expect(response.status).toBe(status)
    at.peer.answer(204)
    const again = await inPolish(at, response)
    expect([again.response.status, again.text.includes(polish)]).toEqual([200, true])
    const done = await at.press(again.confirm, { page: again.key, citizen: '1' })
    expect(goesTo(done)).toEqual({ status: 303, location: at.continuation })
  },
)

test('what a button led to, opened again in another language, is the page with the button in that one', async () => {
  const at = await installed()
  const { url, confirm } = await arrived(at)
  const response = await at.publicApp.request(`${confirm}?lang=pl`)
  expect(goesTo(response)).toEqual({ status: 303, location: `${url.pathname}?lang=pl` })
})

test('after half an hour the page that says so is there in another language too', async () => {
  const at = await installed()
  const { confirm, key } = await arrived(at, { ...at.request, locale: 'en' })
  at.clock.now = new Date(at.clock.now.getTime() + 30 * 60_000)
  const again = await inPolish(at, await at.press(confirm, { page: key, citizen: '1' }))
  expect([again.response.status, again.text.includes(polish)]).toEqual([400, true])
})
