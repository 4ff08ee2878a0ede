import type { Page } from '@playwright/test'
import type { Citizen } from './citizen.ts'
import type { Installation } from './installation.ts'
import { expect, test } from './test.ts'

/**
 * A script on the municipal page that writes down every address that it sees, before anything else on the page
 * runs: whoever puts analytics on a page can do that.
 */
async function spyOn(page: Page, site: string): Promise<() => string[]> {
  const seen: string[] = []
  await page.exposeFunction('tellTheSpy', (...addresses: string[]) => seen.push(...addresses))
  await page.addInitScript((origin) => {
    if (location.origin !== origin) return
    const tell = Reflect.get(globalThis, 'tellTheSpy') as (...addresses: string[]) => void
    const look = () =>
      tell(
        location.href,
        document.referrer,
        ...performance.getEntriesByType('navigation').map(({ name }) => name),
      )
    look()
    for (const event of ['hashchange', 'popstate', 'pageshow', 'DOMContentLoaded', 'load'])
      addEventListener(event, look)
    const replace = history.replaceState.bind(history)
    history.replaceState = (...given) => {
      look()
      replace(...given)
      look()
    }
    setInterval(look, 20)
  }, site)
  return () => [...new Set(seen)]
}

/** A part of a token, sealed or signed, or anything else that nobody could guess. */
const secret = /eyJ|[\w-]{40,}/

async function noneIsSecret(citizen: Citizen, seen: () => string[]): Promise<void> {
  await citizen.page.waitForTimeout(100)
  expect(seen().length).toBeGreaterThan(0)
  for (const address of seen()) expect(address).not.toMatch(secret)
}

test('no address on the municipal page holds a token: to the queue, back after cancelling, and by the back button', async ({
  citizen,
  installation,
}) => {
  const seen = await spyOn(citizen.page, installation.site)
  await citizen.opens()
  await citizen.chooses()
  await citizen.page.getByRole('button', { name: 'Annuleren' }).click()
  await expect(citizen.page.getByText('Inloggen is geannuleerd')).toBeVisible()
  await citizen.page.getByRole('button', { name: 'Verder' }).click()
  await citizen.page.getByRole('button', { name: /Verder naar/ }).click()
  await citizen.identifies()
  await citizen.waits()
  await citizen.page.goBack()
  await citizen.page.goto(`${installation.site}/verhuizen.html`)
  await expect(citizen.page.getByRole('radio', { name: 'Testinlog' })).toBeVisible()
  await noneIsSecret(citizen, seen)
})

/** A municipal page with a form for each step, as one that lets citizens identify first has. */
async function withForms(page: Page, { site, contact }: Installation): Promise<string> {
  const address = `${site}/eerst-inloggen.html`
  const form = (fields: Record<string, string>, label: string) => `
    <form method="post" action="${contact}/start">
      ${Object.entries({ purpose: 'report_move', return_url: address, ...fields })
        .map(([name, value]) => `<input type="hidden" name="${name}" value="${value}">`)
        .join('')}
      <button>${label}</button>
    </form>`
  await page.route(`${address}*`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="nl"><title>Verhuizen</title><h1>Verhuizen</h1>
        ${form({ auth_method: 'demo' }, 'Eerst inloggen')}
        ${form({ comm_method: 'chat' }, 'Chatten')}`,
    }),
  )
  return address
}

test('identifying first and choosing the channel after works from a website elsewhere, and tells it nothing', async ({
  citizen,
  agent,
  installation,
}) => {
  const { page } = citizen
  const seen = await spyOn(page, installation.site)
  const address = await withForms(page, installation)
  await page.goto(address)
  await page.getByRole('button', { name: 'Eerst inloggen' }).click()
  await citizen.identifies('Testburger 2')
  await page.waitForURL(`${address}#id-contact=identified`)
  expect(await page.evaluate(() => document.cookie)).toBe('')
  // Where a redirect ends nothing is put in the place of what the website itself has there.
  await page.goto(`${address}?weer`)

  await page.getByRole('button', { name: 'Chatten' }).click()
  await citizen.waits()
  await expect(page.getByText('Ingelogd als Testburger 2')).toBeVisible()
  const kept = await page.context().cookies(installation.contact)
  expect(kept.filter(({ name }) => name.includes('identif'))).toEqual([])
  await noneIsSecret(citizen, seen)

  await agent.logsIn()
  await agent.acceptsNext()
  await expect(agent.page.getByText('Testburger 2').first()).toBeVisible()
})

test('who chose a channel without identifying is told that it is needed', async ({
  citizen,
  installation,
}) => {
  const { page } = citizen
  await page.goto(await withForms(page, installation))
  await page.getByRole('button', { name: 'Chatten' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Terug naar de website' })).toBeVisible()
  expect(page.url().startsWith(installation.contact)).toBe(true)
})
