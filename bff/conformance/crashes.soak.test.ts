import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { postgresPrograms } from '../../.ci/postgres-server.js'
import { sealAuthResult } from '../../protocol/seal-auth-result.ts'
import { resultKeys } from './testing/contact-centre.ts'
import { CrashingCentre } from './testing/crashing-centre.ts'
import { Pages, shown, write } from './testing/pages.ts'
import { Person } from './testing/person.ts'

/**
 * What was acknowledged stays, once, whatever is killed in between. `SOAK_RUNS` and `SOAK_SEED` choose how often and
 * which chances; a run that fails tells its seed,
 * which brings the same crashes at about the same moments.
 */
const runs = Number(process.env.SOAK_RUNS ?? 200)
const firstSeed = Number(process.env.SOAK_SEED ?? Date.now() % 1_000_000)

let seed = firstSeed
/** Mulberry32. */
function chance(): number {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
}

let centre: CrashingCentre
let pages: Pages
/** One desk for all runs: nobody ever reloads it. */
let desk: Page
beforeAll(async () => {
  centre = await CrashingCentre.start(postgresPrograms() ?? '', chance)
  pages = await Pages.open()
  desk = await pages.page()
  await desk.goto(`${centre.url}/desk`)
  await desk.getByRole('button', { name: 'Medewerker 2' }).click()
  await desk.getByRole('heading', { name: 'Wachtenden' }).waitFor()
})
afterAll(async () => {
  await pages.close()
  await centre.stop()
})

const form = { 'content-type': 'application/jwt', accept: 'application/json' }

/** A citizen who has come and, where that was acknowledged, identified. */
async function arrived() {
  const person = new Person()
  const started = await centre.insist(
    (url) =>
      fetch(`${url}/comm/chat/start_communication`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ purpose: 'report_move' }),
      }).then(async (it) => ({ status: it.status, headers: {}, text: await it.text() })),
    'internalUrl',
  )
  const { client_url, attr_url } = JSON.parse(started.answer.text) as Record<string, string>
  const result = await sealAuthResult(
    { status: 'success', attributes: { name: 'Testburger 1' }, auth_method: 'demo' },
    { ...resultKeys, dialect: 'id-contact', now: () => new Date() },
  )
  const attrPath = new URL(attr_url ?? '').pathname
  const deliver = (url: string) =>
    fetch(url + attrPath, { method: 'POST', headers: form, body: result }).then(async (it) => ({
      status: it.status,
      headers: {},
      text: await it.text(),
    }))
  const delivered = await centre.insist(deliver, 'internalUrl')
  // Where an earlier one may have arrived, a 404 says that it did.
  expect(delivered.uncertain ? [204, 404] : [204]).toContain(delivered.answer.status)
  const clientPath = new URL(client_url ?? '').pathname
  const came = await centre.insist((url) => person.get(url + clientPath))
  // Also where an answer with the cookie was lost: nobody came with it, so the same link lets them in again.
  expect(came.answer.status).toBe(303)
  const path = String(came.answer.headers.location)
  return { person, path, id: path.split('/').at(-1) ?? '', deliver }
}

async function loggedIn(name: string): Promise<Person> {
  const agent = new Person()
  await centre.insist((url) => agent.submit(`${url}/desk/login`, { agent: name }))
  return agent
}

async function say(person: Person, path: string, text: string): Promise<void> {
  const message = { key: crypto.randomUUID(), text }
  const { answer } = await centre.insist((url) => person.post(`${url}${path}/messages`, message))
  expect(answer.status).toBe(201)
}

const kindOf = (events: readonly [string, unknown][], kind: string) =>
  events.filter(([event]) => event === kind).map(([, data]) => data as Record<string, unknown>)

/** A citizen whose browser waits in the queue, before anything is killed. */
async function waitingPage(): Promise<Page> {
  const started = await new Person().post(`${centre.url}/start`, {
    purpose: 'question',
    comm_method: 'chat',
  })
  const { client_url } = JSON.parse(started.text) as { client_url: string }
  const page = await pages.page()
  await page.goto(client_url)
  await page.getByRole('heading', { level: 1, name: /aan de beurt|voor u/ }).waitFor()
  return page
}

/**
 * The same as two people on their pages see it, who do nothing but talk: what they can't see is that
 * everything is killed.
 */
async function talkOnPages(page: Page, calm: () => Promise<void>): Promise<void> {
  const log = desk.getByRole('log')
  // Whoever is told that it didn't work presses again.
  for (let press = 0; press < 30 && !(await log.isVisible()); press += 1) {
    const button = desk.getByRole('button', { name: 'Algemene vraag aannemen' })
    await button.click({ timeout: 1_000 }).catch(() => {})
    await log.waitFor({ timeout: 2_000 }).catch(() => {})
  }
  await page.getByRole('log').waitFor()
  const said: string[] = []
  for (let number = 1; number <= 3; number += 1) {
    await write(page, `burger ${number}`)
    await write(desk, `medewerker ${number}`)
    said.push(`burger ${number}`, `medewerker ${number}`)
  }
  await calm()
  const [atPage, atDesk] = await Promise.all([shown(page, said), shown(desk, said)])
  expect([...atPage].sort()).toEqual([...said].sort())
  // Both see the same, in the same order, and each what they said in the order in which they did.
  expect(atDesk).toEqual(atPage)
  for (const side of ['burger', 'medewerker']) {
    const theirs = (texts: readonly string[]) => texts.filter((text) => text.startsWith(side))
    expect(theirs(atPage)).toEqual(theirs(said))
  }
  await page.getByRole('button', { name: 'Stop en wis mijn gegevens' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ja, stop en wis' }).click()
  await page
    .getByText(/^Uw gegevens zijn gewist om/)
    .first()
    .waitFor()
  await desk
    .getByText(/^Gewist om/)
    .first()
    .waitFor()
  await desk.getByRole('button', { name: 'Sluiten' }).click()
  await page.context().close()
}

async function oneRun(): Promise<void> {
  let isOver = false
  const page = await waitingPage()
  const crashes = (async () => {
    for (let number = 0; number < 2 && !isOver; number += 1) {
      await pause(chance() * 500)
      await centre.crash()
    }
  })()
  const calm = async () => {
    isOver = true
    await crashes
  }
  // Also where a run fails, the next one finds everything running.
  await Promise.all([conversations(() => crashes), talkOnPages(page, () => crashes)]).finally(calm)
}

/** @param calm resolves when nothing is killed any more */
async function conversations(calm: () => Promise<void>): Promise<void> {
  const agent = await loggedIn('Medewerker 1')
  const [talking, waiting] = await Promise.all([arrived(), arrived()])
  const citizens = [talking, waiting]
  const said: string[] = []
  const desk = `/desk/conversations/${talking.id}`
  const accepted = await centre.insist((url) => agent.post(`${url}${desk}/accept`, {}))
  // Done before, by the try whose answer was lost.
  expect(accepted.uncertain ? [200, 409] : [200]).toContain(accepted.answer.status)
  for (let number = 1; number <= 4; number += 1) {
    await say(talking.person, talking.path, `burger ${number}`)
    await say(agent, desk, `medewerker ${number}`)
    said.push(`burger ${number}`, `medewerker ${number}`)
  }
  await calm()

  for (const { person, path, deliver } of citizens) {
    const isTalking = path === talking.path
    const events = await centre.hearUntil(
      person,
      `${path}/events`,
      (heard) =>
        kindOf(heard, 'view').some(({ at }) => at === (isTalking ? 'talking' : 'waiting')) &&
        kindOf(heard, 'message').length >= (isTalking ? said.length : 0),
    )
    expect(kindOf(events, 'message').map(({ text }) => text)).toEqual(isTalking ? said : [])
    expect(kindOf(events, 'view').at(-1)).toMatchObject({ identified_as: 'Testburger 1' })
    expect((await centre.insist(deliver, 'internalUrl')).answer.status).toBe(404)
  }
  await centre.hearUntil(agent, '/desk/events', (heard) => {
    const view = JSON.stringify(kindOf(heard, 'desk').at(-1) ?? {})
    return citizens.every(({ id }) => view.includes(id))
  })
  for (const { person, path } of [waiting, talking]) {
    const stopped = await centre.insist((url) => person.post(`${url}${path}/stop`, {}))
    expect(stopped.answer.status).toBeLessThan(400)
  }
}

/** Before the test's own limit, which would end it without a word. */
async function tooLong(): Promise<never> {
  await pause(100_000, undefined, { ref: false })
  throw new Error('It was not over within 100 s.')
}

/** The desk as it is now. */
const seen = () => desk.locator('id-contact-desk').innerText({ timeout: 1_000 })

test.for(Array.from({ length: runs }, (_, index) => index + 1))(
  'run %i: no message or result that was acknowledged is lost or there twice, and everybody is in a list, and every page goes on by itself',
  { timeout: 120_000 },
  async (_run, { task }) => {
    const began = seed
    await Promise.race([oneRun(), tooLong()]).catch(async (fault: unknown) => {
      // Said now: a campaign takes long.
      const said = fault instanceof Error ? fault.message : String(fault)
      console.error(
        `${task.name}: SOAK_RUNS=1 SOAK_SEED=${began}\n${said}\n${await seen().catch(String)}`,
      )
      throw fault
    })
  },
)
