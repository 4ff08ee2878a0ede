import { hasVisibleFocus, tabTo } from './keyboard.ts'
import { expect, test } from './test.ts'

test('the whole way with the keyboard only, on both sides', async ({
  citizen,
  agent,
  installation,
}) => {
  const { page } = citizen
  const desk = agent.page
  await citizen.opens()
  await expect(page.getByRole('radio', { name: 'Testinlog' })).toBeVisible()
  await tabTo(page, /Testinlog/)
  await page.keyboard.press('Space')
  await expect.poll(() => hasVisibleFocus(page)).toBe(true)
  await tabTo(page, /^Verder$/)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Dit delen we met de medewerker')).toBeVisible()
  await tabTo(page, /^Verder naar Testinlog$/)
  await expect.poll(() => hasVisibleFocus(page)).toBe(true)
  await page.keyboard.press('Enter')

  await page.waitForURL(/\/auth\/demo\//)
  await tabTo(page, /Testburger 1/)
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'Testburger 2' })).toBeChecked()
  await tabTo(page, /^Deel deze gegevens$/)
  await page.keyboard.press('Enter')
  await citizen.waits()

  await desk.goto(`${installation.contact}/desk`)
  await tabTo(desk, /Medewerker 1/)
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('heading', { name: 'Wachtenden' })).toBeVisible()
  await expect(desk.getByText('Verhuizing doorgeven').first()).toBeVisible()
  await desk.keyboard.press('n')
  await expect(agent.details().getByText('Testburger 2')).toBeVisible()

  await expect(page.getByRole('log')).toBeVisible()
  await tabTo(page, /Uw bericht/)
  await page.keyboard.type('Zonder muis')
  await page.keyboard.press('Enter')
  await agent.reads('Zonder muis')
  await tabTo(desk, /Bericht aan de burger/)
  await desk.keyboard.type('Ook zonder muis')
  await desk.keyboard.press('Enter')
  await citizen.reads('Ook zonder muis')

  // Letters are letters while the agent types; they are shortcuts outside the text.
  await desk.keyboard.type('een')
  await expect(desk.getByRole('textbox', { name: 'Bericht aan de burger' })).toHaveValue('een')
  await desk.keyboard.press('Escape')
  await desk.keyboard.press('Shift+E')
  await expect(desk.getByRole('dialog')).toBeVisible()
  await tabTo(desk, /^Ja, wissen$/)
  await desk.keyboard.press('Enter')
  await citizen.isToldOfDeletion()
  await tabTo(page, /Terug naar de website/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/127\.0\.0\.1|localhost:\d+\/$/)
})
