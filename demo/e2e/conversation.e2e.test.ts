import type { Citizen } from './citizen.ts'
import type { Installation } from './installation.ts'
import { expect, test } from './test.ts'

/** What the way to identify has heard of the citizen, in order. */
const heardIn = ({ output }: Installation) =>
  [...output.matchAll(/"session_feedback",.*"type":"(\w+)"/g)].map(([, type]) => type)

async function logsOut({ page }: Citizen, reads: string): Promise<void> {
  await page.getByRole('button', { name: 'Uitloggen bij Testinlog' }).click()
  await expect(page.getByRole('paragraph').filter({ hasText: reads }).first()).toBeVisible()
}

/** What the way to identify is told is kept until it was told: on either database. */
const onBoth = { tag: '@on-both-databases' }

test(
  'the whole way: from the municipal page to a conversation that is gone',
  onBoth,
  async ({ citizen, agent, installation }) => {
    const heard = () => heardIn(installation)
    await agent.logsIn()
    await citizen.opens()
    await citizen.chooses()
    await citizen.identifies('Testburger 2')
    await citizen.waits()
    await expect(citizen.page.getByText('Ingelogd als Testburger 2')).toBeVisible()

    // The list says who waits and for what, and not who it is.
    await expect(agent.page.getByText('Verhuizing doorgeven').first()).toBeVisible()
    await expect(agent.page.getByText('Testburger 2')).toHaveCount(0)
    await agent.acceptsNext()
    const details = agent.details()
    await expect(details.getByText('Testburger 2')).toBeVisible()
    await expect(details.getByText('Burgerservicenummer')).toBeVisible()
    await expect(details.getByText(/^9999\d{5}$/)).toBeVisible()
    await expect(details.getByText('Testinlog', { exact: true })).toBeVisible()

    await citizen.says('Klopt mijn nieuwe adres al?')
    await agent.reads('Klopt mijn nieuwe adres al?')
    await agent.says('Ik kijk het even voor u na.')
    await citizen.reads('Ik kijk het even voor u na.')

    await agent.ends()
    await expect(citizen.page.getByRole('heading', { name: 'Het gesprek is klaar' })).toBeVisible()
    // The way to identify knew that they were here, and is told once that they are not any more.
    await expect(
      citizen.page
        .getByRole('paragraph')
        .filter({ hasText: 'Dit gesprek gebruikt uw inlog bij Testinlog niet meer.' }),
    ).toBeVisible()
    await expect.poll(heard).toEqual(['user_active', 'logout'])
    // The agent keeps the details for wrapping up.
    await expect(details.getByText('Testburger 2')).toBeVisible()
    await agent.deletes()
    await citizen.isToldOfDeletion()
    await expect(agent.page.getByText('Testburger 2')).toHaveCount(0)
    await expect(agent.page.getByText('Klopt mijn nieuwe adres al?')).toHaveCount(0)

    await citizen.page.reload()
    await citizen.isToldOfDeletion()
    await expect(citizen.page.getByText('Klopt mijn nieuwe adres al?')).toHaveCount(0)
    expect(heard()).toEqual(['user_active', 'logout'])
    await citizen.page.getByRole('link', { name: 'Terug naar de website' }).click()
    await expect(citizen.page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(citizen.complaints).toEqual([])
    expect(agent.complaints).toEqual([])
  },
)

test('a reload by either side, or logging out, in the middle of the chat loses nothing and doubles nothing', async ({
  citizen,
  agent,
  installation,
}) => {
  await agent.logsIn()
  await citizen.comesToTheQueue()
  await agent.acceptsNext()
  await citizen.says('Een')
  await agent.says('Twee')
  await citizen.page.reload()
  for (const text of ['Een', 'Twee']) await citizen.reads(text)
  const note = agent.page.getByRole('textbox', { name: 'Nieuwe notitie' })
  const kept = agent.page.waitForResponse(/\/note-draft\?/)
  await note.fill('Belt liever terug')
  await kept
  await agent.page.reload()
  await expect(note).toHaveValue('Belt liever terug')
  for (const text of ['Een', 'Twee']) await agent.reads(text)

  await agent.says('Drie')
  await citizen.reads('Drie')
  await logsOut(citizen, 'Dit gesprek gebruikt uw inlog bij Testinlog niet meer.')
  expect(heardIn(installation)).toEqual(['user_active', 'logout'])
  await citizen.says('Vier')
  await agent.reads('Vier')
  for (const side of [citizen, agent]) {
    for (const text of ['Een', 'Twee', 'Drie', 'Vier']) {
      await expect(side.page.getByRole('log').getByText(text, { exact: true })).toHaveCount(1)
    }
  }
})

test('the citizen stops, and everything is gone on both sides', async ({ citizen, agent }) => {
  await agent.logsIn()
  await citizen.comesToTheQueue('Testburger 3')
  await agent.acceptsNext()
  await expect(agent.details().getByText('Testburger 3')).toBeVisible()
  await citizen.stops()
  await citizen.isToldOfDeletion()
  await expect(agent.page.getByText('Testburger 3')).toHaveCount(0)
})

test('a citizen whose browser runs no scripts is asked once on a page, and then everything is gone', async ({
  citizen,
  browser,
}) => {
  await citizen.comesToTheQueue('Testburger 2')
  const storageState = await citizen.page.context().storageState()
  const context = await browser.newContext({
    locale: 'nl-NL',
    javaScriptEnabled: false,
    storageState,
  })
  const page = await context.newPage()
  const asks = async () => {
    await page.getByRole('button', { name: 'Stop en wis mijn gegevens' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stoppen en alles wissen?')
  }
  await page.goto(citizen.page.url())
  await asks()
  await page.getByRole('link', { name: 'Nee, ga terug' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/aan de beurt/)
  await asks()
  await page.getByRole('button', { name: 'Ja, stop en wis' }).click()
  await expect(page.getByText(/^Uw gegevens zijn gewist om \d+\.\d\d uur$/)).toBeVisible()
  await context.close()
  await citizen.isToldOfDeletion()
})

test('a citizen with a lost connection says something that arrives when it is back', async ({
  citizen,
  agent,
}) => {
  await agent.logsIn()
  await citizen.comesToTheQueue()
  await agent.acceptsNext()
  await citizen.says('Ik zit in de trein')
  await citizen.page.context().setOffline(true)
  await citizen.says('Nu in een tunnel')
  await agent.says('Ik wacht even op u')
  await expect(agent.page.getByRole('log').getByText('Nu in een tunnel')).toHaveCount(0)
  await citizen.page.context().setOffline(false)
  await agent.reads('Nu in een tunnel')
  await citizen.reads('Ik wacht even op u')
})

test(
  'the process is killed in the middle of the conversation: nothing that was said is lost',
  onBoth,
  async ({ citizen, agent, installation }) => {
    await agent.logsIn()
    await citizen.comesToTheQueue('Testburger 4')
    await agent.acceptsNext()
    await citizen.says('Voor de storing')
    await agent.reads('Voor de storing')

    await installation.end('SIGKILL')
    await installation.moveInternal()
    await citizen.says('Tijdens de storing')
    await installation.restart()

    // Both pages find it back by themselves.
    await agent.reads('Tijdens de storing')
    await agent.says('Na de storing')
    await citizen.reads('Na de storing')
    await expect(agent.details().getByText('Testburger 4')).toBeVisible()
    for (const side of [citizen, agent]) {
      for (const text of ['Voor de storing', 'Tijdens de storing', 'Na de storing']) {
        await expect(side.page.getByRole('log').getByText(text, { exact: true })).toHaveCount(1)
      }
    }
    // Where the way to identify said that it hears of logging out, nobody is any more.
    await logsOut(citizen, 'Wij konden Testinlog niet laten weten dat u uitlogt.')
  },
)
