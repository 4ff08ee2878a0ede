import { describe, expect, test } from 'vitest'
import { browser, site, tables, tryCore, type Tried } from '../testing/core.ts'
import { stubPlugin } from '../testing/stub-plugin.ts'

const hostile = `"><script>alert('x')</script>`

/** Channels that say they are open, busy, or closed until tomorrow, nine o'clock. */
const says: Record<string, unknown> = {
  chat: { available: true, waiting: 0 },
  phone: { available: true, waiting: 5 },
  video: { available: false, opens_at: '2026-11-24T08:00:00Z' },
}

async function withChannels(
  tags: readonly string[],
  purpose: Record<string, unknown> = {},
): Promise<Tried> {
  const comm = await stubPlugin(({ url }) => says[url.split('/')[1] ?? ''] ?? {})
  const names: Record<string, string> = { chat: 'Chatten', phone: 'Bellen', video: 'Videobellen' }
  return tryCore({
    comm,
    timeouts: { plugin: 2000, availability: 2000 },
    changes: {
      comm_methods: tags.map((tag) => ({
        tag,
        name: names[tag] ?? tag,
        image_path: 'x.svg',
        start: `${comm.url}/${tag}`,
      })),
      purposes: [{ ...tables().purposes[0], allowed_comm: ['*'], ...purpose }],
    },
  })
}

async function read(core: Tried, path = '/contact/report_move', headers = browser) {
  const response = await core.public.request(path, { headers })
  return { response, text: await response.text() }
}

/** What the form sends besides what is chosen. */
function fieldsOf(text: string): Record<string, string> {
  const hidden = [...text.matchAll(/type="hidden"\s+name="([^"]*)"\s+value="([^"]*)"/g)]
  return Object.fromEntries(hidden.map(([, name, value]) => [name, value]))
}

const radios = (text: string, name: string) =>
  [...text.matchAll(/<input\s+type="radio"\s+name="(\w+)"\s+value="([^"]*)"([^>]*)>/g)]
    .filter(([, field]) => field === name)
    .map(([, , value, more = '']) => ({
      value,
      disabled: more.includes('disabled'),
      checked: more.includes('checked'),
    }))

describe('the page to begin a conversation on', () => {
  test('has the widget, in the language of the page, by a script of our own', async () => {
    const core = await withChannels(['chat', 'phone'])
    const { response, text } = await read(core)
    expect(response.status).toBe(200)
    expect(text).toContain('<h1>Verhuizing doorgeven</h1>')
    expect(text).toMatch(/<id-contact\s+purpose="report_move"\s+server="\/id\/"\s+lang="nl"/)
    expect(text).toContain('<script type="module" src="/id/widget/id-contact.js">')
    expect(text).not.toMatch(/\sstyle=|<style|\son\w+=/)
    expect(response.headers.get('content-security-policy')).not.toMatch(/unsafe|\*/)
  })

  test('speaks the language in its address, else that of the browser, and comes back to it', async () => {
    const core = await withChannels(['chat'])
    const english = { ...browser, 'accept-language': 'en-GB' }
    const asked = await read(core, '/contact/report_move?lang=en')
    expect(asked.text).toMatch(/<html lang="en"[\s\S]*<h1>Report a move<[\s\S]*lang="en"/)
    expect(fieldsOf(asked.text)).toMatchObject({
      locale: 'en',
      return_url: 'https://contact.example/id/contact/report_move?lang=en',
    })
    const { text } = await read(core, '/contact/report_move', english)
    expect(fieldsOf(text)).toMatchObject({
      locale: 'en',
      return_url: 'https://contact.example/id/contact/report_move',
    })
    const odd = await read(core, '/contact/report_move?lang=%22%3E%3Cscript%3E')
    expect(fieldsOf(odd.text).return_url).toMatch(/\?lang=nl$/)
  })

  test('without scripts asks the same in a form that starts', async () => {
    const core = await withChannels(['chat', 'phone'])
    const { text } = await read(core)
    expect(text).toMatch(/<form\s[^>]*method="post"\s+action="\/id\/start"/)
    expect(fieldsOf(text)).toEqual({
      purpose: 'report_move',
      locale: 'nl',
      return_url: 'https://contact.example/id/contact/report_move',
    })
    expect(radios(text, 'comm_method').map(({ value }) => value)).toEqual(['chat', 'phone'])
    expect(radios(text, 'auth_method').map(({ value }) => value)).toEqual(['demo', 'wallet'])
    expect(text).toContain('Verder naar inloggen')
  })

  test('what it sends is a start: the citizen goes on', async () => {
    const core = await tryCore()
    const fields = fieldsOf((await read(core)).text)
    const body = new URLSearchParams({ ...fields, auth_method: 'demo' })
    const headers = { ...browser, 'content-type': 'application/x-www-form-urlencoded' }
    const response = await core.public.request('/start', { method: 'POST', headers, body })
    expect(response.status).toBe(303)
    const { return_url, locale } = Object(core.auth.asked.at(-1)?.body)
    expect({ return_url, locale }).toEqual({ return_url: fields.return_url, locale: 'nl' })
  })

  test('says how long the wait is, and which channel is closed until when', async () => {
    const core = await withChannels(['chat', 'phone', 'video'])
    const { text } = await read(core)
    expect(text).toContain('U bent zo aan de beurt')
    expect(text).toContain('Wachttijd ongeveer 5 minuten')
    expect(text).toContain('Gesloten. Morgen vanaf 9.00 uur')
    expect(radios(text, 'comm_method')).toMatchObject([
      { value: 'chat', disabled: false, checked: false },
      { value: 'phone', disabled: false, checked: false },
      { value: 'video', disabled: true, checked: false },
    ])
  })

  test('makes the choice that is the only one left', async () => {
    const core = await withChannels(['phone', 'video'])
    expect(radios((await read(core)).text, 'comm_method')).toMatchObject([
      { value: 'phone', checked: true },
      { value: 'video', checked: false },
    ])
  })

  test('makes choices with one answer, says so, and names what comes next', async () => {
    const core = await withChannels(['phone'], { allowed_auth: ['demo'] })
    const { text } = await read(core)
    expect(fieldsOf(text)).toMatchObject({ comm_method: 'phone', auth_method: 'demo' })
    expect(text).toMatch(/Contact via\s*<b>Bellen<\/b>[\s\S]*Inloggen met\s*<b>Testinlog<\/b>/)
    expect(text).toContain('Verder naar Testinlog')
    expect(text).not.toContain('type="radio"')
  })

  test('says what is shared, why, with whom and for how long', async () => {
    const core = await withChannels(['chat'])
    const { text } = await read(core)
    expect(text).toContain('Dit delen we met de medewerker')
    expect(text).toMatch(/Naam[\s\S]*om u goed aan te spreken[\s\S]*E-mail/)
    expect(text).toContain('Gemeente Voorbeeld ziet alleen deze gegevens.')
    expect(text).toContain('Na het gesprek wissen wij deze gegevens.')
  })

  test('lets somebody stay unknown where the purpose does', async () => {
    const core = await withChannels(['chat'], { authentication: 'optional' })
    const { text } = await read(core)
    expect(radios(text, 'auth_method').map(({ value }) => value)).toEqual(['demo', 'wallet', ''])
    expect(text).toContain('Zonder inloggen')
    expect(text).toContain('Als u inlogt, delen we dit met de medewerker')
    const required = await read(await withChannels(['chat']))
    expect(required.text).not.toContain('Zonder inloggen')
  })

  test('makes no choice between one way to log in and staying unknown', async () => {
    const core = await withChannels(['chat'], {
      authentication: 'optional',
      allowed_auth: ['demo'],
    })
    const { text } = await read(core)
    expect(radios(text, 'auth_method')).toMatchObject([
      { value: 'demo', checked: false },
      { value: '', checked: false },
    ])
    expect(fieldsOf(text)).not.toHaveProperty('auth_method')
  })

  test('asks nobody who they are where the purpose doesn’t', async () => {
    const core = await withChannels(['chat'], { authentication: 'none', allowed_auth: [] })
    const { text } = await read(core)
    expect(radios(text, 'auth_method')).toEqual([])
    expect(fieldsOf(text)).not.toHaveProperty('auth_method')
    expect(text).toContain('We delen geen gegevens over u.')
    expect(text).toContain('Verder met Chatten')
  })

  test('shows of the ways to come back only the one that the address names', async () => {
    const { text } = await read(await withChannels(['chat']))
    expect(text).toContain('id="id-contact=cancelled"')
    expect(text).toContain('id="id-contact=expired"')
    expect(text).not.toContain('id="id-contact=identified"')
  })

  test('where everything is closed says when it opens, with no form that leads to "closed"', async () => {
    const { response, text } = await read(await withChannels(['video']))
    expect(response.status).toBe(200)
    expect(text).toContain('Contact is nu niet mogelijk')
    expect(text).toContain('Gesloten. Morgen vanaf 9.00 uur')
    expect(text).toContain('href="/id/contact/report_move"')
    expect(text).toContain(`href="${site}"`)
    expect(text).not.toMatch(/<form|<id-contact/)
  })

  test('shows names from the configuration as text', async () => {
    const core = await withChannels(['chat', hostile], {
      tag: hostile,
      name: hostile,
      description: hostile,
      reasons: { name: hostile },
      retention: hostile,
      controller: hostile,
    })
    const { response, text } = await read(core, `/contact/${encodeURIComponent(hostile)}`)
    expect(response.status).toBe(200)
    expect(text).not.toContain('<script>')
    expect((await read(core, '/contact')).text).not.toContain('<script>')
  })
})
