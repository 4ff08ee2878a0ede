import { expect, type Locator, type Page } from '@playwright/test'
import type { Installation } from './installation.ts'
import { complaintsOf } from './complaints.ts'

/** What an agent does at the desk, by what they see. */
export class Agent {
  readonly page: Page
  readonly complaints: string[]
  readonly #installation: Installation

  constructor(page: Page, installation: Installation) {
    this.page = page
    this.complaints = complaintsOf(page)
    this.#installation = installation
  }

  async logsIn(name = 'Medewerker 1'): Promise<void> {
    await this.page.goto(`${this.#installation.contact}/desk`)
    await this.page.getByRole('button', { name }).click()
    await expect(this.page.getByRole('heading', { name: 'Wachtenden' })).toBeVisible()
  }

  async acceptsNext(): Promise<void> {
    await this.#shows('Lijst')
    await this.page.getByRole('button', { name: 'Volgende aannemen' }).click()
    await expect(this.page.getByRole('log')).toBeVisible()
  }

  /** The first who waits for that subject. */
  async accepts(subject: string): Promise<void> {
    await this.#shows('Lijst')
    const accept = this.waiting().getByRole('button', { name: `${subject} aannemen` })
    await accept.first().click()
    await expect(this.page.getByRole('log')).toBeVisible()
  }

  /** What is offered to them alone. */
  offers(): Locator {
    return this.page.locator('id-contact-desk-offers')
  }

  async acceptsOffer(): Promise<void> {
    await this.offers()
      .getByRole('button', { name: /^Aannemen/ })
      .click()
    await expect(this.page.getByRole('log')).toBeVisible()
  }

  /** Of those who wait: the list, in the order of serving. */
  waiting(): Locator {
    return this.page.locator('id-contact-desk-waiting').getByRole('listitem')
  }

  async is(presence: 'Beschikbaar' | 'Pauze' | 'Afwezig'): Promise<void> {
    const choice = this.page.getByRole('button', { name: presence, exact: false }).first()
    await choice.click()
    await expect(choice).toHaveAttribute('aria-pressed', 'true')
    await expect(choice).not.toHaveAttribute('aria-disabled', 'true')
  }

  /** @param to a colleague or a subject, as the desk calls it */
  async handsOver(to: string | RegExp, note?: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Doorverbinden' }).first().click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('radio', { name: to }).check()
    if (note !== undefined) await dialog.getByRole('textbox').fill(note)
    await dialog.getByRole('button', { name: 'Doorverbinden' }).click()
    await expect(dialog).toBeHidden()
  }

  /** What is verified about the citizen. */
  details(): Locator {
    return this.page.getByRole('region', { name: 'Geverifieerde gegevens' })
  }

  /** The two that the citizen sees too: first the agent's own, then the citizen's. */
  twoWords(): Locator {
    return this.page
      .getByRole('region', { name: 'Woorden van dit gesprek' })
      .getByRole('definition')
  }

  async says(text: string): Promise<void> {
    await this.#shows('Gesprek')
    await this.page.getByRole('textbox', { name: 'Bericht aan de burger' }).fill(text)
    await this.page.getByRole('button', { name: 'Stuur' }).click()
    await this.reads(text)
  }

  async reads(text: string): Promise<void> {
    await this.#shows('Gesprek')
    await expect(this.page.getByRole('log').getByText(text, { exact: true })).toBeVisible()
  }

  async ends(): Promise<void> {
    await this.#shows('Gegevens')
    await this.page.getByRole('button', { name: 'Gesprek beëindigen' }).click()
    await expect(this.page.getByRole('button', { name: /^Wissen/ })).toBeVisible()
  }

  async deletes(): Promise<void> {
    await this.#confirms(/^Wissen/)
  }

  async endsAndDeletes(): Promise<void> {
    await this.#confirms(/^Beëindigen en wissen/)
  }

  async #confirms(name: RegExp): Promise<void> {
    await this.#shows('Gegevens')
    await this.page.getByRole('button', { name }).click()
    await this.page.getByRole('dialog').getByRole('button', { name: 'Ja, wissen' }).click()
    await this.#shows('Gesprek')
    await expect(this.page.getByText(/^Gewist om \d+\.\d\d uur$/)).toBeVisible()
  }

  /** On a narrow screen the desk shows one part at a time. */
  async #shows(part: 'Lijst' | 'Gesprek' | 'Gegevens'): Promise<void> {
    const choice = this.page
      .getByRole('navigation', { name: 'Onderdelen van de balie' })
      .getByRole('button', { name: part })
    if (await choice.isVisible()) await choice.click()
  }
}
