import type { Page } from '@playwright/test'
import { complaintsOf } from './complaints.ts'
import { expect, inside, test, usual, type Municipality } from './municipality.ts'

/** The network and the contact server at their worst: there is always a sentence, another way, and a way on. */

const widget = `<id-contact purpose="report_move">${inside}</id-contact>`
const tenMegabytes = 10 * 1024 * 1024

const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).press('Enter')

const question = (page: Page) =>
  page.getByRole('heading', { name: 'Hoe wilt u contact met ons?', exact: true })

async function open(page: Page, municipality: Municipality): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 })
  municipality.options.report_move = usual
  municipality.write(widget)
  await page.goto(municipality.site)
}

async function comesToTheEnd(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Chatten' }).check()
  await press(page, 'Verder')
  await page.getByRole('radio', { name: 'Yivi' }).check()
  await press(page, 'Verder')
  await expect(page.getByRole('button', { name: 'Verder naar Yivi' })).toBeVisible()
}

async function fitsTheWidth(page: Page): Promise<void> {
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(sideways).toBeLessThanOrEqual(0)
}

const nonsense: Record<string, { status?: number; contentType?: string; body: string }> = {
  'a page instead of an answer': {
    contentType: 'text/html',
    body: '<!doctype html><title>Log in</title><h1>Captive portal</h1>',
  },
  'ten megabytes of it': { contentType: 'text/html', body: '<p>'.repeat(tenMegabytes / 3) },
  'ten megabytes of JSON': { body: JSON.stringify({ auth_methods: 'x'.repeat(tenMegabytes) }) },
  nothing: { body: '' },
  null: { body: 'null' },
  'a list': { body: '[[1, 2], "three"]' },
  'methods that are a number': { body: '{"auth_methods": 3, "comm_methods": {"chat": true}}' },
  'JSON that breaks off': { body: JSON.stringify(usual).slice(0, -20) },
  'an error page': { status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' },
}

test('whatever the server answers in the place of what can be chosen: a sentence, another way, and trying again works', async ({
  page,
  municipality,
}) => {
  const thrown: string[] = []
  page.on('pageerror', ({ message }) => thrown.push(message))
  await open(page, municipality)
  for (const [what, reply] of Object.entries(nonsense)) {
    await test.step(what, async () => {
      await page.route('**/session_options/**', (route) =>
        route.fulfill({ contentType: 'application/json', ...reply }),
      )
      await page.reload()
      await expect(page.getByRole('heading', { name: 'Er ging iets mis' })).toBeVisible()
      await expect(page.getByRole('link', { name: '14 000' })).toBeVisible()
      await fitsTheWidth(page)
      await page.unroute('**/session_options/**')
      await press(page, 'Probeer het opnieuw')
      await expect(question(page)).toBeVisible()
    })
  }
  expect(thrown).toEqual([])
})

test('whatever the server answers to a start: the citizen stays, with their choices, and can try again', async ({
  page,
  municipality,
}) => {
  await open(page, municipality)
  await comesToTheEnd(page)
  const elsewhere = { 'a script': 'javascript:document.title="harmed"', 'no address': 'http://' }
  const replies = {
    ...nonsense,
    ...Object.fromEntries(
      Object.entries(elsewhere).map(([what, client_url]) => [
        what,
        { body: JSON.stringify({ client_url }) },
      ]),
    ),
  }
  for (const [what, reply] of Object.entries(replies)) {
    await test.step(what, async () => {
      await page.route('**/start', (route) =>
        route.fulfill({ contentType: 'application/json', ...reply }),
      )
      await press(page, 'Verder naar Yivi')
      const message = page.getByRole('group', { name: 'Het is niet gelukt' })
      await expect(message).toBeFocused()
      await expect(page.getByRole('link', { name: '14 000' })).toBeVisible()
      await fitsTheWidth(page)
      await page.unroute('**/start')
      // Seen anew after each reply, not left over from the one before.
      await press(page, 'Terug')
      await expect(page.getByRole('radio', { name: 'Yivi' })).toBeChecked()
      await press(page, 'Verder')
      await expect(message).toBeHidden()
    })
  }
  await expect(page).toHaveTitle('Gemeente')
  expect(municipality.starts).toEqual([])
  await press(page, 'Verder naar Yivi')
  await page.waitForURL(/\/identify/)
  expect(municipality.starts).toHaveLength(1)
})

for (const [what, fulfil] of [
  ['is not reached', undefined],
  ['is not there', { status: 404, body: '' }],
  ['is a page', { contentType: 'text/html', body: '<h1>Captive portal</h1>' }],
] as const) {
  test(`where what comes after the first question ${what}, trying again goes on with the choice made`, async ({
    page,
    municipality,
  }) => {
    await page.route(/\/later-[\w-]+\.js$/, (route) =>
      fulfil ? route.fulfill(fulfil) : route.abort(),
    )
    await open(page, municipality)
    await page.getByRole('radio', { name: 'Chatten' }).check()
    await press(page, 'Verder')
    await expect(page.getByRole('heading', { name: 'Er ging iets mis' })).toBeFocused()
    await expect(page.getByRole('link', { name: '14 000' })).toBeVisible()
    await press(page, 'Probeer het opnieuw')
    await expect(page.getByRole('heading', { name: 'Er ging iets mis' })).toBeFocused()
    await page.unroute(/\/later-[\w-]+\.js$/)
    await press(page, 'Probeer het opnieuw')
    await expect(page.getByRole('heading', { name: 'Laat zien wie u bent' })).toBeVisible()
    await press(page, 'Terug')
    await expect(page.getByRole('radio', { name: 'Chatten' })).toBeChecked()
  })
}

test('offline and back: while starting the choices stay, and the next press goes on', async ({
  page,
  context,
  municipality,
}) => {
  await open(page, municipality)
  await comesToTheEnd(page)
  await context.setOffline(true)
  await press(page, 'Verder naar Yivi')
  await expect(page.getByText('U hebt geen verbinding met internet.')).toBeVisible()
  await context.setOffline(false)
  await press(page, 'Verder naar Yivi')
  await page.waitForURL(/\/identify/)
  expect(municipality.starts).toHaveLength(1)
})

test('offline and back: what can be chosen comes by itself', async ({
  page,
  context,
  municipality,
}) => {
  municipality.options.report_move = usual
  municipality.write(`<id-contact purpose="report_move" layout="button">${inside}</id-contact>`)
  await page.goto(municipality.site)
  await expect(page.getByRole('button', { name: 'Neem contact op' })).toBeVisible()
  await context.setOffline(true)
  await press(page, 'Neem contact op')
  await expect(page.getByRole('heading', { name: 'Er ging iets mis' })).toBeVisible()
  await context.setOffline(false)
  await expect(question(page)).toBeVisible()
})

test('offline and back: the next question comes by itself', async ({
  page,
  context,
  municipality,
}) => {
  const complaints = complaintsOf(page)
  await open(page, municipality)
  await expect(question(page)).toBeVisible()
  await context.setOffline(true)
  await page.getByRole('radio', { name: 'Chatten' }).check()
  await press(page, 'Verder')
  await expect(page.getByRole('heading', { name: 'Er ging iets mis' })).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByRole('heading', { name: 'Laat zien wie u bent' })).toBeVisible()
  // The browser says itself what it couldn't fetch; nothing was thrown.
  expect(complaints.filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
})
