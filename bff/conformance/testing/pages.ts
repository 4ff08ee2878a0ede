import { type Browser, chromium, type Page } from '@playwright/test'
import { browserArguments, findBrowser } from '../../../.ci/browser.js'

/** In milliseconds: longer than anything is away, with all the pauses between tries. */
const patience = 60_000

/** A real browser, in which each person has a page of their own. */
export class Pages {
  readonly #browser: Browser

  private constructor(browser: Browser) {
    this.#browser = browser
  }

  static async open(): Promise<Pages> {
    return new Pages(
      await chromium.launch({ executablePath: findBrowser(), args: browserArguments }),
    )
  }

  async page(): Promise<Page> {
    const context = await this.#browser.newContext({ locale: 'nl-NL' })
    context.setDefaultTimeout(patience)
    return context.newPage()
  }

  close(): Promise<void> {
    return this.#browser.close()
  }
}

/** Says something on either side's page, and waits for nothing: the page goes on by itself. */
export async function write(page: Page, text: string): Promise<void> {
  await page.locator('id-contact-composer textarea').fill(text)
  await page.getByRole('button', { name: 'Stuur' }).click()
}

/** What a page shows of what was said, when it shows so much. */
export async function shown(page: Page, texts: readonly string[]): Promise<string[]> {
  const log = page.getByRole('log')
  for (const text of texts) await log.getByText(text, { exact: true }).first().waitFor()
  const all = await log.innerText()
  return all.split('\n').filter((line) => /^(burger|medewerker) \d+$/.test(line))
}
