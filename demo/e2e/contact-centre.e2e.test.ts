import type { Agent } from './agent.ts'
import type { Citizen } from './citizen.ts'
import { expect, test } from './test.ts'

type Another = { citizen(): Promise<Citizen>; agent(): Promise<Agent> }

async function atWork(another: Another, name: string): Promise<Agent> {
  const agent = await another.agent()
  await agent.logsIn(name)
  return agent
}

async function inTheQueue(another: Another, as: string): Promise<Citizen> {
  const citizen = await another.citizen()
  await citizen.comesToTheQueue(as)
  return citizen
}

/** The two words that the citizen reads, once their agent reads the same. */
async function sameWords(citizen: Citizen, agent: Agent): Promise<string[]> {
  await expect(citizen.twoWords()).toHaveCount(2)
  const words = await citizen.twoWords().allTextContents()
  await expect(agent.twoWords()).toHaveText(words)
  return words
}

/** However slow the machine is, what is offered stays until somebody accepts it or leaves. */
const patient = 'accept_seconds = 600'

const talkOf = (citizen: Citizen) => citizen.page.getByRole('log')

test.describe('three agents', () => {
  test.use({ configuration: `[comm.queue]\nvanished_seconds = 35\n${patient}` })

  test('serve the queue in its order; whose browser crashes loses nobody', async ({ another }) => {
    test.setTimeout(150_000)
    const [one, two, three] = await Promise.all(
      ['Medewerker 1', 'Medewerker 2', 'Teamleider'].map((name) => atWork(another, name)),
    )
    if (!one || !two || !three) throw new Error('nobody')
    const first = await inTheQueue(another, 'Testburger 1')
    const second = await inTheQueue(another, 'Testburger 2')
    const third = await inTheQueue(another, 'Testburger 3')
    await expect(two.waiting()).toHaveCount(3)

    await expect(second.twoWords()).toHaveCount(0)

    // Whoever came first is served first, whoever accepts, and nobody is served twice.
    await one.acceptsNext()
    await expect(one.details().getByText('Testburger 1')).toBeVisible()
    await two.acceptsNext()
    await expect(two.details().getByText('Testburger 2')).toBeVisible()
    await expect(three.waiting()).toHaveCount(1)
    await first.says('Ik ben de eerste')
    await one.reads('Ik ben de eerste')
    await second.says('Ik ben de tweede')
    await two.reads('Ik ben de tweede')
    const words = await sameWords(second, two)
    expect(await sameWords(first, one)).not.toEqual(words)

    // The browser of one is gone without a word. Meanwhile the work goes on.
    await one.page.context().close()

    await two.handsOver(/Teamleider/, 'Belt liever terug.')
    await expect(two.page.getByText('Testburger 2')).toHaveCount(0)
    await expect(second.twoWords()).toHaveCount(0)
    await three.acceptsOffer()
    await expect(three.details().getByText('Testburger 2')).toBeVisible()
    expect(await sameWords(second, three)).not.toEqual(words)
    await expect(three.page.getByText('Belt liever terug.')).toBeVisible()
    await three.reads('Ik ben de tweede')
    await three.says('Ik neem het over')
    await second.reads('Ik neem het over')
    await expect(second.page.getByText('Belt liever terug.')).toHaveCount(0)

    // A subject that asks for less shows less.
    await expect(three.details().getByText('Burgerservicenummer')).toBeVisible()
    await three.handsOver('Paspoort aanvragen')
    await expect(second.page.getByRole('heading', { level: 1 })).toHaveText(/aan de beurt|voor u/)
    // Not the next one: by now whoever was left alone may be missed already, and come first.
    await two.accepts('Paspoort aanvragen')
    const details = two.details()
    await expect(details.getByText('Testburger 2')).toBeVisible()
    await expect(details.getByText(/gegevens zijn verborgen/)).toBeVisible()
    await expect(details.getByText('Burgerservicenummer')).toHaveCount(0)
    await second.says('Bent u er nog?')
    await two.reads('Bent u er nog?')

    // Whoever crashed is missed: the first one is at the front again, before the third who waits for longer.
    await expect(first.page.getByRole('heading', { level: 1 })).toHaveText(/aan de beurt|voor u/, {
      timeout: 60_000,
    })
    await expect(three.waiting()).toHaveCount(2)
    await expect(three.waiting().first()).toContainText('Al gesproken')
    await three.acceptsNext()
    await expect(three.details().getByText('Testburger 1')).toBeVisible()
    await three.reads('Ik ben de eerste')
    await three.says('Daar ben ik')
    await first.reads('Daar ben ik')
    await expect(talkOf(first).getByText('Ik ben de eerste', { exact: true })).toHaveCount(1)

    // Wrapping up: the details stay until they are deleted; the citizen knows both.
    await two.ends()
    await expect(second.page.getByRole('heading', { name: 'Het gesprek is klaar' })).toBeVisible()
    await expect(second.twoWords()).toHaveCount(0)
    await expect(two.details().getByText('Testburger 2')).toBeVisible()
    await two.deletes()
    await second.isToldOfDeletion()
    await three.endsAndDeletes()
    await first.isToldOfDeletion()

    await two.acceptsNext()
    await expect(two.details().getByText('Testburger 3')).toBeVisible()
    await two.endsAndDeletes()
    await third.isToldOfDeletion()
    for (const { complaints } of [two, three, first, second, third]) expect(complaints).toEqual([])
  })
})

test.describe('where conversations are assigned', () => {
  test.use({ configuration: `[comm.queue]\nassign = "automatic"\n${patient}` })

  test('who has a pause gets nothing, what was offered to them goes to another', async ({
    another,
  }) => {
    const one = await atWork(another, 'Medewerker 1')
    await one.is('Pauze')
    const two = await atWork(another, 'Medewerker 2')
    const citizen = await inTheQueue(another, 'Testburger 1')
    await expect(two.offers()).toContainText('Verhuizing doorgeven')
    await expect(one.offers()).not.toContainText('Verhuizing doorgeven')
    await expect(one.waiting()).toHaveCount(0)

    // Back from the break, one gets what the other leaves.
    await one.is('Beschikbaar')
    await expect(one.offers()).not.toContainText('Verhuizing doorgeven')
    await two.is('Pauze')
    await expect(one.offers()).toContainText('Verhuizing doorgeven')
    await expect(two.offers()).not.toContainText('Verhuizing doorgeven')
    await one.acceptsOffer()
    await expect(one.details().getByText('Testburger 1')).toBeVisible()
    await one.says('Goedemiddag')
    await citizen.reads('Goedemiddag')
    await expect(two.page.getByText('Testburger 1')).toHaveCount(0)
  })
})
