import type { Page } from '@playwright/test'
import { secretsOf } from './addresses.ts'
import type { Agent } from './agent.ts'
import type { Citizen } from './citizen.ts'
import { expect, test } from './openid.ts'

// The result of this one passes through the browser, where it can be kept and brought again.
test.use({
  login: `
[[auth_methods]]
tag = "wallet"
name = "Testportemonnee"
image_path = "/images/wallet.svg"
start = "/auth/wallet"
disable_attr_url = true`,
})

/** The agent presses the button and asks for all of it. */
async function asks(agent: Agent): Promise<void> {
  await agent.page.getByRole('button', { name: /^Vraag om identificatie/ }).click()
  const dialog = agent.page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Vraag', exact: true }).click()
  await expect(dialog).toBeHidden()
}

/** To the page of the way to identify, by the prompt in the chat. */
async function begins({ page }: Citizen, method: string): Promise<void> {
  await expect(
    page.getByRole('heading', { name: /vraagt u om te laten zien wie u bent/ }),
  ).toBeVisible()
  await page.getByRole('radio', { name: method }).check()
  await page.getByRole('button', { name: 'Verder naar inloggen' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Inloggen met ${method}`)
}

async function asksAGeneralQuestion({ page }: Citizen, contact: string): Promise<void> {
  await page.goto(`${contact}/contact/question`)
  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/aan de beurt|voor u/)
}

const identifies = async (page: Page, as: string) => {
  await page.getByRole('radio', { name: as }).check()
  await page.getByRole('button', { name: 'Deel deze gegevens' }).click()
}

test('an agent asks who somebody is; they log in at a real provider, are back in the chat, and take it back', async ({
  citizen,
  agent,
  installation,
}) => {
  const addresses: string[] = []
  citizen.page.on('request', (request) => addresses.push(request.url()))
  const passed = secretsOf(citizen.page)
  await agent.logsIn()
  await asksAGeneralQuestion(citizen, installation.contact)
  await agent.acceptsNext()
  await citizen.says('Waar is mijn aanvraag?')
  await asks(agent)
  await expect(agent.details().getByText('Gevraagd wie dit is')).toBeVisible()

  const field = citizen.page.getByRole('textbox')
  await field.fill('Nog één vraag:\nkan het ook')
  await begins(citizen, 'Voorbeeldinlog')
  await expect(
    citizen.page.getByText(/Een medewerker van Gemeente Voorbeeld vroeg dit om/),
  ).toBeVisible()
  await expect(agent.details().getByText('Is aan het inloggen')).toBeVisible()
  await citizen.page.getByRole('button', { name: 'Verder naar Voorbeeldinlog' }).click()
  await citizen.page.getByRole('button', { name: 'Inloggen' }).click()

  await citizen.reads('Waar is mijn aanvraag?')
  // What they hadn't sent yet stands in the field again.
  await expect(field).toHaveValue('Nog één vraag:\nkan het ook')
  await expect(citizen.page.getByText('Ingelogd als Naam-Kanarie')).toBeVisible()
  expect(passed.kinds()).toEqual(['come back', 'conversation'])
  expect(await passed.left(installation.output)).toEqual([])
  const details = agent.details()
  for (const text of ['Naam-Kanarie', '999990019'])
    await expect(details.getByText(text)).toBeVisible()
  await expect(details.getByText('Voorbeeldinlog', { exact: true })).toBeVisible()

  await citizen.page.getByText('U bent bekend als Naam-Kanarie').click()
  await expect(citizen.page.getByText('999990019')).toBeVisible()
  await citizen.page.getByRole('button', { name: 'Trek mijn gegevens terug' }).click()
  await expect(details.getByText('Gegevens teruggetrokken', { exact: true })).toBeVisible()
  await expect(agent.page.getByText('Naam-Kanarie')).toHaveCount(0)
  await expect(citizen.page.getByText('Niet ingelogd')).toBeVisible()
  await agent.says('Dat is goed.')
  await citizen.reads('Dat is goed.')
  expect([...citizen.complaints, ...agent.complaints]).toEqual([])
  for (const canary of ['Kanarie', '999990019'])
    expect(`${addresses.join(' ')} ${installation.output}`).not.toContain(canary)
})

test('who finishes what somebody else began shares nothing in their conversation, neither way', async ({
  citizen: attacker,
  another,
  agent,
  installation,
}) => {
  await agent.logsIn()
  const victim = await another.citizen()
  await asksAGeneralQuestion(victim, installation.contact)
  await agent.acceptsNext()
  const ofTheVictim = victim.page.url()
  await asksAGeneralQuestion(attacker, installation.contact)
  const ofTheAttacker = attacker.page.url()
  await agent.acceptsNext()
  // Theirs is open, and no longer the other one.
  await attacker.says('Bent u daar?')
  await agent.reads('Bent u daar?')
  await asks(agent)
  await begins(attacker, 'Testinlog')

  // The link is passed on, and somebody believes it.
  await victim.page.goto(attacker.page.url())
  await identifies(victim.page, 'Testburger 3')
  const heading = victim.page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('Ga terug naar het venster van uw gesprek')
  await expect(agent.details().getByText('Niet bevestigd')).toBeVisible()
  await expect(agent.page.getByText('Testburger 3')).toHaveCount(0)

  // The attacker reads so in their own window, and can only show who they are themselves: or have somebody else finish it.
  await attacker.page.goto(ofTheAttacker)
  await expect(attacker.page.getByText('Er is ingelogd in een andere browser')).toBeVisible()
  await begins(attacker, 'Testinlog')
  const last = await attacker.sharesWithoutGoing('Testburger 4')
  await victim.page.goto(last)
  await expect(heading).toHaveText('Ga terug naar het venster van uw gesprek')
  // It leads nobody anywhere a second time.
  await attacker.page.goto(last)
  await expect(attacker.page.getByText('Er is ingelogd in een andere browser')).toBeVisible()
  await victim.page.goto(ofTheVictim)
  await expect(victim.page.getByText('Niet ingelogd')).toBeVisible()
  await expect(agent.page.getByText('Testburger 4')).toHaveCount(0)
  await agent.page
    .getByRole('button', { name: /^Een algemene vraag/ })
    .first()
    .click()
  await expect(agent.details().getByText('Niet geïdentificeerd')).toBeVisible()
  await expect(agent.page.getByText(/Testburger [34]/)).toHaveCount(0)

  // What the attacker shares themselves is shared once, in their own conversation.
  await begins(attacker, 'Testportemonnee')
  const own = await attacker.sharesWithoutGoing('Testburger 2')
  await attacker.page.goto(own)
  await expect(attacker.page.getByText('Ingelogd als Testburger 2')).toBeVisible()
  await attacker.page.getByText('U bent bekend als Testburger 2').click()
  await attacker.page.getByRole('button', { name: 'Trek mijn gegevens terug' }).click()
  await attacker.page.goto(own)
  await expect(attacker.page.getByText('Niet ingelogd')).toBeVisible()
  await asks(agent)
  await begins(victim, 'Testportemonnee')
  const brought = new URL(await victim.sharesWithoutGoing('Testburger 3'))
  brought.searchParams.set('result', new URL(own).searchParams.get('result') ?? '')
  await victim.page.goto(brought.href)
  await expect(victim.page.getByText('Het inloggen is niet gelukt')).toBeVisible()
  await expect(agent.details().getByText('Inloggen niet gelukt').first()).toBeVisible()
  await expect(agent.page.getByText(/Testburger/)).toHaveCount(0)
})
