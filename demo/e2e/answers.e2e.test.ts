import { expect, test } from './test.ts'

test('where only an answer is asked, that is what is shared, and the agent never learns who or how old', async ({
  citizen,
  agent,
}) => {
  await agent.logsIn()
  await citizen.opens('/trouwen.html')
  await citizen.chooses('Testinlog')
  const asked = citizen.page.getByText('Of u 18 jaar of ouder bent')
  await expect(asked).toBeVisible()
  await citizen.identifies('Testburger 1')
  await citizen.waits()

  await agent.acceptsNext()
  const details = agent.details()
  await expect(details.getByText('ja', { exact: true })).toBeVisible()
  for (const unasked of ['Testburger 1', '1980'])
    await expect(details.getByText(unasked)).toHaveCount(0)
})
