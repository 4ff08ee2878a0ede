import { expect, goesToTheProvider, test } from './openid.ts'

test('who logs in at a real provider gets to the agent, who sees what was shared and how sure it is', async ({
  citizen,
  agent,
  installation,
}) => {
  const addresses: string[] = []
  citizen.page.on('request', (request) => addresses.push(request.url()))
  await agent.logsIn()
  await citizen.opens()
  await goesToTheProvider(citizen)
  await citizen.page.getByRole('button', { name: 'Inloggen' }).click()
  await citizen.waits()
  await expect(citizen.page.getByText('Ingelogd als Naam-Kanarie')).toBeVisible()

  await agent.acceptsNext()
  const details = agent.details()
  for (const text of ['Naam-Kanarie', '999990019', 'Kanariestraat 1'])
    await expect(details.getByText(text)).toBeVisible()
  await expect(details.getByText('Voorbeeldinlog', { exact: true })).toBeVisible()

  await agent.says('Waarmee kan ik u helpen?')
  await citizen.reads('Waarmee kan ik u helpen?')

  // Who logs out here goes on here.
  await citizen.page.getByRole('button', { name: 'Uitloggen bij Voorbeeldinlog' }).click()
  const loggedOut = 'Dit gesprek gebruikt uw inlog bij Voorbeeldinlog niet meer.'
  await expect(citizen.page.getByText(loggedOut)).toHaveCount(2)
  await expect(citizen.page.getByText('Bij ons bekend als Naam-Kanarie')).toBeVisible()
  await expect(citizen.page.getByRole('textbox', { name: 'Uw bericht' })).toBeFocused()
  await expect.poll(() => installation.output).toMatch(/"session_over",.*"why":"logout"/)
  await citizen.says('Ik ben er nog')
  await agent.reads('Ik ben er nog')
  expect(citizen.complaints).toEqual([])
  // Nothing of it stands in an address or in the log.
  for (const canary of ['Kanarie', '999990019'])
    expect(`${addresses.join(' ')} ${installation.output}`).not.toContain(canary)
})

test('who stops at the provider is back at the municipal page, with their choice', async ({
  citizen,
}) => {
  await citizen.opens()
  await goesToTheProvider(citizen)
  await citizen.page.getByRole('button', { name: 'Annuleren' }).click()
  await citizen.page.waitForURL(/verhuizen\.html/)
  await expect(citizen.page.getByText('Inloggen is geannuleerd')).toBeVisible()
  await expect(citizen.page.getByRole('radio', { name: 'Voorbeeldinlog' })).toBeChecked()
})

test('a login that is not sure enough says so, and another way can be chosen', async ({
  citizen,
  provider,
}) => {
  provider.person = { ...provider.person, acr: 'low' }
  await citizen.opens()
  await goesToTheProvider(citizen)
  await citizen.page.getByRole('button', { name: 'Inloggen' }).click()
  await citizen.page.waitForURL(/verhuizen\.html/)
  await expect(
    citizen.page.getByText('Deze manier van inloggen is niet veilig genoeg'),
  ).toBeVisible()
  await expect(citizen.page.getByRole('radio', { name: 'Testinlog' })).toBeEnabled()
})

test('where the provider is down the citizen reads so, and gets back to another way', async ({
  citizen,
  provider,
}) => {
  await citizen.opens()
  await citizen.chooses('Voorbeeldinlog')
  provider.condition = 'down'
  await citizen.page.getByRole('button', { name: 'Verder naar Voorbeeldinlog' }).click()
  await expect(citizen.page.getByText('Inloggen lukt nu niet')).toBeVisible()
  await citizen.page.getByRole('button', { name: 'Annuleren' }).click()
  await citizen.page.waitForURL(/verhuizen\.html/)
  await expect(citizen.page.getByRole('radio', { name: 'Testinlog' })).toBeEnabled()
})

test('who logged in can log out on our own page, at the provider too, and is back where they can begin', async ({
  citizen: { page },
  citizen,
}) => {
  await citizen.opens()
  await goesToTheProvider(citizen)
  await page.getByRole('button', { name: 'Inloggen' }).click()
  await citizen.waits()
  await citizen.opens()
  await citizen.chooses('Voorbeeldinlog')
  await page.getByRole('button', { name: 'Uitloggen' }).click()
  await page.getByRole('button', { name: /sign me out/i }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('U bent uitgelogd')
  await expect(page.getByRole('button', { name: 'Uitloggen' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Terug naar de website' }).click()
  await page.waitForURL(/verhuizen\.html/)
  await expect(page.getByRole('button', { name: 'Verder naar Voorbeeldinlog' })).toBeVisible()
})
