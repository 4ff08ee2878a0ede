import { expect, test } from 'vitest'
import type { Browser } from './testing/installation.ts'
import { installed } from './testing/installation.ts'

const base = 'http://localhost:8081/auth/login'

/** Follows the link to English on the page at this address. */
async function inEnglish(browser: Browser, url: string) {
  const text = await (await browser.ask(url)).text()
  const [, href = ''] = /<a\s+href="([^"]*)"\s+rel="alternate"\s+hreflang="en"/.exec(text) ?? []
  const address = new URL(href.replaceAll('&amp;', '&'), url)
  const answer = await browser.ask(address.href)
  return { address, status: answer.status, text: await answer.text() }
}

test('who comes back in another window reads so in their own language, at an address without the code', async () => {
  const at = await installed()
  const url = await at.browser().visits(await at.start(at.request))
  const { address, status, text } = await inEnglish(at.browser(), url)
  expect(address.href).toBe(`${base}/callback?lang=en`)
  expect(status).toBe(409)
  expect(text).toContain('<html lang="en"')
  expect(text).toContain('You started in another window')
})

test('who logged out reads so in their own language, which logs nobody out who logged in since', async () => {
  const at = await installed()
  const browser = at.browser()
  await browser.logsIn(await at.start(at.request))
  const left = await browser.ask(`${base}/logout`, { method: 'POST' })
  const state = new URL(left.headers.get('location') ?? '').searchParams.get('state') ?? ''
  const url = `${base}/logged-out?state=${encodeURIComponent(state)}`
  const { address, status, text } = await inEnglish(browser, url)
  expect(status).toBe(200)
  expect(text).toContain('<html lang="en"')
  expect(text).toContain('You are logged out')

  await browser.logsIn(await at.start(at.request))
  await browser.ask(address.href)
  expect(await (await browser.ask(await at.start(at.request))).text()).toContain('Uitloggen')
  await browser.ask(url)
  expect(await (await browser.ask(await at.start(at.request))).text()).not.toContain('Uitloggen')
})
