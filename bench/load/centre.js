import { randomUUID } from 'node:crypto'
import { percentile } from '../figures.js'
import { arrived, loggedIn, post } from './desk.js'
import { openStream } from './stream.js'

/**
 * The citizens and agents of a contact centre, in a process of their own. Each message asks for one of these; the
 * answer carries its number.
 */

/** @typedef {import('../contact-centre/people.js').Citizen} Citizen */

/** Whose page is open, and the place that it shows. @type {{ place: number, close: () => void, isOver: () => boolean }[]} */
let waiting = []
let changed = () => {}

/** Of the agents who took one of them. @type {{ close: () => void }[]} */
let desks = []

const pathOf = (/** @type {string} */ id) => `/comm/chat/conversations/${id}`

/** @type {Record<string, (asked: any) => Promise<unknown>>} */
const works = {
  /** Opens the page of each: done when all know their place. @param {{ ports: number[], citizens: Citizen[] }} asked */
  async open({ ports, citizens }) {
    let left = citizens.length
    const all = new Promise((/** @type {(nothing: void) => void} */ done) => (changed = done))
    let next = 0
    const openOne = () => {
      const citizen = citizens[next]
      const port = ports[next % ports.length] ?? 0
      next += 1
      if (!citizen) return
      const stream = { place: 0, isOver: () => false, close: () => {} }
      const path = `${pathOf(citizen.id)}/events`
      Object.assign(
        stream,
        openStream({ port, path, cookie: citizen.cookie }, (text) => {
          const place = Number(/.*"place":(\d+)/s.exec(text)?.[1])
          if (!place) return
          if (stream.place === 0) {
            left -= 1
            openOne()
          }
          stream.place = place
          if (left === 0) changed()
        }),
      )
      waiting.push(stream)
    }
    for (let number = 0; number < 64; number += 1) openOne()
    await all
  },

  /**
   * An agent takes whoever is first: how long until everybody else knows that they moved up, from before the agent
   * asks to what the last of them reads here. The agent keeps their desk open: whom an agent without one talks
   * to goes back to the front.
   * @param {{ ports: number[], agent: string }} asked
   */
  async moveUp({ ports, agent }) {
    const [port = 0] = ports
    const cookie = await loggedIn(port, agent)
    desks.push(openStream({ port, path: '/desk/events', cookie }, () => {}))
    await settled()
    const others = waiting.filter(({ place }) => place > 1)
    const before = new Map(others.map((stream) => [stream, stream.place]))
    const left = () => others.filter((one) => one.place !== (before.get(one) ?? 0) - 1).length
    const began = performance.now()
    let missed = others.length
    const moved = new Promise((/** @type {(nothing: void) => void} */ done) => {
      const timer = setTimeout(() => done(), 10_000)
      let looks = false
      changed = () => {
        if (looks) return
        looks = true
        setImmediate(() => {
          looks = false
          missed = left()
          if (missed > 0) return
          clearTimeout(timer)
          done()
        })
      }
    })
    const { status } = await post(port, '/desk/conversations/next/accept', { cookie })
    if (status !== 200) throw new Error(`Accepting was answered with ${status}.`)
    await moved
    const milliseconds = performance.now() - began
    const ended = waiting.filter((stream) => stream.isOver()).length
    waiting = waiting.filter((stream) => stream.place > 1 || others.includes(stream))
    return { milliseconds, missed: missed + ended }
  },

  async close() {
    for (const stream of [...waiting, ...desks]) stream.close()
    waiting = []
    desks = []
  },

  /**
   * Agents who take the next as fast as they can, until each has had so many.
   * @param {{ ports: number[], agents: string[], each: number }} asked
   */
  async compete({ ports, agents, each }) {
    const desks = await Promise.all(
      agents.map(async (name, index) => {
        const port = ports[index % ports.length] ?? 0
        return { port, cookie: await loggedIn(port, name) }
      }),
    )
    /** @type {string[]} */
    const given = []
    /** @type {number[]} */
    const took = []
    const began = performance.now()
    await Promise.all(
      desks.map(async ({ port, cookie }) => {
        for (let number = 0; number < each; number += 1) {
          const asked = performance.now()
          const { status, text } = await post(port, '/desk/conversations/next/accept', { cookie })
          took.push(performance.now() - asked)
          if (status === 200) given.push(JSON.parse(text).id)
        }
      }),
    )
    return {
      perSecond: (given.length / (performance.now() - began)) * 1000,
      p99: percentile(took, 99),
      given: given.length,
      twice: given.length - new Set(given).size,
      refused: took.length - given.length,
    }
  },

  /**
   * Citizens write, so many messages a second together: how long until each stands on the screen of their agent.
   * @param {{ ports: number[], agents: string[], perSecond: number, seconds: number }} asked
   */
  async write({ ports, agents, perSecond, seconds }) {
    /** @type {Map<string, number>} */
    const sent = new Map()
    /** @type {number[]} */
    const took = []
    let doubled = 0
    const heard = (/** @type {string} */ text) => {
      const now = performance.now()
      for (const [, key = ''] of text.matchAll(/"text":"bericht ([\w-]{36})"/g)) {
        const at = sent.get(key)
        if (at === undefined) doubled += 1
        else took.push(now - at)
        sent.delete(key)
      }
    }
    const talks = await Promise.all(
      agents.map(async (name, index) => {
        // The agent and the citizen at different processes, where there are.
        const port = ports[index % ports.length] ?? 0
        const desk = ports[(index + 1) % ports.length] ?? 0
        const [citizen, cookie] = [await arrived(port), await loggedIn(desk, name)]
        const path = `/desk/conversations/${citizen.id}`
        const { status } = await post(desk, `${path}/accept`, { cookie })
        if (status !== 200) throw new Error(`Accepting was answered with ${status}.`)
        const open = [
          openStream({ port: desk, path: '/desk/events', cookie }, () => {}),
          openStream({ port: desk, path: `${path}/events`, cookie }, heard),
        ]
        const own = { port, path: `${pathOf(citizen.id)}/events`, cookie: citizen.cookie }
        open.push(openStream(own, () => {}))
        return { port, citizen, close: () => open.forEach((stream) => stream.close()) }
      }),
    )
    await new Promise((next) => setTimeout(next, 500))
    let number = 0
    let refused = 0
    const total = perSecond * seconds
    const began = performance.now()
    await new Promise((/** @type {(nothing: void) => void} */ over) => {
      const timer = setInterval(() => {
        const due = Math.min(total, ((performance.now() - began) / 1000) * perSecond)
        for (; number < due; number += 1) {
          const talk = talks[number % talks.length]
          if (!talk) continue
          const key = randomUUID()
          sent.set(key, performance.now())
          const body = { key, text: `bericht ${key}` }
          const { cookie } = talk.citizen
          void post(talk.port, `${pathOf(talk.citizen.id)}/messages`, { cookie, body }).then(
            ({ status }) => {
              if (status !== 201) refused += 1
            },
          )
        }
        if (number < total) return
        clearInterval(timer)
        over()
      }, 5)
    })
    for (let look = 0; sent.size > 0 && look < 50; look += 1)
      await new Promise((next) => setTimeout(next, 100))
    for (const { close } of talks) close()
    return {
      p50: percentile(took, 50),
      p99: percentile(took, 99),
      lost: sent.size,
      doubled,
      refused,
    }
  },
}

/** Nothing has moved for a moment. */
async function settled() {
  for (;;) {
    let moved = false
    changed = () => (moved = true)
    await new Promise((next) => setTimeout(next, 300))
    if (!moved) return
  }
}

process.on('message', (/** @type {any} */ { id, work, ...asked }) => {
  void works[work]?.(asked).then(
    (result) => process.send?.({ id, result }),
    (fault) => process.send?.({ id, fault: String(fault) }),
  )
})
