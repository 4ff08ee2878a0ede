import type { Pool } from 'undici'
import { Problem, type ProblemFacts } from '../../protocol/problem.ts'
import type { Log } from '../log.ts'
import { type About, createBlame } from './blame.ts'
import type { BreakerSettings } from './breaker.ts'
import { exchange, type Answered, type Asked } from './exchange.ts'
import { failureOf } from './failure.ts'
import { outcomeOf } from './outcome.ts'
import { createSlots } from './slots.ts'
import { createWatch } from './watch.ts'

/** In bytes. */
export const largestAnswer = 64 * 1024

/** Calls under way to one plugin, and those that may wait for a slot. */
const atOnce = 64
const queueLength = 64
/** While it must still show that it works, the others wait. */
const atOnceOnTrial = 4

/** Of the time that a call may take, as much as it may wait for a slot: the rest must be enough for the plugin. */
const partOfWaiting = 0.2

/** In milliseconds: whoever is there says so quickly. */
const longestLook = 2000

export interface PluginDeps {
  /** Milliseconds for a whole call. */
  timeout: number
  settings: BreakerSettings
  clock: () => number
  log: Log
  /** Whether the method can be chosen changed. */
  available: (method: string, available: boolean) => void
}

export interface PluginRequest<T> {
  request: Pick<Asked, 'path' | 'method' | 'headers' | 'body'>
  read: (answered: Answered) => T
  facts: ProblemFacts
  /** Only asks how it is: that it answers doesn't prove that a start works, nor the other way round. */
  light?: boolean | undefined
  about?: About | undefined
  timeout?: number | undefined
  /** Hears how it went: `ok` or the code of a problem, and the milliseconds that it took with all waiting. */
  over?: ((outcome: string, took: number) => void) | undefined
}

/** The plugin of one method, over connections of its own. */
export interface Plugin {
  /** @throws Problem 'plugin_…'; what is thrown where we are wrong ourselves */
  ask<T>(request: PluginRequest<T>): Promise<T>
  isAvailable(): boolean
  close(): Promise<void>
}

export function openPlugin(
  { method, start }: { method: string; start: string },
  { timeout, settings, clock, log, available }: PluginDeps,
): Plugin {
  const { origin, pathname, username, password } = new URL(start)
  const authorization = basicAuthorization(username, password)
  const base = pathname.replace(/\/$/, '')
  // As many connections as there are calls: their number is limited below. undici is a fifth of what it costs
  // to start this process, and comes with the first call.
  let opening: Promise<Pool> | undefined
  let opened: Pool | undefined
  const open = () =>
    (opening ??= import('undici').then(
      ({ Pool }) => (opened = new Pool(origin, { connect: { timeout } })),
    ))
  const watch = createWatch({ settings, clock, look, changed })
  const blame = createBlame()
  const slots = createSlots({
    atOnce: () => (watch.at === 'trying' ? atOnceOnTrial : atOnce),
    waiting: queueLength,
  })
  const lightSlots = createSlots({ atOnce: () => 16, waiting: 1000 })
  const isAvailable = () => watch.at !== 'open'

  function changed(to: typeof watch.at, from: typeof watch.at): void {
    if (to === 'open') {
      log.error('plugin_unavailable', { method })
      slots.clear()
      available(method, false)
    } else if (from === 'open') {
      log.info('plugin_back', { method })
      available(method, true)
    }
    slots.look()
  }

  /** Any answer will do, unless it comes from a proxy whose plugin is gone. */
  async function look(): Promise<boolean> {
    const request = { path: '/healthz', method: 'GET', headers: { ...authorization } } as const
    const limits = { timeout: Math.min(timeout, longestLook), largest: largestAnswer }
    return exchange(await open(), { ...request, origin, path: `${base}/healthz` }, limits).then(
      ({ status }) => status < 500,
      () => false,
    )
  }

  async function ask<T>(asked: PluginRequest<T>): Promise<T> {
    const { facts, light = false, over } = asked
    const own = light ? lightSlots : slots
    const longest = asked.timeout ?? timeout
    const began = clock()
    const refused = (code: 'plugin_busy' | 'plugin_unavailable') => {
      over?.(code, clock() - began)
      return new Problem(code, facts)
    }
    if (!isAvailable()) throw refused('plugin_unavailable')
    let connections = opened
    let able = began
    if (!connections) {
      connections = await open()
      // The first citizen's wait for undici is none of the plugin's doing.
      able = clock()
    }
    const taken = own.take(longest * partOfWaiting)
    // Nearly always there is a slot: to await that would be another round for nothing.
    if (taken !== true && !(await taken))
      throw refused(isAvailable() ? 'plugin_busy' : 'plugin_unavailable')
    const sent = clock()
    try {
      const left = Math.max(longest - (sent - able), 1)
      const { path, method, headers, body } = asked.request
      const answered = await exchange(
        connections,
        {
          origin,
          path: `${base}/${path}`,
          method,
          headers: authorization ? { ...headers, ...authorization } : headers,
          body,
        },
        { timeout: left, largest: largestAnswer },
      )
      const answer = asked.read(answered)
      if (!light) blame.works(asked.about ?? {})
      watch.happened(light ? { type: 'seen' } : { type: 'succeeded', began: sent })
      over?.('ok', clock() - began)
      return answer
    } catch (error) {
      const failure = failureOf(error, facts)
      over?.(outcomeOf(failure), clock() - began)
      if (failure instanceof Problem) learnFrom(failure, asked, sent)
      throw failure
    } finally {
      own.free()
    }
  }

  function learnFrom(
    problem: Problem,
    { light, about = {} }: Pick<PluginRequest<unknown>, 'light' | 'about'>,
    sent: number,
  ): void {
    if (light) {
      if (isNobodyThere(problem)) watch.happened({ type: 'missed' })
    } else if (isFailure(problem) && blame.lies(problem, about))
      watch.happened({ type: 'failed', began: sent, slow: problem.code === 'plugin_slow' })
  }

  return {
    ask,
    isAvailable,
    async close() {
      watch.close()
      slots.clear()
      lightSlots.clear()
      await (await opening)?.destroy()
    },
  }
}

/** A refusal is an answer: what was asked was wrong, not the plugin. */
const isFailure = ({ code, facts }: Problem): boolean =>
  code !== 'method_closed' && (code !== 'plugin_refused' || Number(facts.answer) >= 500)

const isNobodyThere = ({ code }: Problem): boolean => code === 'plugin_unreachable'

/** A name and password in the address of a plugin go along as browsers and the older cores send them. RFC 7617. */
function basicAuthorization(username: string, password: string) {
  if (username === '' && password === '') return undefined
  const text = [username, password].map(decodeURIComponent).join(':')
  return { authorization: `Basic ${Buffer.from(text).toString('base64')}` }
}
