import { expect, type Locator, type Page } from '@playwright/test'
import { complaintsOf } from './complaints.ts'
import type { Installation } from './installation.ts'

/** What a citizen does, by what they see. */
export class Citizen {
  readonly page: Page
  readonly #installation: Installation
  readonly complaints: string[]

  constructor(page: Page, installation: Installation) {
    this.page = page
    this.#installation = installation
    this.complaints = complaintsOf(page)
  }

  async opens(path = '/verhuizen.html'): Promise<void> {
    await this.page.goto(`${this.#installation.site}${path}`)
  }

  async chooses(method = 'Testinlog'): Promise<void> {
    await this.page.getByRole('radio', { name: method }).check()
    await this.page.getByRole('button', { name: 'Verder' }).click()
    await this.page.getByRole('button', { name: `Verder naar ${method}` }).click()
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(`Inloggen met ${method}`)
  }

  async identifies(as = 'Testburger 1'): Promise<void> {
    await this.page.getByRole('radio', { name: as }).check()
    await this.page.getByRole('button', { name: 'Deel deze gegevens' }).click()
  }

  /** Shares, and doesn't go where they are sent then: the address of it, empty where they are sent nowhere. */
  async sharesWithoutGoing(as: string): Promise<string> {
    await this.page.getByRole('radio', { name: as }).check()
    const { action, form } = await this.page
      .locator('form:has(input[type=radio])')
      .evaluate((element: HTMLFormElement) => ({
        action: element.action,
        form: Object.fromEntries(
          [...new FormData(element)].map(([name, value]) => [name, String(value)]),
        ),
      }))
    const headers = { origin: new URL(action).origin }
    const answer = await this.page
      .context()
      .request.post(action, { form, headers, maxRedirects: 0 })
    return answer.headers().location ?? ''
  }

  /** From the municipal page to the queue. */
  async comesToTheQueue(as = 'Testburger 1'): Promise<void> {
    await this.opens()
    await this.chooses()
    await this.identifies(as)
    await this.waits()
  }

  async waits(): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(/aan de beurt|voor u/)
  }

  async says(text: string): Promise<void> {
    await this.page.getByRole('textbox').fill(text)
    await this.page.getByRole('button', { name: 'Stuur' }).click()
    await this.reads(text)
  }

  async reads(text: string): Promise<void> {
    await expect(this.page.getByRole('log').getByText(text, { exact: true })).toBeVisible()
  }

  /** The two that the agent sees too: first the agent's, then the citizen's own. */
  twoWords(): Locator {
    return this.page.getByText('Woorden van dit gesprek').locator('[lang=nl]')
  }

  /** Before that the page is the server's, whose buttons lead elsewhere: only what the script made can say. */
  async isStarted(): Promise<void> {
    await expect(this.page.locator('id-contact-conversation > [role=status]')).toBeAttached()
  }

  async stops(): Promise<void> {
    await this.isStarted()
    await this.page.getByRole('button', { name: 'Stop en wis mijn gegevens' }).click()
    await this.page.getByRole('dialog').getByRole('button', { name: 'Ja, stop en wis' }).click()
  }

  async isToldOfDeletion(): Promise<void> {
    await expect(this.page.getByText(/^Uw gegevens zijn gewist om \d+\.\d\d uur$/)).toBeVisible()
  }
}
