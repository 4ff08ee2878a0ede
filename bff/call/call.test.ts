import { describe, expect, test } from 'vitest'
import { browser, site, tables, tryCore, type Tried } from '../testing/core.ts'
import { callPageUrl, type CallState } from './call-state.ts'
import { readByCamera } from '../../ui/call/testing/camera.ts'

const tel = 'tel:0881234567,4820173956'

async function addressOf(core: Tried, state: Partial<CallState> = {}): Promise<string> {
  const whole = { tel, purpose: 'report_move', ...state }
  const deps = { config: core.config, now: () => new Date('2026-11-23T12:00:00Z') }
  return new URL(await callPageUrl(whole, deps)).pathname.replace(/^\/id/, '')
}

async function open(state: Partial<CallState> = {}, headers: Record<string, string> = browser) {
  const core = await tryCore()
  const response = await core.public.request(await addressOf(core, state), { headers })
  return { core, response, text: await response.text() }
}

describe('the page with the number and the code', () => {
  test('says what to do, in groups that can be read, and until when', async () => {
    const { response, text } = await open()
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(text).toContain('<h1>Bel ons nu</h1>')
    expect(text).toContain('U belt over “Verhuizing doorgeven”.')
    expect(text).toMatch(/Bel dit nummer[\s\S]*>088 123 45 67<[\s\S]*Toets deze code/)
    expect(text).toContain('>4820 173 956<')
    // 12:00 UTC and an hour, on the clock of the municipality.
    expect(text).toMatch(/De code werkt tot\s*<strong>14\.00 uur<\/strong>/)
    expect(text).toContain(`href="${tel}"`)
    expect(text).toContain('Bel en toets de code vanzelf')
  })

  test('is read aloud digit by digit', async () => {
    const { text } = await open()
    expect(text).toMatch(
      /aria-hidden="true">4820 173 956<\/span>\s*<span class="visually-hidden">4 8 2 0, 1 7 3, 9 5 6</,
    )
    expect(text).toMatch(/<span class="visually-hidden">0 8 8, 1 2 3, 4 5, 6 7</)
  })

  test('has a drawing for the camera of a phone, which says what it is', async () => {
    const { text } = await open()
    expect(text).toMatch(/<svg\s[^>]*role="img"\s[^>]*aria-label="QR-code die ons belt"/)
    expect(text).not.toMatch(/\sstyle=|<style|\son\w+=/)
    expect(readByCamera(text)).toBe(tel)
  })

  test('tells its script how long is left, by the clock of the server', async () => {
    const core = await tryCore()
    const path = await addressOf(core)
    core.wait(600)
    const text = await (await core.public.request(path, { headers: browser })).text()
    expect(text).toContain('data-seconds-left="3000"')
    expect(text).toContain('/id/assets/call.js')
  })

  test('is in the language of the start, else of the browser', async () => {
    const english = { ...browser, 'accept-language': 'en' }
    expect((await open({ locale: 'nl' }, english)).text).toContain('<html lang="nl"')
    const { text } = await open({}, english)
    expect(text).toContain('Call us now')
    expect(text).toMatch(/The code works until\s*<strong>14:00<\/strong>/)
  })

  test('leads back to the page that the citizen came from, else to the website', async () => {
    const page = `${site}/verhuizen?a=b`
    expect((await open({ return_url: page })).text).toContain(`href="${page}"`)
    expect((await open()).text).toContain(`href="${site}"`)
  })

  test('is logged by its purpose alone', async () => {
    const { core } = await open()
    expect(core.logged).toEqual([
      {
        level: 'info',
        event: 'call_page_opened',
        facts: { purpose: 'report_move', expired: false },
      },
    ])
  })
})

describe('a number', () => {
  test('without a code is shown alone, and stays', async () => {
    const core = await tryCore()
    const path = await addressOf(core, { tel: 'tel:14024' })
    for (const seconds of [0, 4000]) {
      core.wait(seconds)
      const response = await core.public.request(path, { headers: browser })
      expect(response.status).toBe(200)
      const text = await response.text()
      expect(text).toContain('>14 024<')
      expect(text).toContain('href="tel:14024"')
      expect(text).not.toMatch(/Toets|code werkt|call-left|data-seconds-left/)
    }
  })

  test('that only a telephone understands can be called all the same', async () => {
    const { response, text } = await open({ tel: 'tel:*31#088,12,45' })
    expect(response.status).toBe(200)
    expect(text).toContain('href="tel:*31#088,12,45"')
    expect(text).toMatch(/Bel voor\s*<strong>14\.00 uur/)
    expect(text).not.toMatch(/Bel dit nummer|Toets deze code/)
  })

  test.each(['tel:"><script>alert(1)</script>', `tel:1' onclick='x`, 'tel:1,"><img src=x>'])(
    'can start nothing in the page: %s',
    async (hostile) => {
      const { response, text } = await open({ tel: hostile })
      expect(response.status).toBe(200)
      expect(text).not.toMatch(/<script>|<img|' onclick='/)
    },
  )

  test('too long for a drawing has none', async () => {
    const { response, text } = await open({ tel: `tel:088${',1'.repeat(2000)}` })
    expect(response.status).toBe(200)
    expect(text).toContain('Bel ons')
    expect(text).not.toContain('QR-code')
  })

  test('is only ever one to call', async () => {
    const { text } = await open({ tel: 'javascript:alert(1)' })
    expect(text).not.toContain('javascript:')
  })
})

describe('a code that is too old', () => {
  async function openLate(state: Partial<CallState> = {}, changes: Record<string, unknown> = {}) {
    const core = await tryCore({ changes })
    const path = await addressOf(core, state)
    core.wait(3600)
    const response = await core.public.request(path, { headers: browser })
    return { response, text: await response.text() }
  }

  test('is not shown; the page says so, and where to begin again', async () => {
    const { response, text } = await openLate()
    expect(response.status).toBe(410)
    expect(text).toContain('Deze code werkt niet meer')
    expect(text).toContain('De code werkte tot 14.00 uur.')
    expect(text).toContain('href="/id/contact/report_move"')
    expect(text).toContain(`href="${site}"`)
    expect(text).not.toMatch(/4820|tel:|<svg[^>]*qr/)
  })

  test('leads to the page that the citizen came from, which is told', async () => {
    const { text } = await openLate({ return_url: `${site}/verhuizen#deel` })
    expect(text).toContain(`href="${site}/verhuizen#deel&amp;id-contact=expired"`)
  })

  test('leads to the website where the purpose can’t be begun here any more', async () => {
    const [purpose] = tables().purposes
    const gone = await openLate({}, { purposes: [{ ...purpose, allowed_comm: [] }] })
    expect(gone.text).not.toContain('/contact/')
    expect(gone.text).toMatch(/button-primary" href="https:\/\/www.voorbeeld.example"/)
  })

  test('is in the page beforehand, hidden, for when it happens while somebody looks', async () => {
    const { text } = await open()
    expect(text).toMatch(/id="call-expired" hidden[\s\S]*Deze code werkt niet meer/)
  })
})

describe('a result in the address', () => {
  test('is not delivered: the log says so without it, and the address loses it', async () => {
    const core = await tryCore()
    const path = await addressOf(core)
    const response = await core.public.request(`${path}?result=kanarie.a.b.c.d`)
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe(`https://contact.example/id${path}`)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(core.logged).toEqual([
      { level: 'warn', event: 'result_undeliverable', facts: { purpose: 'report_move' } },
    ])
    expect((await core.public.request(path)).status).toBe(200)
  })

  test('of a page that was not made here leads nowhere', async () => {
    const core = await tryCore()
    const response = await core.public.request('/call/nonsense?result=kanarie')
    expect(response.status).toBe(400)
    expect(response.headers.get('location')).toBeNull()
    expect(JSON.stringify(core.logged)).not.toContain('kanarie')
  })
})

test('what was sealed for the way back is no call', async () => {
  const core = await tryCore()
  const { sealReturn } = await import('../return/return-state.ts')
  const deps = { config: core.config, now: () => new Date('2026-11-23T12:00:00Z') }
  const sealed = await sealReturn({ purpose: 'report_move' }, deps)
  expect((await core.public.request(`/call/${sealed}`)).status).toBe(400)
})
