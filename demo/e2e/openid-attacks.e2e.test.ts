import { Citizen } from './citizen.ts'
import { comesBack, expect, goesToTheProvider, registered, testOfOne as test } from './openid.ts'

// The first needs a process that has asked the provider nothing yet.
test.describe.configure({ mode: 'serial' })

test('where the provider says nothing the citizen reads so, before the login and after it, and gets in when it speaks', async ({
  citizen,
  provider,
}) => {
  const { page } = citizen
  await citizen.opens()
  await expect(page.getByText(`Inloggen bij ${registered}`)).toBeVisible()
  await citizen.chooses('Voorbeeldinlog')
  provider.condition = 'silent'
  await page.getByRole('button', { name: 'Verder naar Voorbeeldinlog' }).click()
  await expect(page.getByText('Inloggen lukt nu niet')).toBeVisible()
  provider.condition = 'up'
  await page.getByRole('button', { name: 'Probeer het opnieuw' }).click()

  await comesBack(citizen, provider.issuer, () => (provider.condition = 'silent'))
  await page.waitForURL(/verhuizen\.html/)
  await expect(page.getByText('Het inloggen is niet gelukt')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Voorbeeldinlog' })).toBeChecked()

  provider.condition = 'up'
  await citizen.opens()
  await goesToTheProvider(citizen)
  await page.getByRole('button', { name: 'Inloggen' }).click()
  await citizen.waits()
  await citizen.stops()
  await citizen.isToldOfDeletion()
})

test('an answer that somebody changed or used before brings nobody to the desk, and the citizen reads what to do', async ({
  citizen,
  agent,
  another,
  provider: { issuer },
  installation,
}) => {
  const { page } = citizen
  const failed = async () => {
    await page.waitForURL(/verhuizen\.html/)
    await expect(page.getByText('Het inloggen is niet gelukt')).toBeVisible()
  }
  const begins = async () => {
    await citizen.opens()
    await goesToTheProvider(citizen)
  }
  const isNobodys = async (who: Citizen) => {
    await expect(who.page.getByRole('heading', { level: 1 })).toHaveText(
      'U begon in een ander venster',
    )
    await expect(who.page.getByText('Begin dan opnieuw op de website')).toBeVisible()
  }
  await agent.logsIn()
  let used = new URL('about:blank')
  await begins()
  await comesBack(citizen, issuer, (answer) => (used = new URL(answer)))
  await citizen.waits()
  await expect(agent.waiting()).toHaveCount(1)

  // The same address once more, and in somebody else's browser.
  await page.goto(used.href)
  await isNobodys(citizen)
  const stranger = await another.citizen()
  await stranger.page.goto(used.href)
  await isNobodys(stranger)

  await begins()
  await comesBack(citizen, issuer, ({ searchParams }) => searchParams.set('state', 'x'.repeat(32)))
  await isNobodys(citizen)

  for (const [name, value] of [
    ['iss', 'https://elsewhere.example'],
    ['code', used.searchParams.get('code') ?? ''],
  ] as const) {
    await begins()
    await comesBack(citizen, issuer, ({ searchParams }) => searchParams.set(name, value))
    await failed()
  }

  // The nonce that the provider is asked to sign.
  let asked = new URL('about:blank')
  page.on('request', (request) => {
    if (request.url().startsWith(`${issuer}/auth?`)) asked = new URL(request.url())
  })
  await begins()
  asked.searchParams.set('nonce', 'another')
  await page.goto(asked.href)
  await page.getByRole('button', { name: 'Inloggen' }).click()
  await failed()

  await expect(agent.waiting()).toHaveCount(1)
  await agent.acceptsNext()
  await expect(agent.details().getByText('Naam-Kanarie')).toBeVisible()
  await agent.endsAndDeletes()
  expect(installation.output).not.toContain(used.searchParams.get('code'))
})

test('two tabs come each to their own conversation, though the provider takes another key between; and who logs out there is logged out here', async ({
  citizen,
  agent,
  another,
  provider,
  installation,
}) => {
  const tab = new Citizen(await citizen.page.context().newPage(), installation)
  for (const one of [citizen, tab]) {
    await one.opens()
    await goesToTheProvider(one)
  }
  await agent.logsIn()
  const colleague = await another.agent()
  await colleague.logsIn('Medewerker 2')
  for (const [one, served, text] of [
    [tab, agent, 'In het tweede venster'],
    [citizen, colleague, 'In het eerste venster'],
  ] as const) {
    await one.page.getByRole('button', { name: 'Inloggen' }).click()
    await one.waits()
    await served.acceptsNext()
    await expect(served.details().getByText('Naam-Kanarie')).toBeVisible()
    await served.says(text)
    await one.reads(text)
    provider.rotate()
  }
  await expect(tab.page.getByText('In het eerste venster')).toHaveCount(0)
  await expect(citizen.page.getByText('In het tweede venster')).toHaveCount(0)

  const third = new Citizen(await citizen.page.context().newPage(), installation)
  await third.opens()
  await third.chooses('Voorbeeldinlog')
  const logOut = third.page.getByRole('button', { name: 'Uitloggen' })
  await expect(logOut).toBeVisible()
  const there = await citizen.page.context().newPage()
  await there.goto(`${provider.issuer}/session/end`)
  await there.getByRole('button', { name: /sign me out/i }).click()
  await expect.poll(() => installation.output).toMatch(/"session_over",.*"why":"provider"/)
  await third.page.reload()
  await expect(third.page.getByRole('button', { name: 'Verder naar Voorbeeldinlog' })).toBeVisible()
  await expect(logOut).toHaveCount(0)
  // The conversation goes on.
  await citizen.says('Ik ben er nog')
  await colleague.reads('Ik ben er nog')
})
