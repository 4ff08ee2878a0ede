import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type TestComm, testComm } from '../testing/comm.ts'
import { onPostgres } from '../testing/on-both-databases.ts'
import { arrived, type Browser, listOf, loggedIn } from '../testing/people.ts'

/** Where a conversation is, and what was said in it, as a person with pencil and paper would keep it. */
interface Talk {
  id: string
  path: string
  browser: Browser
  at: 'waiting' | 'talking' | 'wrapping_up' | 'deleted'
  agent: string | undefined
  said: string[]
}

interface Real {
  comm: TestComm
  agents: Map<string, Browser>
}

const names = ['Medewerker 1', 'Medewerker 2']

type Model = { talks: Talk[] }
type Command = fc.AsyncCommand<Model, Real>

const agentOf = (real: Real, name: string) => real.agents.get(name) ?? expect.fail(name)
const message = (text: string) => ({ key: crypto.randomUUID(), text })

class Arrive implements Command {
  check = () => true
  async run(model: Model, real: Real) {
    real.comm.pass(0.01)
    const { id, path, browser } = await arrived(real.comm)
    model.talks.push({ id, path, browser, at: 'waiting', agent: undefined, said: [] })
  }
  toString = () => 'arrive'
}

/** Something that is done to one of the conversations, whatever state it is in: the answer must fit. */
class Act implements Command {
  readonly index: number
  readonly agent: string
  readonly what: 'accept' | 'write' | 'reply' | 'extend' | 'end' | 'delete' | 'stop'

  constructor(index: number, agent: string, what: Act['what']) {
    this.index = index
    this.agent = agent
    this.what = what
  }

  check = (model: Readonly<Model>) => model.talks.length > 0

  async run(model: Model, real: Real) {
    const talk = model.talks[this.index % model.talks.length] ?? expect.fail('nobody')
    const desk = `/desk/conversations/${talk.id}`
    const agent = agentOf(real, this.agent)
    const isMine = talk.at !== 'waiting' && talk.at !== 'deleted' && talk.agent === this.agent
    const isTalking = talk.at === 'talking'
    switch (this.what) {
      case 'accept': {
        const { status } = await agent.post(`${desk}/accept`)
        expect(status).toBe(talk.at === 'waiting' ? 200 : 409)
        if (talk.at === 'waiting') Object.assign(talk, { at: 'talking', agent: this.agent })
        return
      }
      case 'write': {
        const { status } = await talk.browser.post(`${talk.path}/messages`, message('burger'))
        expect(status === 201).toBe(isTalking)
        if (isTalking) talk.said.push('burger')
        return
      }
      case 'reply': {
        const { status } = await agent.post(`${desk}/messages`, message('medewerker'))
        expect(status === 201).toBe(isTalking && isMine)
        if (isTalking && isMine) talk.said.push('medewerker')
        return
      }
      case 'extend':
        expect((await agent.post(`${desk}/extend`)).status < 300).toBe(isTalking && isMine)
        return
      case 'end': {
        const { status } = await agent.post(`${desk}/end`)
        expect(status < 300).toBe(isTalking && isMine)
        if (isTalking && isMine) talk.at = 'wrapping_up'
        return
      }
      case 'delete': {
        const { status } = await agent.post(`${desk}/delete`)
        if (status < 300) expect(isMine).toBe(true)
        else expect(talk.at === 'wrapping_up' && isMine).toBe(false)
        if (status < 300) talk.at = 'deleted'
        return
      }
      case 'stop':
        expect((await talk.browser.post(`${talk.path}/stop`)).status).toBeLessThan(400)
        talk.at = 'deleted'
    }
  }

  toString = () => `${this.what} ${this.index} by ${this.agent}`
}

/** An agent leaves and comes back: whom they talked to waits at the front again. */
class Relogin implements Command {
  readonly agent: string
  constructor(agent: string) {
    this.agent = agent
  }
  check = () => true
  async run(model: Model, real: Real) {
    await agentOf(real, this.agent).submit('/desk/logout')
    real.agents.set(this.agent, await loggedIn(real.comm, this.agent))
    for (const talk of model.talks) {
      if (talk.at === 'talking' && talk.agent === this.agent) {
        Object.assign(talk, { at: 'waiting', agent: undefined })
      }
    }
  }
  toString = () => `${this.agent} logs out and in`
}

/** Nobody is in nobody's list, nobody is in two, and what was said is there in order. */
async function agree(model: Model, { comm }: Real): Promise<void> {
  const [one, two] = [await listOf(comm, names[0]), await listOf(comm, names[1])]
  const idsAt = (at: Talk['at'][], agent?: string) =>
    model.talks.filter((talk) => at.includes(talk.at) && talk.agent === agent).map(({ id }) => id)
  expect(one.waiting.map(({ id }) => id).sort()).toEqual(idsAt(['waiting']).sort())
  for (const [index, { mine }] of [one, two].entries()) {
    const expected = idsAt(['talking', 'wrapping_up'], names[index])
    expect(mine.map(({ id }) => id).sort()).toEqual(expected.sort())
  }
  const rows = await comm.database.query<{ conversation_id: string; sequence: number }>(
    'select conversation_id, sequence from message order by conversation_id, sequence',
  )
  for (const { id, at, said } of model.talks) {
    const sequences = rows.filter((row) => row.conversation_id === id).map((row) => row.sequence)
    expect(sequences).toEqual(at === 'deleted' ? [] : said.map((_text, index) => index + 1))
  }
}

class Look implements Command {
  check = () => true
  run = agree
  toString = () => 'look'
}

const index = fc.nat({ max: 3 })
const agent = fc.constantFrom(...names)
const commands = [
  fc.constant(new Arrive()),
  fc
    .tuple(
      index,
      agent,
      fc.constantFrom('accept', 'write', 'reply', 'extend', 'end', 'delete', 'stop'),
    )
    .map(([which, who, what]) => new Act(which, who, what as Act['what'])),
  fc.tuple(index, agent).map(([which, who]) => new Act(which, who, 'accept')),
  agent.map((who) => new Relogin(who)),
  fc.constant(new Look()),
]

onPostgres(({ open }) => {
  it('whatever is done in whatever order, the database says of every conversation what a person would', async () => {
    const comm = await testComm({}, open)
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { maxCommands: 25 }), async (some) => {
        await comm.database.query('truncate conversation, deletion, agent_login cascade')
        const agents = new Map<string, Browser>()
        for (const name of names) agents.set(name, await loggedIn(comm, name))
        const real: Real = { comm, agents }
        const model: Model = { talks: [] }
        await fc.asyncModelRun(() => ({ model, real }), some)
        await agree(model, real)
      }),
      { numRuns: 40 },
    )
    await comm.close()
  })
})
