import { createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { SignJWT } from 'jose'
import { historyOf, secretsOf } from './addresses.ts'
import type { Citizen } from './citizen.ts'
import type { Installation } from './installation.ts'
import { expect, newContext, test } from './test.ts'

/** The window of a login whose code a supplier's server made, in place of the frame. */
const madeElsewhere = ({ contact }: Installation): string =>
  `${contact}/platform/video/host/login/${createHash('sha256').update(randomBytes(32)).digest('base64url')}`

/** A call at the supplier: its address, and the agent's page with the host page in a frame. */
async function openCall(page: Page, installation: Installation) {
  await page.goto(`${installation.site}/videobellen`)
  const call = page.url()
  await page.goto(`${call}/medewerker`)
  const address = (await page.locator('iframe').getAttribute('src')) ?? ''
  return { call, address, frame: page.frameLocator('iframe') }
}

/** As the supplier signs, or somebody who has another secret; without `exp` where it counts for ever. */
async function platformToken(
  { dataFolder }: Installation,
  payload: object,
  { secret, forEver = false }: { secret: 'guest' | 'host' | 'another'; forEver?: boolean },
): Promise<string> {
  const file = join(dataFolder, 'keys', `platform-video-${secret}`)
  const text = secret === 'another' ? 'x'.repeat(64) : (await readFile(file, 'utf8')).trim()
  const token = new SignJWT({ payload }).setProtectedHeader({ alg: 'HS256' })
  if (!forEver) token.setExpirationTime('10 min')
  return token.sign(new TextEncoder().encode(text))
}

/** Goes on with Tab until this has the focus, also into a frame. */
async function tabAsFarAs(page: Page, wanted: Locator): Promise<void> {
  const hasFocus = () => wanted.evaluate((element) => element === document.activeElement)
  await wanted.waitFor()
  for (let presses = 0; !(await hasFocus()) && presses < 20; presses++)
    await page.keyboard.press('Tab')
  await expect(wanted).toBeFocused()
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
  const passed = secretsOf(citizen.page)
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
  const addresses = await historyOf(page)
  for (const texts of [referers.join(), installation.output, addresses])
    expect(texts).not.toContain(token)
  expect(passed.kinds()).toEqual(['choice', 'guest'])
  expect(await passed.left(installation.output)).toEqual([])
  expect(await historyOf(citizen.page)).toMatch(/\/start-auth\/[\w-]{22}$/m)
  // Nobody shares twice: who follows the link again is in the conversation at once.
  await citizen.page.goto(`${call}/burger`)
  await citizen.page.getByRole('link', { name: 'Laat zien wie u bent' }).click()
  await expect(citizen.page.getByText('U bent terug in uw gesprek.')).toBeVisible()
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

test('whoever gets an address that isn’t right reads what to do, and nothing of anybody', async ({
  agent: { page },
  citizen,
  installation,
}) => {
  const { call } = await openCall(page, installation)
  await identifiesIn(call, citizen)
  await citizen.identifies()
  await expect(page.frameLocator('iframe').getByText('Testburger 1', { exact: true })).toBeVisible()
  const room = call.split('/').at(-1)
  const host = { roomId: room }
  const guest = {
    ...host,
    id: 'another',
    redirectUrl: `${call}/burger`,
    name: 'Bezoeker 2',
    purpose: 'report_move',
  }
  const platform = `${installation.contact}/platform/video`
  const hosts = [
    'Deze pagina kan niet worden geopend',
    'Vraag de beheerder van het platform',
  ] as const
  const guests = ['Deze pagina is niet meer geldig', 'Ga terug naar de website'] as const
  const wrong = [
    ['host', guest, { secret: 'guest' }, hosts],
    ['host', host, { secret: 'guest' }, hosts],
    ['host', host, { secret: 'another' }, hosts],
    ['host', host, { secret: 'host', forEver: true }, hosts],
    ['guest/init', host, { secret: 'host' }, guests],
    ['guest/init', guest, { secret: 'host' }, guests],
    ['guest/init', guest, { secret: 'another' }, guests],
    ['guest/init', guest, { secret: 'guest', forEver: true }, guests],
    ['guest/init', { ...guest, purpose: 'passport' }, { secret: 'guest' }, guests],
  ] as const
  for (const [path, payload, signed, [title, text]] of wrong) {
    const token = await platformToken(installation, payload, signed)
    await citizen.page.goto(`${platform}/${path}/${token}`)
    await expect(citizen.page.getByRole('heading', { level: 1 })).toHaveText(title)
    await expect(citizen.page.locator('main')).toContainText(text)
    await expect(citizen.page.locator('body')).not.toContainText(/Testburger|Bezoeker/)
    expect(installation.output).not.toContain(token)
  }
  // Right ones do, so that it isn't the test that is wrong.
  await citizen.page.goto(
    `${platform}/host/${await platformToken(installation, host, { secret: 'host' })}`,
  )
  await expect(citizen.page.getByText('Testburger 1', { exact: true })).toBeVisible()
})

test.describe('where agents have to be logged in', () => {
  // A room that is in its last half hour from the beginning.
  test.use({
    configuration: `[comm.platforms.video]\nrequire_agent_login = true
[comm.retention]\narrival = 5\ntotal = 20\n`,
  })

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
    // By keyboard, from the supplier's own page into the frame and its window.
    await page.getByRole('button', { name: 'Beëindig het gesprek' }).focus()
    const button = frame.getByRole('button', { name: 'Inloggen in een nieuw venster' })
    await tabAsFarAs(page, button)
    await page.keyboard.press('Enter')
    const window = await opened
    await tabAsFarAs(window, window.getByRole('button', { name: 'Medewerker 1' }))
    await window.keyboard.press('Enter')
    const code = await window.locator('.host-number').textContent()
    await expect(frame.locator('#host-code strong')).toHaveText(code ?? '')
    await tabAsFarAs(window, window.getByRole('button', { name: 'Ja, de code is dezelfde' }))
    await window.keyboard.press('Enter')
    await expect(window.getByRole('heading', { name: 'U bent ingelogd' })).toBeVisible()
    await expect(frame.getByText('Testburger 1', { exact: true })).toBeVisible()
    // Where the button was is the page that came for it.
    await page.bringToFront()
    await expect(frame.getByRole('heading', { level: 1 })).toBeFocused()

    await window.close()

    // The last half hour: another hour, also by keyboard.
    await expect(frame.getByText(/De gegevens worden om \d+\.\d\d uur gewist/)).toBeVisible()
    await tabAsFarAs(page, frame.getByRole('button', { name: 'Nog een uur' }))
    await page.keyboard.press('Enter')
    await expect(frame.getByText(/en anders om \d+\.\d\d uur/)).toBeVisible()
    await expect(frame.getByText('U hebt meer tijd.')).toBeVisible()
    await expect(frame.getByRole('button', { name: 'Nog een uur' })).toHaveCount(0)

    const [cookie] = (await context.cookies()).filter(({ name }) => name === '__Host-frame-video')
    expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'None' })
    expect(cookie?.partitionKey).toBe('http://127.0.0.1')

    // What the supplier's own page opens, or a link, has nothing to confirm.
    const others = [
      () => page.evaluate((address) => void open(address), madeElsewhere(installation)),
      () =>
        page.evaluate((address) => void open(address, '', 'noopener'), madeElsewhere(installation)),
    ]
    for (const opens of others) {
      const opening = context.waitForEvent('page')
      await opens()
      const other = await opening
      await other.getByRole('button', { name: 'Medewerker 1' }).click()
      await expect(other.getByRole('heading', { level: 1 })).toHaveText(
        'Hier kunt u niets bevestigen',
      )
      await expect(other.getByRole('button')).toHaveCount(0)
      await other.close()
    }

    // Who is logged in at the desk has nothing but the code to confirm.
    await page.reload()
    const again = context.waitForEvent('page')
    await frame.getByRole('button', { name: 'Inloggen in een nieuw venster' }).click()
    await (await again).getByRole('button', { name: 'Ja, de code is dezelfde' }).click()
    await expect(frame.getByText('Testburger 1', { exact: true })).toBeVisible()
    await context.close()
  })
})

test.describe('of a platform of 2021', () => {
  test.use({ configuration: '[comm.platforms.video]\nfamily = "2021"\n' })

  test('a guest shows who they are to who has the right token, and to nobody else', async ({
    citizen,
    installation,
  }) => {
    const { page } = citizen
    const room = { roomId: 'kamer', instance: 'voorbeeld' }
    const host = { ...room, id: 'medewerker', domain: 'user' }
    const redirectUrl = `${installation.site}/videobellen`
    const guest = {
      ...room,
      id: 'bezoeker',
      domain: 'guest',
      redirectUrl,
      name: 'Bezoeker 2',
      purpose: 'report_move',
    }
    const begin = `${installation.contact}/platform/video/init`
    const wrongGuests = [
      [host, { secret: 'host' }],
      [guest, { secret: 'host' }],
      [guest, { secret: 'another' }],
      [guest, { secret: 'guest', forEver: true }],
      [{ ...guest, purpose: 'passport' }, { secret: 'guest' }],
    ] as const
    for (const [payload, signed] of wrongGuests) {
      const token = await platformToken(installation, payload, signed)
      await page.goto(`${begin}/${token}`)
      const heading = page.getByRole('heading', { level: 1 })
      await expect(heading).toHaveText('Deze pagina is niet meer geldig')
      expect(installation.output).not.toContain(token)
    }

    const passed = secretsOf(page)
    await page.goto(`${begin}/${await platformToken(installation, guest, { secret: 'guest' })}`)
    await page.getByRole('radio', { name: 'Testinlog' }).check()
    await page.getByRole('button', { name: /Verder/ }).click()
    await citizen.identifies()
    await page.waitForURL(/\/videobellen/)
    expect(passed.kinds()).toEqual(['choice', 'guest'])
    expect(await passed.left(installation.output)).toEqual([])

    const info = async (base: string, token: string) => {
      const answer = await fetch(`${base}/platform/video/session_info/${token}`)
      return { status: answer.status, text: await answer.text() }
    }
    const wrongHosts = [
      [guest, { secret: 'guest' }],
      [guest, { secret: 'host' }],
      [host, { secret: 'guest' }],
      [host, { secret: 'another' }],
      [host, { secret: 'host', forEver: true }],
    ] as const
    for (const [payload, signed] of wrongHosts) {
      const token = await platformToken(installation, payload, signed)
      const { status, text } = await info(installation.internal, token)
      expect(status).toBe(400)
      expect(text).not.toMatch(/Testburger|Bezoeker/)
      expect(installation.output).not.toContain(token)
    }
    const right = await platformToken(installation, host, { secret: 'host' })
    expect((await info(installation.contact, right)).status).toBe(404)
    const told = await info(installation.internal, right)
    expect(JSON.parse(told.text)).toMatchObject([
      { purpose: 'report_move', name: 'Bezoeker 2', attributes: { name: 'Testburger 1' } },
    ])
    expect(installation.output).not.toContain(right)
  })
})
