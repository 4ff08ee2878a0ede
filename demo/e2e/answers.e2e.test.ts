import { expect, test } from './test.ts'

test('where only an answer is asked, that is what is shared, and the agent never learns who or how old', async ({
  citizen,
  agent,
}) => {
  await agent.logsIn()
  await citizen.opens('/trouwen.html')
  // There is one way: nothing has to be chosen first.
  await citizen.page.getByRole('button', { name: 'Verder naar Testinlog' }).click()
  await expect(citizen.page.getByRole('heading', { level: 1 })).toHaveText('Inloggen met Testinlog')
  await expect(citizen.page.getByText('Of u 18 jaar of ouder bent')).toBeVisible()
  await citizen.identifies('Testburger 1')
  await citizen.waits()

  await agent.acceptsNext()
  const details = agent.details()
  await expect(details.getByText('ja', { exact: true })).toBeVisible()
  for (const unasked of ['Testburger 1', '1980'])
    await expect(details.getByText(unasked)).toHaveCount(0)
})
