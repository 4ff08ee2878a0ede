import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import type { Citizen } from './citizen.ts'
import type { Installation } from './installation.ts'
import { expect, newContext, test } from './test.ts'

/** A call at the supplier: its address, and the agent's page with the host page in a frame. */
async function openCall(page: Page, installation: Installation) {
  await page.goto(`${installation.site}/videobellen`)
  const call = page.url()
  await page.goto(`${call}/medewerker`)
  const address = (await page.locator('iframe').getAttribute('src')) ?? ''
  return { call, address, frame: page.frameLocator('iframe') }
}

/** The citizen of a call shows who they are, and is back in it. */
async function identifiesIn(call: string, citizen: Citizen): Promise<void> {
  await citizen.page.goto(`${call}/burger`)
  await citizen.page.getByRole('link', { name: 'Laat zien wie u bent' }).click()
  await citizen.page.getByRole('radio', { name: 'Testinlog' }).check()
  await citizen.page.getByRole('button', { name: /Verder/ }).click()
}

test('who is in a call at a supplier shows in the supplier’s frame, until the call is over', async ({
  citizen,
  agent: { page },
  installation,
}) => {
  const referers: string[] = []
  page.on('request', (request) => referers.push(request.headers().referer ?? ''))
  const { call, address, frame } = await openCall(page, installation)
  await expect(frame.getByText('Nog niemand is begonnen met inloggen')).toBeVisible()

  await identifiesIn(call, citizen)
  await expect(frame.getByText('Bezig met inloggen')).toBeVisible()
  await citizen.identifies()
  await expect(citizen.page.getByText('U bent terug in uw gesprek.')).toBeVisible()
  await expect(frame.getByText('Testburger 1', { exact: true })).toBeVisible()
  await expect(frame.getByText('Voorbeeldvideo kan niet laten zien')).toBeVisible()
  await frame.getByRole('button', { name: 'Kopieer Naam' }).click()
  await expect(frame.getByRole('button', { name: 'Kopieer Naam' })).toHaveText('gekopieerd')

  // The token is in no address that the frame has now, nor told to anybody.
  const token = address.split('/').at(-1) ?? ''
  const inner = page.frames().find((one) => one.url().startsWith(installation.contact))
  expect(inner?.url()).toBe(`${installation.contact}/platform/video/host`)
  expect(referers.filter((referer) => referer.includes(token))).toEqual([])
  expect(installation.output).not.toContain(token)
  await inner?.evaluate(() => location.reload())
  await expect(frame.getByText('Open dit venster opnieuw vanuit het gesprek.')).toBeVisible()
  await page.reload()
  await expect(frame.getByText('Testburger 1', { exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Beëindig het gesprek' }).click()
  await expect(frame.getByText(/De gegevens zijn gewist om \d+\.\d\d uur/)).toBeVisible()
  await expect(frame.getByText('Testburger 1')).toHaveCount(0)
  expect(citizen.complaints).toEqual([])
})

test('a website that isn’t configured can’t show the host page in a frame', async ({
  agent: { page },
  installation,
}) => {
  const { address } = await openCall(page, installation)
  const elsewhere = createServer((_request, response) => {
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(`<!doctype html><title>Elders</title><iframe src="${address}"></iframe>`)
  })
  await new Promise<void>((ready) => elsewhere.listen(0, '127.0.0.1', ready))
  const refused = page.waitForEvent('console', (message) =>
    message.text().includes('frame-ancestors'),
  )
  await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`)
  await refused
  await expect(page.frameLocator('iframe').getByText('Nog niemand is begonnen')).toHaveCount(0)
  elsewhere.closeAllConnections()
  elsewhere.close()
})

test.describe('where agents have to be logged in', () => {
  test.use({ configuration: '[comm.platforms.video]\nrequire_agent_login = true\n' })

  test('a frame shows nothing until its agent has confirmed its code in a window of their own', async ({
    browser,
    citizen,
    installation,
  }) => {
    const context = await newContext(browser)
    const page = await context.newPage()
    const { call, frame } = await openCall(page, installation)
    await identifiesIn(call, citizen)
    await citizen.identifies()
    await expect(citizen.page.getByText('U bent terug in uw gesprek.')).toBeVisible()
    await expect(frame.getByRole('heading', { name: 'Log in om gegevens te zien' })).toBeVisible()
    await expect(frame.getByText('Testburger 1')).toHaveCount(0)

    const opened = context.waitForEvent('page')
    await frame.getByRole('button', { name: 'Inloggen in een nieuw venster' }).click()
    const window = await opened
    await window.getByRole('button', { name: 'Medewerker 1' }).click()
    const code = await window.locator('.host-number').textContent()
    await expect(frame.locator('#host-code strong')).toHaveText(code ?? '')
    await window.getByRole('button', { name: 'Ja, de code is dezelfde' }).click()
    await expect(window.getByRole('heading', { name: 'U bent ingelogd' })).toBeVisible()
    await expect(frame.getByText('Testburger 1', { exact: true })).toBeVisible()

    const [cookie] = (await context.cookies()).filter(({ name }) => name === '__Host-frame-video')
    expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'None' })
    expect(cookie?.partitionKey).toBe('http://127.0.0.1')
    await context.close()
  })
})
