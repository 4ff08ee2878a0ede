import type { Agent } from './agent.ts'
import type { Citizen } from './citizen.ts'
import { expect, test } from './test.ts'
import { twoWays } from './two-ways.ts'

test.use({ configuration: twoWays() })

async function asks(agent: Agent): Promise<void> {
  await agent.page.getByRole('button', { name: /^Vraag om identificatie/ }).click()
  const dialog = agent.page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Vraag', exact: true }).click()
  await expect(dialog).toBeHidden()
}

/** @returns the link that can be passed on */
async function begins({ page }: Citizen): Promise<string> {
  await page.getByRole('radio', { name: 'Testportemonnee' }).check()
  await page.getByRole('button', { name: 'Verder naar inloggen' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inloggen met Testportemonnee')
  return page.url()
}

/** As a browser asks it that navigates, without going on from there. @returns where it leads */
async function locationOf({ page }: Citizen, address: string): Promise<string> {
  const headers = { accept: 'text/html' }
  const answer = await page.context().request.get(address, { headers, maxRedirects: 0 })
  return new URL(answer.headers().location ?? '', address).href
}

test('who has come to the end once themselves, and so knows the way back, never comes in before who was sent after them', async ({
  citizen: attacker,
  another,
  agent,
  installation,
}) => {
  await agent.logsIn()
  const victim = await another.citizen()
  await attacker.page.goto(`${installation.contact}/contact/question`)
  await attacker.page.getByRole('button', { name: 'Verder' }).click()
  await attacker.waits()
  await agent.acceptsNext()
  await asks(agent)
  const conversation = attacker.page.url()
  const link = await begins(attacker)

  // They finish as themselves, don't bring it, and look where that leads without a result.
  const own = new URL(await attacker.sharesWithoutGoing('Testburger 4'))
  own.search = ''
  const known = await locationOf(attacker, own.href)

  // The victim finishes. Their browser has made one step back, and the attacker comes in before the next.
  await victim.page.goto(link)
  const brings = await victim.sharesWithoutGoing('Testburger 3')
  const next = await locationOf(victim, brings)
  await attacker.page.goto(known)
  await victim.page.goto(next)
  await expect(agent.details().getByText('Inloggen niet gelukt').first()).toBeVisible()
  const heading = victim.page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('Ga terug naar het venster van uw gesprek')
  expect(new URL(victim.page.url()).pathname).toBe('/comm/chat/refused/elsewhere')
  expect(new URL(victim.page.url()).search).toBe('')

  // Nor is it worth anything by a new way back.
  await attacker.page.goto(conversation)
  await begins(attacker)
  const later = new URL(await attacker.sharesWithoutGoing('Testburger 4'))
  later.search = new URL(brings).search
  await attacker.page.goto(later.href)
  await expect(attacker.page.getByText('Het inloggen is niet gelukt')).toBeVisible()
  await expect(agent.details().getByText('Inloggen niet gelukt').first()).toBeVisible()
  for (const { page } of [attacker, agent])
    await expect(page.getByText(/Testburger/)).toHaveCount(0)
})
