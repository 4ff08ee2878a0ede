import type { Page } from '@playwright/test'
import { hasVisibleFocus, tabTo } from './keyboard.ts'
import { expect, inside, optional, test, type Municipality } from './municipality.ts'

/** The ways through that the page of the demonstration doesn't have, by somebody who has no mouse. */

async function open(page: Page, municipality: Municipality, attributes: string): Promise<void> {
  municipality.write(`<id-contact ${attributes}>${inside}</id-contact><a href="#">Verder lezen</a>`)
  await page.goto(municipality.site)
}

async function pressEnterOn(page: Page, button: RegExp): Promise<void> {
  await tabTo(page, button)
  expect(await hasVisibleFocus(page), `${button} shows that it has the focus`).toBe(true)
  await page.keyboard.press('Enter')
}

test('with the keyboard only: identifying first, and the channel after coming back', async ({
  page,
  municipality,
}) => {
  await open(page, municipality, 'purpose="report_move" order="identify-first"')
  await expect(page.getByRole('radio', { name: 'DigiD' })).toBeVisible()
  await tabTo(page, /DigiD/)
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'Yivi' })).toBeChecked()
  await pressEnterOn(page, /^Verder$/)
  await expect(page.getByRole('heading', { name: 'Dit delen we met de medewerker' })).toBeFocused()
  await pressEnterOn(page, /^Verder naar Yivi$/)

  await expect(page.getByRole('heading', { name: 'Inloggen' })).toBeVisible()
  await tabTo(page, /^Klaar$/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'Wij weten nu wie u bent' })).toBeFocused()
  await tabTo(page, /^Chatten/)
  await page.keyboard.press('ArrowUp')
  // What is closed is passed over.
  await expect(page.getByRole('radio', { name: /^Bellen/ })).toBeChecked()
  await pressEnterOn(page, /^Verder$/)
  await pressEnterOn(page, /^Verder met Bellen$/)
  await page.waitForURL(/\/identify/)
  expect(
    municipality.starts.map(({ auth_method, comm_method }) => [auth_method, comm_method]),
  ).toEqual([
    ['yivi', undefined],
    [undefined, 'phone'],
  ])
})

test('with the keyboard only: where the page has chosen both, there is one button to press', async ({
  page,
  municipality,
}) => {
  await open(page, municipality, 'purpose="report_move" comm-method="phone" auth-method="digid"')
  await expect(page.getByRole('heading', { name: 'Dit delen we met de medewerker' })).toBeVisible()
  await pressEnterOn(page, /^Verder naar DigiD$/)
  await page.waitForURL(/\/identify/)
  expect(municipality.starts).toMatchObject([{ auth_method: 'digid', comm_method: 'phone' }])
})

test('with the keyboard only: into the dialog, through it, out of it, and in again', async ({
  page,
  municipality,
}) => {
  await open(page, municipality, 'purpose="report_move" layout="dialog"')
  const opener = page.getByRole('button', { name: 'Neem contact op' })
  await expect(opener).toBeVisible()
  await pressEnterOn(page, /^Neem contact op$/)
  await expect(page.getByRole('dialog')).toBeVisible()
  await tabTo(page, /^Chatten/)
  await page.keyboard.press('Space')
  await pressEnterOn(page, /^Verder$/)
  await expect(page.getByRole('heading', { name: 'Laat zien wie u bent' })).toBeFocused()

  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(opener).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Verder lezen' })).toBeFocused()

  await tabTo(page, /^Neem contact op$/, true)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await tabTo(page, /^Sluiten$/)
  await page.keyboard.press('Enter')
  await expect(opener).toBeFocused()
})

test('with the keyboard only: without logging in', async ({ page, municipality }) => {
  municipality.options.report_move = optional
  await open(page, municipality, 'purpose="report_move"')
  await expect(page.getByRole('radio', { name: 'Chatten' })).toBeVisible()
  await tabTo(page, /^Chatten/)
  await page.keyboard.press('Space')
  await pressEnterOn(page, /^Verder$/)
  await expect(page.getByRole('heading', { name: 'Laat zien wie u bent' })).toBeFocused()
  await tabTo(page, /DigiD/)
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('radio', { name: /^Zonder inloggen/ })).toBeChecked()
  await pressEnterOn(page, /^Verder$/)
  await expect(page.getByRole('heading', { name: 'U kunt beginnen' })).toBeFocused()
  await pressEnterOn(page, /^Verder met Chatten$/)
  await page.waitForURL(/\/identify/)
  expect(municipality.starts).toMatchObject([{ comm_method: 'chat' }])
  expect(municipality.starts[0]).not.toHaveProperty('auth_method')
})

test('with the keyboard only: back after cancelling, and another way to log in', async ({
  page,
  municipality,
}) => {
  await open(page, municipality, 'purpose="report_move" comm-method="chat"')
  await expect(page.getByRole('radio', { name: 'DigiD' })).toBeVisible()
  await tabTo(page, /DigiD/)
  await page.keyboard.press('Space')
  await pressEnterOn(page, /^Verder$/)
  await pressEnterOn(page, /^Verder naar DigiD$/)
  await expect(page.getByRole('heading', { name: 'Inloggen' })).toBeVisible()
  await tabTo(page, /^Annuleren$/)
  await page.keyboard.press('Enter')

  await expect(page.getByRole('group', { name: 'Inloggen is geannuleerd' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('radio', { name: 'DigiD' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'Yivi' })).toBeChecked()
  await pressEnterOn(page, /^Verder$/)
  await pressEnterOn(page, /^Verder naar Yivi$/)
  await page.waitForURL(/\/identify/)
  expect(municipality.starts.map(({ auth_method }) => auth_method)).toEqual(['digid', 'yivi'])
})

test('with the keyboard only: the button that the widget is below opens it and closes it', async ({
  page,
  municipality,
}) => {
  await open(page, municipality, 'purpose="report_move" layout="button"')
  const opener = page.getByRole('button', { name: 'Neem contact op' })
  await expect(opener).toBeVisible()
  await pressEnterOn(page, /^Neem contact op$/)
  await expect(opener).toHaveAttribute('aria-expanded', 'true')
  await expect(page.getByRole('radio', { name: 'Chatten' })).toBeVisible()
  await tabTo(page, /^Chatten/)
  await page.keyboard.press('Space')
  await pressEnterOn(page, /^Verder$/)
  await expect(page.getByRole('heading', { name: 'Laat zien wie u bent' })).toBeFocused()

  await tabTo(page, /^Neem contact op$/, true)
  await page.keyboard.press('Space')
  await expect(opener).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Verder lezen' })).toBeFocused()
})
