import { isFit } from './fit.ts'
import { expect, test } from './test.ts'

for (const width of [320, 1440]) {
  test(`every page on the way is accessible and fits, ${width} px wide`, async ({
    citizen,
    agent,
    installation,
  }) => {
    for (const { page } of [citizen, agent]) {
      await page.setViewportSize({ width, height: 800 })
      // On its way from one colour to another a button has one that nobody chose.
      await page.emulateMedia({ reducedMotion: 'reduce' })
    }
    const look = (what: string) => isFit(citizen.page, what)
    await citizen.opens('/')
    await look('home')
    await citizen.opens()
    await citizen.page.getByRole('radio', { name: 'Testinlog' }).check()
    await look('choice')
    await citizen.page.getByRole('button', { name: 'Verder' }).click()
    await citizen.page.getByRole('button', { name: 'Verder naar Testinlog' }).waitFor()
    await look('what is shared')
    await citizen.page.getByRole('button', { name: 'Verder naar Testinlog' }).click()
    await citizen.page.waitForURL(/\/auth\/demo\//)
    await look('identification')
    await citizen.page.getByRole('button', { name: 'Annuleren' }).click()
    await citizen.page.waitForURL(/verhuizen/)
    await citizen.page.getByText('Inloggen is geannuleerd').waitFor()
    await look('back after cancelling')

    await agent.page.goto(`${installation.contact}/desk`)
    await isFit(agent.page, 'login of the desk')
    await agent.logsIn()
    await isFit(agent.page, 'empty desk')
    await citizen.comesToTheQueue()
    await look('waiting')
    await isFit(agent.page, 'desk with somebody waiting')
    await agent.acceptsNext()
    await citizen.says('Klopt mijn nieuwe adres al?')
    await agent.says('Ik kijk even.')
    await citizen.reads('Ik kijk even.')
    await look('chat')
    await isFit(agent.page, 'desk in conversation')
    await agent.ends()
    await citizen.page.getByRole('heading', { name: 'Het gesprek is klaar' }).waitFor()
    await look('ended')
    await isFit(agent.page, 'desk wrapping up')
    await agent.deletes()
    await citizen.isToldOfDeletion()
    await look('deleted')
    await isFit(agent.page, 'desk after deleting')
    await citizen.page.goto(`${installation.contact}/comm/chat/conversations/none`)
    await look('a conversation that is not there')
    await citizen.page.goto(`${installation.contact}/return/nonsense`)
    await look('a way back that is not there')
  })
}

test('in English for a browser that asks for it', async ({ browser, installation }) => {
  const context = await browser.newContext({ locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto(`${installation.contact}/desk/login`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.goto(`${installation.contact}/return/nonsense`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await context.close()
})
