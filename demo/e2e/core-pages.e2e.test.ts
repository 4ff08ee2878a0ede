import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { sealState } from '../../protocol/sealed-state.ts'
import { Citizen } from './citizen.ts'
import { isFit } from './fit.ts'
import type { Installation } from './installation.ts'
import { expect, newContext, test } from './test.ts'

/** A browser in which no script runs. */
async function withoutScripts(browser: Browser, installation: Installation): Promise<Citizen> {
  const context = await browser.newContext({
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    javaScriptEnabled: false,
  })
  return new Citizen(await context.newPage(), installation)
}

/** The address of a call page, as the core makes it for a start that ends at a telephone. */
async function callAddress(installation: Installation, tel: string, age = 0): Promise<string> {
  const file = join(installation.dataFolder, 'keys', 'internal-secret')
  const secret = new TextEncoder().encode((await readFile(file, 'utf8')).trim())
  const state = { tel, purpose: 'report_move' }
  const now = () => new Date(Date.now() - age * 1000)
  const sealed = await sealState('call', state, { secret, now, lifeSeconds: 3600 })
  return `${installation.contact}/call/${sealed}`
}

const code = 'tel:0881234567,4820173956'
const title = (page: Page) => page.getByRole('heading', { level: 1 })

test('from a link on paper to the queue, by the widget on our own page', async ({
  citizen,
  installation,
}) => {
  const { page } = citizen
  await page.goto(`${installation.contact}/contact`)
  await page.getByRole('link', { name: 'Verhuizing doorgeven' }).click()
  await expect(title(page)).toHaveText('Verhuizing doorgeven')
  await citizen.chooses()
  await page.getByRole('button', { name: 'Annuleren' }).click()
  await expect(page.getByText('Inloggen is geannuleerd')).toBeVisible()
  await expect(page).toHaveURL(
    `${installation.contact}/contact/report_move#id-contact-choice=report_move.chat.demo`,
  )
  // One of the two: what is for browsers without the widget is gone.
  await expect(page.getByRole('group', { name: 'Laat zien wie u bent' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Verder' })).toHaveCount(1)
  await citizen.chooses()
  await citizen.identifies()
  await citizen.waits()
  expect(citizen.complaints).toEqual([])
})

test('the same without any script, by the form', async ({ browser, installation }) => {
  const citizen = await withoutScripts(browser, installation)
  const { page } = citizen
  await page.goto(`${installation.contact}/contact/report_move`)
  await expect(page.getByText('Contact via Chatten')).toBeVisible()
  await expect(page.getByText('om te zien waar u nu woont')).toBeVisible()
  const goOn = page.getByRole('button', { name: 'Verder naar inloggen' })
  // Without an answer the browser itself asks for one.
  await goOn.click()
  await expect(page).toHaveURL(/\/contact\/report_move$/)
  await page.getByRole('radio', { name: 'Testportemonnee' }).check()
  await goOn.click()
  await expect(title(page)).toHaveText('Inloggen met Testportemonnee')

  await page.getByRole('button', { name: 'Annuleren' }).click()
  await expect(page.getByText('Inloggen is geannuleerd')).toBeVisible()
  await expect(page.getByText('Het duurde te lang')).toBeHidden()

  await page.getByRole('radio', { name: 'Testinlog' }).check()
  await goOn.click()
  await citizen.identifies('Testburger 2')
  await citizen.waits()
  await page.context().close()
})

test('where the script doesn’t come, or the widget can’t help, the form is there', async ({
  citizen,
  installation,
}) => {
  const { page } = citizen
  const form = page.getByRole('button', { name: 'Verder naar inloggen' })
  await page.route('**/widget/id-contact.js', (route) => route.abort())
  await page.goto(`${installation.contact}/contact/report_move`)
  await expect(form).toBeVisible()

  await page.unroute('**/widget/id-contact.js')
  await page.route('**/session_options/**', (route) => route.abort())
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Er ging iets mis' })).toBeVisible()
  await page.getByRole('radio', { name: 'Testinlog' }).check()
  await form.click()
  await expect(title(page)).toHaveText('Inloggen met Testinlog')
})

test('a code to key in counts down, and says so when it stops working', async ({
  citizen,
  installation,
}) => {
  const { page } = citizen
  await page.clock.install()
  await page.goto(await callAddress(installation, code))
  await expect(title(page)).toHaveText('Bel ons nu')
  await expect(page.getByText('088 123 45 67')).toBeVisible()
  await expect(page.getByText('4820 173 956')).toBeVisible()
  await expect(page.getByRole('img', { name: 'QR-code die ons belt' })).toBeVisible()
  const call = page.getByRole('link', { name: 'Bel en toets de code vanzelf' })
  await expect(call).toHaveAttribute('href', code)
  await expect(page.getByText('Nog 60 minuten.')).toBeVisible()

  const said = page.getByRole('status')
  await expect(said).toBeEmpty()
  // From here the clock stands still between the steps, however slow the machine is.
  const opened = await page.evaluate(() => Date.now())
  const minutesLater = (minutes: number) => page.clock.pauseAt(opened + minutes * 60_000)
  await minutesLater(50.2)
  await expect(said).toHaveText(/^Nog (9|10) minuten\.$/)
  await minutesLater(59.1)
  await expect(page.locator('#call-left')).toHaveText(/^Nog \d+ seconden\.$/)
  await call.focus()
  await minutesLater(60.1)
  await expect(title(page)).toHaveText('Deze code werkt niet meer')
  await expect(title(page)).toBeFocused()
  await expect(page).toHaveTitle(/^Deze code werkt niet meer - /)
  await expect(page.getByText('4820 173 956')).toBeHidden()
  await page.getByRole('link', { name: 'Begin opnieuw' }).click()
  await expect(title(page)).toHaveText('Verhuizing doorgeven')
  expect(citizen.complaints).toEqual([])
})

test('a phone shows no code for itself to scan', async ({ browser, installation }) => {
  const context = await browser.newContext({
    locale: 'nl-NL',
    viewport: { width: 390, height: 800 },
    hasTouch: true,
    isMobile: true,
  })
  const page = await context.newPage()
  await page.goto(await callAddress(installation, code))
  await expect(page.getByText('4820 173 956')).toBeVisible()
  await expect(page.getByText('Zit u achter een computer?')).toBeHidden()
  await context.close()
})

test('what happened elsewhere is said once, and is then gone from the address', async ({
  citizen,
  installation,
}) => {
  const { page } = citizen
  await page.goto(`${installation.contact}/return?notification=cancel`)
  await expect(title(page)).toHaveText('Inloggen is geannuleerd')
  await expect(page).toHaveURL(`${installation.contact}/return`)
  await page.reload()
  await expect(title(page)).toHaveText('U bent terug')
  expect(citizen.complaints).toEqual([])
})

for (const width of [320, 1440]) {
  test(`the pages of the core are accessible and fit, ${width} px wide`, async ({
    browser,
    installation,
  }) => {
    const { contact } = installation
    const plain = await withoutScripts(browser, installation)
    const context = await newContext(browser)
    const page = await context.newPage()
    for (const each of [page, plain.page]) {
      await each.setViewportSize({ width, height: 800 })
      await each.emulateMedia({ reducedMotion: 'reduce' })
    }

    await page.goto(`${contact}/contact`)
    await isFit(page, 'list of subjects')
    await page.goto(`${contact}/contact/report_move`)
    await page.getByRole('radio', { name: 'Testinlog' }).waitFor()
    await isFit(page, 'contact page')
    await page.goto(`${contact}/contact/nothing_like_this`)
    await isFit(page, 'unknown subject')
    await page.goto(await callAddress(installation, code))
    await isFit(page, 'call page')
    await page.goto(await callAddress(installation, 'tel:14024'))
    await isFit(page, 'call page with a number alone')
    await page.goto(await callAddress(installation, 'tel:*31#088,12,45'))
    await isFit(page, 'call page with a number for telephones')
    await page.goto(await callAddress(installation, code, 4000))
    await expect(title(page)).toHaveText('Deze code werkt niet meer')
    await isFit(page, 'call page, too late')
    await page.goto(`${contact}/return?notification=error`)
    await isFit(page, 'return page')
    await page.goto(`${contact}/call/nonsense`)
    await isFit(page, 'a call page that is not there')

    // axe needs scripts of its own: the page of a browser without them, looked at in one that has them.
    await plain.page.goto(`${contact}/contact/report_move#id-contact=cancelled`)
    await expect(plain.page.getByText('Inloggen is geannuleerd')).toBeVisible()
    const html = await plain.page.content()
    await page.route('**/contact/report_move', (route) =>
      route.fulfill({
        body: html.replaceAll(/<script[^>]*><\/script>/g, ''),
        contentType: 'text/html',
      }),
    )
    await page.goto(`${contact}/contact/report_move`)
    await page.getByRole('radio', { name: 'Testinlog' }).waitFor()
    await isFit(page, 'contact page without scripts')
    await context.close()
    await plain.page.context().close()
  })
}
