import { expect, type Page } from '@playwright/test'
import type { Installation } from './installation.ts'

/** What an agent does at the desk, by what they see. */
export class Agent {
  readonly page: Page
  readonly #installation: Installation

  constructor(page: Page, installation: Installation) {
    this.page = page
    this.#installation = installation
  }

  async logsIn(name = 'Medewerker 1'): Promise<void> {
    await this.page.goto(`${this.#installation.contact}/desk`)
    await this.page.getByText(name, { exact: true }).click()
    const button = this.page.getByRole('button', { name: 'Inloggen' })
    if (await button.isVisible()) await button.click()
    await this.page.waitForURL(/\/desk\/?$/)
  }

  async acceptsNext(): Promise<void> {
    await this.page.getByRole('button', { name: /Volgende aannemen/ }).click()
    await expect(this.page.getByRole('log')).toBeVisible()
  }

  async says(text: string): Promise<void> {
    await this.page.getByRole('textbox').fill(text)
    await this.page.getByRole('button', { name: 'Stuur' }).click()
    await this.reads(text)
  }

  async reads(text: string): Promise<void> {
    await expect(this.page.getByRole('log').getByText(text, { exact: true })).toBeVisible()
  }
}
