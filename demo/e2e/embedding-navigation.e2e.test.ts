import { type Browser, chromium, type Page } from '@playwright/test'
import { browserArguments, findBrowser } from '../../.ci/browser.js'
import { expect, inside, test } from './municipality.ts'

/** Coming and going: by the back button, by the back-forward cache, and on a page that routes by its own script. */

const widget = `<id-contact purpose="report_move">${inside}</id-contact>`

const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).press('Enter')

async function chooses(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Chatten' }).check()
  await press(page, 'Verder')
  await page.getByRole('radio', { name: 'Yivi' }).check()
  await press(page, 'Verder')
  await page.getByRole('button', { name: 'Verder naar Yivi' }).waitFor()
}

async function leaves(page: Page): Promise<void> {
  await press(page, 'Verder naar Yivi')
  await page.getByRole('heading', { name: 'Inloggen' }).waitFor()
}

/** Nothing turns, and what was chosen is still chosen. */
async function hasTheChoices(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Verder naar Yivi' })
  await expect(button).toBeVisible()
  await expect(button).not.toHaveAttribute('aria-disabled')
  await press(page, 'Terug')
  await expect(page.getByRole('radio', { name: 'Yivi' })).toBeChecked()
  await press(page, 'Terug')
  await expect(page.getByRole('radio', { name: 'Chatten' })).toBeChecked()
  await press(page, 'Verder')
  await press(page, 'Verder')
}

/** The page draws what its fragment says up to the first `?` or `&`, as many such pages do. */
const routed = `<div id="place"></div><script>
  let drawn = 0
  const draw = () => {
    drawn += 1
    document.querySelector('#place').innerHTML =
      location.hash.split(/[?&]/)[0] === '#/verhuizen'
        ? '${widget}<a href="#/paspoort">Paspoort</a>'
        : '<h2>Paspoort</h2><a href="#/verhuizen?stap=2">Verhuizen</a>'
  }
  addEventListener('hashchange', draw)
  draw()
</script>`

test('a page that routes by its fragment keeps it, and the notice of a return is shown once', async ({
  page,
  municipality,
}) => {
  municipality.write(routed)
  const address = `${municipality.site}#/verhuizen?stap=2`
  await page.goto(address)
  await chooses(page)
  await expect(page).toHaveURL(address)
  await leaves(page)
  await page.getByRole('link', { name: 'Annuleren' }).click()
  const notice = page.getByText('Inloggen is geannuleerd')
  await expect(notice).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Yivi' })).toBeChecked()
  const chosen = `${address}&id-contact-choice=report_move.chat.yivi`
  await expect(page).toHaveURL(chosen)
  // Taking our part out of the address is nothing that the page's router hears of.
  expect(await page.evaluate('drawn')).toBe(1)

  await page.getByRole('link', { name: 'Paspoort' }).click()
  await page.getByRole('link', { name: 'Verhuizen' }).click()
  await expect(page.getByRole('heading', { name: 'Hoe wilt u contact met ons?' })).toBeVisible()
  await expect(notice).toBeHidden()
  await page.goBack()
  await page.goBack()
  await hasTheChoices(page)
  await expect(page).toHaveURL(chosen)
})

test('back by the button of the browser, where the page is loaded again, the choices are still there', async ({
  page,
  municipality,
}) => {
  municipality.write(widget)
  await page.goto(municipality.site)
  await chooses(page)
  await leaves(page)
  await page.goBack()
  await hasTheChoices(page)
  await expect(page).toHaveURL(/#id-contact-choice=report_move\.chat\.yivi$/)
  await leaves(page)
  expect(municipality.starts).toHaveLength(2)
})

/** As browsers of people do; Playwright switches it off. */
async function withBackForwardCache(use: (browser: Browser) => Promise<void>): Promise<void> {
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: browserArguments,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })
  await use(browser).finally(() => browser.close())
}

test('out of the back-forward cache the page is not stuck in leaving, and can be left again', async ({
  municipality,
}) => {
  municipality.write(widget)
  await withBackForwardCache(async (browser) => {
    const page = await browser.newPage({ locale: 'nl-NL' })
    const shown: string[] = []
    await page.exposeFunction('pageShown', (persisted: boolean) => {
      shown.push(persisted ? 'as it was left' : 'loaded')
    })
    await page.addInitScript(() => {
      const tell = Reflect.get(globalThis, 'pageShown') as (persisted: boolean) => void
      addEventListener('pageshow', ({ persisted }) => {
        tell(persisted)
      })
    })
    await page.goto(municipality.site)
    await chooses(page)
    await leaves(page)
    // What comes out of the cache isn't loaded.
    await page.goBack({ waitUntil: 'commit' })
    await expect.poll(() => shown.at(-1)).toBe('as it was left')
    await hasTheChoices(page)
    await leaves(page)
    expect(municipality.starts).toHaveLength(2)
  })
})
