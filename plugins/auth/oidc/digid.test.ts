import { afterEach, expect, test } from 'vitest'
import { pageMessages } from '../../../ui/messages/page.ts'
import { questionMessages } from '../../../ui/messages/questions.ts'
import { installation, type Installation } from './testing/installation.ts'

let at: Installation
afterEach(() => at.close())

const digid = {
  name: 'DigiD',
  rules: 'digid',
  registered_name: 'Gemeente Voorbeeld (geregistreerd)',
  information_url: 'https://www.digid.nl',
  error_text:
    'Er is een fout opgetreden in de communicatie met DigiD. Probeert u het later nogmaals.',
}

test('beside DigiD stands what the organisation is registered as, and more is read at digid.nl alone', async () => {
  at = await installation({ table: digid })
  const text = await (await at.browser().ask(await at.start(at.request))).text()
  expect(text).toContain('bij Gemeente Voorbeeld (geregistreerd).')
  expect(text).toContain('Verder naar DigiD')
  const links = [...text.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href = '']) => href)
  const elsewhere = links.filter(
    (href) => /^https?:/.test(href) && !href.includes('www.example.nl'),
  )
  expect(elsewhere).toEqual(['https://www.digid.nl/'])
  expect(text).toContain('Meer informatie: digid.nl')
})

test('where DigiD can’t be reached its own words are said literally', async () => {
  at = await installation({ table: digid })
  at.provider.condition = 'down'
  const text = await (await at.browser().goesOn(await at.start(at.request))).text()
  expect(text).toContain(digid.error_text)
})

test.each(['temporarily_unavailable', 'server_error', 'down'])(
  'they are said too to who comes back when DigiD is %s, with the way back; nobody identified',
  async (what) => {
    at = await installation({ table: digid })
    const browser = at.browser()
    if (what !== 'down') at.provider.error = what
    const url = await browser.visits(await at.start(at.request))
    if (what === 'down') at.provider.condition = 'down'
    const response = await browser.ask(url)
    expect(response.status).toBe(503)
    const text = await response.text()
    expect(text).toContain(digid.error_text)
    expect(text).toContain(`href="${at.request.cancel_url}?notice=failed"`)
    const results = at.peer.received.map(({ body }) => at.openResult(body))
    expect((await Promise.all(results)).map(({ status }) => status)).toEqual(['failed'])
  },
)

test.each(['formal', 'informal'] as const)(
  'who cancels at DigiD comes back to where its own sentence is said, %s too, without any setting',
  async (address) => {
    at = await installation({ table: digid })
    const response = await at.browser().logsIn(await at.start(at.request), { press: 'cancel' })
    expect(response.headers.get('location')).toBe(`${at.request.cancel_url}?notice=cancelled`)
    const wording = { address, texts: {} }
    for (const { notices } of [pageMessages('nl', wording), questionMessages('nl', wording)])
      expect(notices.cancelled.title).toBe('Inloggen is geannuleerd')
  },
)
