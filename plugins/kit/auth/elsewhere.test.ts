import { afterEach, describe, expect, test } from 'vitest'
import { Problem } from '../../../protocol/problem.ts'
import type { Answer } from '../testing/attr-url-peer.ts'
import { browser } from './testing/browser.ts'
import { elsewhere, type Elsewhere } from './testing/elsewhere.ts'

const running: Elsewhere[] = []
afterEach(() => Promise.all(running.splice(0).map(({ close }) => close())))

async function installed(...answers: Answer[]): Promise<Elsewhere> {
  const at = await elsewhere({}, ...answers)
  running.push(at)
  return at
}

type Browser = ReturnType<typeof browser>

/** The address that the core sends the citizen to. */
async function address(at: Elsewhere, request: object = at.request, instance = 'pass') {
  const { client_url: url } = await (await at.start(request, instance)).json()
  return String(url)
}

/** Agrees on the page at the address; what the other side is told to send the citizen back with. */
async function leave(citizen: Browser, url: string) {
  const page = await citizen.ask(url)
  const left = await citizen.press(page.form('confirm'))
  const { searchParams } = new URL(left.location ?? '')
  const comeBack = searchParams.get('comeBack') ?? ''
  const state = searchParams.get('state') ?? ''
  return {
    left,
    state,
    comeBack,
    back: (outcome: string) => `${comeBack}?state=${state}&outcome=${outcome}`,
  }
}

const minutes = (at: Elsewhere, count: number) => {
  at.clock.now = new Date(at.clock.now.getTime() + count * 60_000)
}

describe('before anything is shared', () => {
  test('it says what goes, to whom, why, how long, and where the button leads', async () => {
    const at = await installed()
    const { said, buttons } = await browser(at.publicApp).ask(await address(at))
    expect(said).toMatch(/Verhuizing doorgeven/)
    expect(said).toMatch(/Uw naam\W+om u goed aan te spreken/)
    expect(said).toMatch(/Gemeente Voorbeeld ziet alleen[^.]*\. Wij wissen dit na het gesprek\./)
    expect(said).not.toContain('e-mailadres')
    expect(buttons).toEqual(['Annuleren', 'Verder naar Voorbeeldpas'])
  })

  test('it says so in the language of the page', async () => {
    const at = await installed()
    const { said, buttons } = await browser(at.publicApp).ask(`${await address(at)}?lang=en`)
    expect(said).toMatch(/Your name\W+to address you properly/)
    expect(said).toContain('We delete this after the talk.')
    expect(buttons).toEqual(['Cancel', expect.stringContaining('Example pass')])
  })

  test('where nobody says how long or why, no time and no reason is made up', async () => {
    const at = await installed()
    const attributes = ['name', 'email']
    // Of a subject that says nothing of it, and of one that isn't known, as with an old core.
    for (const purpose of ['question', undefined]) {
      const url = await address(at, { ...at.request, purpose, attributes })
      const { said } = await browser(at.publicApp).ask(url)
      expect(said).toMatch(/Uw naam Uw e-mailadres/)
      expect(said).toContain('Gemeente Voorbeeld ziet alleen deze gegevens.')
      expect(said).not.toMatch(/wissen|gewist|bewa|om u goed/)
    }
  })

  test('looking at it begins nothing', async () => {
    const at = await installed()
    const citizen = browser(at.publicApp)
    await citizen.ask(await address(at))
    expect([citizen.cookies.size, at.finished.length, at.peer.received.length]).toEqual([0, 0, 0])
  })

  test('who cancels here never gets to the other side', async () => {
    const at = await installed()
    const citizen = browser(at.publicApp)
    const page = await citizen.ask(await address(at))
    const { location } = await citizen.press(page.form('cancel'))
    expect(location).toBe('http://localhost:8081/return/sealed?notice=cancelled')
    expect(await at.openResult(at.peer.received[0]?.body)).toMatchObject({ status: 'failed' })
    expect(citizen.cookies.size).toBe(0)
  })

  test('where there is nobody to go to, a page says so, and the button can be pressed again', async () => {
    const at = await installed()
    at.at.closed = true
    const citizen = browser(at.publicApp)
    const url = await address(at)
    const page = await citizen.ask(url)
    const { status, headers, text } = await citizen.press(page.form('confirm'))
    expect([status, headers.get('content-type')]).toEqual([503, 'text/html; charset=UTF-8'])
    expect(text).toContain(`href="${new URL(url).pathname}?lang=en"`)
    at.at.closed = false
    expect((await citizen.press(page.form('confirm'))).status).toBe(303)
  })
})

describe('the cookie of a login under way', () => {
  test('is this host’s, not for scripts, and tells nothing', async () => {
    const at = await installed()
    const { left } = await leave(browser(at.publicApp), await address(at))
    const [cookie = '', ...others] = left.headers.getSetCookie()
    expect(others).toEqual([])
    expect(cookie).toMatch(/^__Host-id-contact-pass-[\w-]{12}=[\w.-]+; /)
    expect(cookie).toMatch(/; Path=\/(;|$)/)
    for (const rule of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Max-Age=900'])
      expect(cookie).toContain(rule)
    expect(cookie).not.toMatch(/Domain/i)
    expect(decodeURIComponent(cookie)).not.toMatch(/secret-of-the-conversation|nonce|report_move/)
  })

  test('there are four at most in a browser, and each stays below what servers take', async () => {
    const at = await installed()
    const citizen = browser(at.publicApp)
    const left = []
    for (let tab = 0; tab < 6; tab++) left.push(await leave(citizen, await address(at)))
    expect(citizen.cookies.size).toBe(4)
    const header = [...citizen.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    expect(header.length).toBeLessThan(8_000)
    expect((await citizen.ask(left[0]?.back('identified') ?? '')).status).toBe(409)
    expect((await citizen.ask(left[5]?.back('identified') ?? '')).status).toBe(303)
  })

  test('goes when the citizen is back, however it went', async () => {
    const at = await installed()
    for (const outcome of ['identified', 'cancelled', 'failed']) {
      const citizen = browser(at.publicApp)
      const { back } = await leave(citizen, await address(at))
      expect(citizen.cookies.size).toBe(1)
      await citizen.ask(back(outcome))
      expect(citizen.cookies.size).toBe(0)
    }
  })

  test('of one instance means nothing to another', async () => {
    const at = await installed()
    const citizen = browser(at.publicApp)
    const { back } = await leave(citizen, await address(at))
    const [[name, value] = ['', '']] = citizen.cookies
    citizen.cookies.set(name.replace('-pass-', '-other-'), value)
    const { status, said } = await citizen.ask(back('identified').replace('/pass/', '/other/'))
    expect(status).toBe(409)
    expect(said).not.toContain('secret-of-the-conversation')
    expect(at.finished).toEqual([])
  })
})

describe('back from elsewhere', () => {
  test('exactly what was asked goes to where it belongs, and the citizen goes on', async () => {
    const at = await installed()
    const citizen = browser(at.publicApp)
    const { back, comeBack, state } = await leave(citizen, await address(at))
    const { status, location, headers } = await citizen.ask(back('identified'))
    expect([status, location]).toEqual([303, at.continuation])
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(at.finished).toMatchObject([
      { comeBack, state, kept: { nonce: `nonce of ${state}` }, attributes: ['name'], locale: 'nl' },
    ])
    expect(at.finished[0]?.url.href).toBe(back('identified'))
    const result = await at.openResult(at.peer.received[0]?.body)
    expect(result).toMatchObject({
      status: 'success',
      attributes: { name: 'Kanarie name' },
      level: 'substantial',
      purpose: 'report_move',
      auth_method: 'pass',
    })
  })

  test.each([
    ['server to server', (at: Elsewhere) => at.request],
    ['along with the citizen', ({ request }: Elsewhere) => ({ ...request, attr_url: undefined })],
  ])(
    'a result that is larger than others take is not sent %s: nobody identified',
    async (_, asked) => {
      const at = await installed()
      const citizen = browser(at.publicApp)
      const { back } = await leave(citizen, await address(at, asked(at)))
      const { location } = await citizen.ask(back('talkative'))
      expect(location).toBe('http://localhost:8081/return/sealed?notice=failed')
      for (const { body } of at.peer.received)
        expect(await at.openResult(body)).toMatchObject({ status: 'failed', attributes: {} })
      const [said] = at.lines.filter((line) => line.includes('result_not_sealed'))
      expect(JSON.parse(said ?? '')).toMatchObject({ code: 'auth_result_too_large' })
      expect(said).not.toContain('Kanarie')
    },
  )

  test.each(['cancelled', 'failed', 'level_too_low'])(
    'who %s goes back and reads why, and the other side hears that nobody did',
    async (outcome) => {
      const at = await installed()
      const citizen = browser(at.publicApp)
      const { back } = await leave(citizen, await address(at))
      const { location } = await citizen.ask(back(outcome))
      expect(location).toBe(`http://localhost:8081/return/sealed?notice=${outcome}`)
      const result = await at.openResult(at.peer.received[0]?.body)
      expect(result).toMatchObject({ status: 'failed', attributes: {} })
      expect(at.peer.received).toHaveLength(1)
    },
  )

  test('another browser reads that it began elsewhere, and finishes nothing', async () => {
    const at = await installed()
    const { back } = await leave(browser(at.publicApp), await address(at))
    const thief = browser(at.publicApp)
    const { status, said, text } = await thief.ask(back('identified'))
    expect(status).toBe(409)
    expect(said).toContain('andere browser')
    expect(text).toContain('href="https://www.example.nl"')
    expect(text).not.toContain('secret-of-the-conversation')
    expect([at.finished, at.peer.received]).toEqual([[], []])
  })

  test('a browser with a login of its own does not finish that of another', async () => {
    const at = await installed()
    const one = await leave(browser(at.publicApp), await address(at))
    const thief = browser(at.publicApp)
    const own = await leave(thief, await address(at))
    expect((await thief.ask(one.back('identified'))).status).toBe(409)
    const [[, value] = ['', '']] = thief.cookies
    thief.cookies.set(`__Host-id-contact-pass-${one.state.slice(0, 12)}`, value)
    const same = own.state.slice(0, 12) + one.state.slice(12)
    for (const state of [one.state, same, `${own.state}x`, own.state.slice(0, 12)])
      expect((await thief.ask(`${one.comeBack}?state=${state}&outcome=identified`)).status).toBe(
        409,
      )
    expect(at.finished).toEqual([])
  })

  test.each(['', '?state=', '?state=x', '?state=%00%ff', '?state[]=1', '?error=access_denied'])(
    'an address with %j for a query gets a page',
    async (query) => {
      const at = await installed()
      const citizen = browser(at.publicApp)
      const { comeBack } = await leave(citizen, await address(at))
      const { status, headers } = await citizen.ask(`${comeBack}${query}`)
      expect([status, headers.get('content-type')]).toEqual([409, 'text/html; charset=UTF-8'])
      expect(at.finished).toEqual([])
    },
  )

  test('asked twice at once, it is judged and delivered once, and both go on', async () => {
    const at = await installed()
    const citizen = browser(at.publicApp)
    const { back } = await leave(citizen, await address(at))
    const both = await Promise.all([
      citizen.ask(back('identified')),
      citizen.ask(back('identified')),
    ])
    expect(both.map(({ location }) => location)).toEqual([at.continuation, at.continuation])
    expect([at.finished.length, at.peer.received.length]).toEqual([1, 1])
  })

  test('asked again afterwards, it says that it was begun elsewhere and does nothing', async () => {
    const at = await installed()
    const citizen = browser(at.publicApp)
    const { back } = await leave(citizen, await address(at))
    await citizen.ask(back('identified'))
    const { status, text } = await citizen.ask(back('identified'))
    expect(status).toBe(409)
    expect(text).not.toContain('secret-of-the-conversation')
    expect([at.finished.length, at.peer.received.length]).toEqual([1, 1])
  })

  test('two tabs each finish their own, in either order', async () => {
    const at = await installed()
    const citizen = browser(at.publicApp)
    const first = await leave(citizen, await address(at))
    const second = await leave(citizen, await address(at, { ...at.request, attributes: ['email'] }))
    expect((await citizen.ask(second.back('identified'))).location).toBe(at.continuation)
    expect((await citizen.ask(first.back('identified'))).location).toBe(at.continuation)
    const results = at.peer.received.map(({ body }) => at.openResult(body))
    expect((await Promise.all(results)).map(({ attributes }) => attributes)).toEqual([
      { email: 'Kanarie email' },
      { name: 'Kanarie name' },
    ])
  })

  test('a quarter of an hour later it took too long, and nothing is judged', async () => {
    const at = await installed()
    const citizen = browser(at.publicApp)
    const { back } = await leave(citizen, await address(at))
    minutes(at, 15)
    const { status, said } = await citizen.ask(back('identified'))
    expect(status).toBe(400)
    expect(said).toContain('Het duurde te lang')
    expect([at.finished, at.peer.received]).toEqual([[], []])
  })

  test('who left in the last minute of the page still comes back in time', async () => {
    const at = await installed()
    const citizen = browser(at.publicApp)
    const url = await address(at)
    minutes(at, 29)
    const { back } = await leave(citizen, url)
    minutes(at, 14)
    expect((await citizen.ask(back('identified'))).location).toBe(at.continuation)
  })

  test.each([
    ['a problem', new Problem('plugin_unreachable')],
    ['anything', new TypeError('Kanarie of somebody else')],
  ])(
    'where judging ends in %s, a page says so in its language; no word of it, nothing delivered',
    async (_, error) => {
      const at = await installed()
      const citizen = browser(at.publicApp)
      const { back } = await leave(citizen, await address(at, { ...at.request, locale: 'en' }))
      at.at.failing = error
      const { status, text } = await citizen.ask(back('identified'))
      expect(status).toBeGreaterThanOrEqual(500)
      expect(text).toContain('<html lang="en"')
      expect(text + at.lines.join('')).not.toMatch(/Kanarie|secret-of-the-conversation/)
      expect(at.peer.received).toEqual([])
    },
  )
})

describe('a result that can not be delivered', () => {
  /** Somebody identified, and the comm plugin was away. */
  async function notDelivered(at: Elsewhere, citizen: Browser) {
    const { back } = await leave(citizen, await address(at))
    return citizen.ask(back('identified'))
  }

  test('is delivered by one press on the page that says so, without identifying again', async () => {
    const at = await installed(503)
    const citizen = browser(at.publicApp)
    const page = await notDelivered(at, citizen)
    expect([page.status, page.location]).toEqual([502, null])
    expect(page.said).toContain('Uw gegevens zijn nog niet gedeeld')
    expect(page.text).not.toMatch(/Kanarie|secret-of-the-conversation/)

    at.peer.answer(204)
    expect((await citizen.press(page.form('deliver'))).location).toBe(at.continuation)
    expect(at.finished).toHaveLength(1)
    const result = await at.openResult(at.peer.received.at(-1)?.body)
    expect(result.attributes).toEqual({ name: 'Kanarie name' })
    const bodies = new Set(at.peer.received.map(({ body }) => body))
    expect(bodies.size).toBe(1)
  })

  test('stays on that page while the other side is away, and the citizen can stop', async () => {
    const at = await installed(503)
    const citizen = browser(at.publicApp)
    const first = await notDelivered(at, citizen)
    const second = await citizen.press(first.form('deliver'))
    expect(second.status).toBe(502)
    const { location } = await citizen.press(second.form('cancel'))
    expect(location).toBe('http://localhost:8081/return/sealed?notice=cancelled')
  })

  test('is not delivered in the place of another', async () => {
    const at = await installed(503)
    const [mine, theirs] = [browser(at.publicApp), browser(at.publicApp)]
    const [own, other] = [await notDelivered(at, mine), await notDelivered(at, theirs)]
    at.peer.answer(204)
    const before = at.peer.received.length
    const { action, fields } = own.form('deliver')
    const swapped = { ...fields, result: other.form('deliver').fields.result ?? '' }
    const { status } = await mine.press({ action, fields: swapped })
    expect([status, at.peer.received.length]).toEqual([400, before])
  })

  test.each([
    ['made up', () => 'x.y.z'],
    ['the sealed session', ({ action }: { action: string }) => action.split('/').at(-2) ?? ''],
    [
      'changed',
      ({ fields }: { fields: Record<string, string> }) => `${fields.result?.slice(0, -2)}AA`,
    ],
    ['empty', () => ''],
  ])('that is %s is refused', async (_, made) => {
    const at = await installed(503)
    const citizen = browser(at.publicApp)
    const form = (await notDelivered(at, citizen)).form('deliver')
    at.peer.answer(204)
    const before = at.peer.received.length
    const fields = { ...form.fields, result: made(form) }
    expect((await citizen.press({ ...form, fields })).status).toBe(400)
    expect(at.peer.received.length).toBe(before)
  })

  test('that waited for longer than it counts is not sent any more', async () => {
    const at = await installed(503)
    const citizen = browser(at.publicApp)
    const page = await notDelivered(at, citizen)
    at.peer.answer(204)
    const before = at.peer.received.length
    minutes(at, 5)
    const { status, said } = await citizen.press(page.form('deliver'))
    expect([status, at.peer.received.length]).toEqual([400, before])
    expect(said).toContain('Het duurde te lang')
  })

  test('from another site nobody sends it', async () => {
    const at = await installed(503)
    const citizen = browser(at.publicApp)
    const page = await notDelivered(at, citizen)
    at.peer.answer(204)
    const { status } = await citizen.press(page.form('deliver'), { 'sec-fetch-site': 'cross-site' })
    expect(status).toBe(403)
  })

  test('that did arrive, though nobody said so: the next press goes on', async () => {
    const at = await installed('silence', 404)
    const citizen = browser(at.publicApp)
    const { back } = await leave(citizen, await address(at))
    const page = await citizen.ask(back('identified'))
    expect(page.status).toBe(502)
    const { status, location } = await citizen.press(page.form('deliver'))
    expect([status, location]).toEqual([303, at.continuation])
  })
})
