import type { Page } from '@playwright/test'
import type { Agent } from './agent.ts'
import type { Citizen } from './citizen.ts'
import { ShowingPlugin } from './showing-plugin.ts'
import { expect, test as base } from './test.ts'
import { twoWays } from './two-ways.ts'

/** Two ways of identifying that show where they send citizens: one delivers, the other gives its result to the browser. */
const test = base.extend<{ showing: ShowingPlugin; shows: boolean }>({
  shows: [false, { option: true }],
  showing: async ({ browserName }, use) => {
    void browserName
    const plugin = await ShowingPlugin.start()
    await use(plugin)
    await plugin.close()
  },
  configuration: async ({ showing, shows }, use) => {
    if (!shows) return use('')
    await use(({ internal }) => {
      showing.behind = internal
      return twoWays(showing.url)
    })
  },
})

/** From the municipal page to where somebody shows who they are: the link that can be passed on. */
async function begins(citizen: Citizen, method?: string): Promise<string> {
  await citizen.opens()
  await citizen.chooses(method)
  return citizen.page.url()
}

const readsAsHeading = (page: Page, text: string) =>
  expect(page.getByRole('heading', { level: 1 })).toHaveText(text)

/** What nobody else may see; the page has said something by then. */
async function readsThatItIsNotTheirs(
  page: Page,
  address: string,
  heading = 'Dit gesprek is in een andere browser geopend',
): Promise<void> {
  await page.goto(address)
  await readsAsHeading(page, heading)
  await expect(page.getByText(/Testburger|Verhuizing/)).toHaveCount(0)
}

const isOver = 'U kunt hier niet meer verder'

/** The conversation at the desk is of this one, and holds nothing of the other. */
async function seesOnly(agent: Agent, shown: string, other: string): Promise<void> {
  await expect(agent.details().getByText(shown)).toBeVisible()
  await expect(agent.details().getByText(other)).toHaveCount(0)
}

test('who passes on the link of a start never comes to what another shares by it, nor the other to theirs', async ({
  citizen: attacker,
  another,
  agent,
}) => {
  const victim = await another.citizen()
  const link = await begins(attacker)
  await victim.page.goto(link)
  const continuation = await victim.sharesWithoutGoing('Testburger 3')
  expect(continuation).toContain('/comm/chat/c/')

  // What the victim shared is there and nobody has come: the attacker's window, which has the same link, leads nowhere.
  await attacker.page.reload()
  await attacker.identifies('Testburger 4')
  await readsAsHeading(attacker.page, isOver)
  await attacker.page.goto(link)
  await attacker.page.getByRole('button', { name: 'Annuleren' }).click()
  await readsAsHeading(attacker.page, isOver)
  await attacker.page.goBack()
  await expect(attacker.page.getByText('Testburger 3', { exact: true })).toBeVisible() // As one to choose.
  expect(await attacker.page.context().cookies()).toEqual([])

  await victim.page.goto(continuation)
  await victim.waits()
  // As if they had guessed it.
  for (const address of [continuation, victim.page.url()]) {
    await readsThatItIsNotTheirs(attacker.page, address)
  }

  // The other way round: it is finished by the attacker, and the victim is sent after them.
  const finished = await begins(attacker)
  const ofTheAttacker = await attacker.sharesWithoutGoing('Testburger 4')
  await victim.page.goto(finished)
  await victim.identifies('Testburger 3')
  await readsAsHeading(victim.page, isOver)
  await attacker.page.goto(ofTheAttacker)
  await attacker.waits()
  for (const address of [ofTheAttacker, attacker.page.url()]) {
    await readsThatItIsNotTheirs(victim.page, address)
  }

  await victim.page.goto(continuation)
  await agent.logsIn()
  await expect(agent.waiting()).toHaveCount(2)
  await agent.acceptsNext()
  await seesOnly(agent, 'Testburger 3', 'Testburger 4')
  await victim.says('Ik ben het.')
  await agent.reads('Ik ben het.')
  await agent.acceptsNext()
  await seesOnly(agent, 'Testburger 4', 'Testburger 3')
  await attacker.says('Wie is daar?')
  await agent.reads('Wie is daar?')
  await attacker.page.reload()
  await attacker.reads('Wie is daar?')
  await expect(attacker.page.getByText(/Testburger 3|Ik ben het/)).toHaveCount(0)
  await expect(victim.page.getByText(/Testburger 4|Wie is daar/)).toHaveCount(0)
})

/** What somebody reads who opens an address all the time, until they are told to stop. */
function opensAllTheTime({ page }: Citizen, address: string) {
  const read: string[] = []
  let goesOn = true
  const opens = async (): Promise<void> => {
    while (goesOn) read.push(await (await page.request.get(address)).text())
  }
  const under = opens()
  return {
    read,
    /** It was opened from beginning to end after this moment. */
    again: async () => {
      const before = read.length
      await expect.poll(() => read.length).toBeGreaterThan(before + 1)
    },
    stops: async () => {
      goesOn = false
      await under
    },
  }
}

test.describe('where the way of identifying shows where it sends citizens', () => {
  test.use({ shows: true })

  test('who comes first and opens that all the time gets nothing of what another shares', async ({
    citizen: attacker,
    another,
    agent,
    showing,
  }) => {
    await agent.logsIn()
    const victim = await another.citizen()
    // What the first delivers is deleted, and what the second gives to the victim's browser is used up as it comes.
    for (const [method, heading] of [
      ['Testinlog', 'Ga terug naar het venster van uw gesprek'],
      ['Testportemonnee', 'Ga terug naar het venster van uw gesprek'],
    ] as const) {
      const link = await begins(attacker, method)
      const shown = showing.continuations.at(-1) ?? ''
      const opening = opensAllTheTime(attacker, shown)
      await opening.again()
      await victim.page.goto(link)
      const continuation = await victim.sharesWithoutGoing('Testburger 3')
      expect(continuation).toContain(shown)
      // In the moment before the victim follows where they are sent.
      await opening.again()
      await readsThatItIsNotTheirs(victim.page, continuation, heading)
      await opening.again()
      await opening.stops()
      expect(opening.read.join('\n')).toContain('Verhuizing doorgeven')
      expect(opening.read.join('\n')).not.toContain('Testburger 3')
      await expect(agent.waiting()).toHaveCount(0)
      await expect(agent.page.getByText('Testburger 3')).toHaveCount(0)
    }
  })
})
