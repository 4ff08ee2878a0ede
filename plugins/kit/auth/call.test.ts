import { expect, onTestFinished, test } from 'vitest'
import { readByCamera } from '../../../ui/call/testing/camera.ts'
import type { Answer } from '../testing/attr-url-peer.ts'
import { browser } from './testing/browser.ts'
import { elsewhere, type ElsewhereSettings } from './testing/elsewhere.ts'

const tel = 'tel:0881234567,4820173956'
const jws = 'eyJhbGciOiJSUzI1NiJ9.eyJjb250aW51YXRpb24iOiJ0ZWw6In0.c2lnbmF0dXJl'

async function installed(settings: ElsewhereSettings = {}, ...answers: Answer[]) {
  const at = await elsewhere(settings, ...answers)
  onTestFinished(async () => void (await at.close()))
  return at
}
type Installed = Awaited<ReturnType<typeof installed>>

/** Somebody began with this continuation, and comes back from elsewhere. */
async function comesBack(at: Installed, request: object, outcome = 'identified') {
  const { client_url: url } = await (await at.start({ ...at.request, ...request })).json()
  const citizen = browser(at.publicApp)
  const left = await citizen.press((await citizen.ask(url)).form('confirm'))
  const { searchParams } = new URL(left.location ?? '')
  const [comeBack, state] = [searchParams.get('comeBack'), searchParams.get('state')]
  const answer = await citizen.ask(`${comeBack}?state=${state}&outcome=${outcome}`)
  return { citizen, answer, address: answer.location ?? '' }
}

const refusal = async (at: Installed, request: object) => {
  const response = await at.start({ ...at.request, ...request })
  return { status: response.status, ...(await response.json()) }
}

test('whoever is to call reads the number and the code, after the result was delivered', async () => {
  const at = await installed()
  const { citizen, address } = await comesBack(at, { continuation: tel })
  expect(address).toMatch(/^http:\/\/localhost:8081\/auth\/pass\/call\/[\w.-]+$/)
  expect(address).not.toMatch(/088|4820/)
  expect(await at.openResult(at.peer.received[0]?.body)).toMatchObject({ status: 'success' })

  const { status, text, said } = await citizen.ask(address)
  expect(status).toBe(200)
  expect(said).toContain('U belt over “Verhuizing doorgeven”.')
  expect(said).toMatch(/Bel dit nummer 088 123 45 67 .*Toets deze code 4820 173 956/)
  expect(text).toContain(`href="${tel}"`)
  expect(text).toMatch(/aria-hidden="true">4820 173 956<[^>]*>\s*<span[^>]*>4 8 2 0, 1 7 3, 9 5 6</)
  // An hour after the start, on the clock of the municipality.
  expect(said).toContain('De code werkt tot 15.02 uur')
  expect(text).toMatch(/data-seconds-left="3600"[\s\S]*/)
  expect(text).toContain('src="/auth/pass/assets/call.js"')
  expect(readByCamera(text)).toBe(tel)
  expect(at.lines.join('')).not.toMatch(/0881234567|4820/)
})

test('after an hour the code works no more, and the way to begin again is there', async () => {
  const at = await installed()
  const { citizen, address } = await comesBack(at, { continuation: tel })
  at.clock.now = new Date(at.clock.now.getTime() + 60 * 60_000)
  const { status, said, text } = await citizen.ask(address)
  expect(status).toBe(410)
  expect(said).toContain('Deze code werkt niet meer')
  expect(text).not.toMatch(/0881234567|4820/)
  expect(text).toContain('href="http://localhost:8081/return/sealed?notice=expired"')
})

test('where the result can’t be delivered nobody is shown whom to call', async () => {
  const at = await installed({}, 503)
  const { citizen, answer } = await comesBack(at, { continuation: tel })
  expect(answer.status).toBe(502)
  expect(answer.text).not.toMatch(/0881234567|4820/)
  at.peer.answer(204)
  const { location } = await citizen.press(answer.form('deliver'))
  expect((await citizen.ask(location ?? '')).said).toContain('Bel dit nummer')
})

test('who cancels and has no page to go back to can call, and nobody identified', async () => {
  const at = await installed()
  const request = { continuation: tel, cancel_url: undefined }
  const { citizen, address } = await comesBack(at, request, 'cancelled')
  expect(await at.openResult(at.peer.received[0]?.body)).toMatchObject({ status: 'failed' })
  expect((await citizen.ask(address)).said).toContain('Bel dit nummer')
})

test('who logged out elsewhere is shown nobody to call any more', async () => {
  const at = await installed()
  const { citizen, address } = await comesBack(at, { continuation: tel })
  at.at.over = 'logged_out'
  const { status, said, text } = await citizen.ask(address)
  expect(status).toBe(409)
  expect(said).toContain('U bent uitgelogd')
  expect(text).not.toMatch(/0881234567|4820/)
})

test('an address that was changed shows nothing', async () => {
  const at = await installed()
  const { citizen, address } = await comesBack(at, { continuation: tel })
  const { status, said } = await citizen.ask(`${address.slice(0, -4)}AAAA`)
  expect([status, said]).toEqual([400, expect.stringContaining('Deze pagina werkt niet meer')])
})

test('a bare JWS is put behind the configured call page', async () => {
  const page = 'http://localhost:8081/tel?'
  const at = await installed({ table: { call_page: page } })
  const { address } = await comesBack(at, { continuation: jws })
  expect(address).toBe(`${page}${jws}`)
  expect(await at.openResult(at.peer.received[0]?.body)).toMatchObject({ status: 'success' })
})

test.each([tel, jws])(
  'a call can’t take a result along: without an attr URL %s is refused',
  async (continuation) => {
    const at = await installed({ table: { call_page: 'http://localhost:8081/tel?' } })
    expect(await refusal(at, { continuation, attr_url: undefined })).toMatchObject({
      status: 400,
      code: 'attr_url_required',
    })
  },
)

test('a bare JWS is refused where no call page is configured', async () => {
  const at = await installed()
  expect(await refusal(at, { continuation: jws })).toMatchObject({
    status: 400,
    code: 'call_page_unknown',
  })
})

test.each(['tel:', 'tel:088 123', 'tel:088\n123', 'sms:0881234567', 'javascript:tel:1'])(
  'a continuation of %j is neither a call nor at a configured origin',
  async (continuation) => {
    expect(await refusal(await installed(), { continuation })).toMatchObject({
      status: 400,
      code: 'url_not_allowed',
    })
  },
)

test('a call page elsewhere than where citizens may be sent is a fault in the configuration', async () => {
  await expect(elsewhere({ table: { call_page: 'https://evil.example/tel?' } })).rejects.toThrow(
    '"path":"auth.pass.call_page","problem":"must be at one of allowed_origins"',
  )
})
