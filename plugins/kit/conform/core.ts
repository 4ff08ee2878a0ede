import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { SessionOptions } from '../../../protocol/session-options.ts'
import { StartResponse } from '../../../protocol/start.ts'
import { ask, type AskDeps, type Came, isOk, isRefusal, jsonOf, postJson, saying } from './ask.ts'
import { judgeChoice } from './choice.ts'
import { type CoreCheck, coreChecks } from './checks-of-core.ts'
import { choose, type Chosen, notAllowed, tagsOf } from './choose.ts'
import type { Family } from './judge-result.ts'
import type { Answer, Listener } from './listener.ts'
import { bodyOf, playedPlugins } from './played-plugins.ts'
import { Report } from './report.ts'
import { judgeSignedStarts } from './signed-starts.ts'
import { judgeTelephone } from './telephone.ts'

export interface ConformCore {
  /** Where browsers find it. */
  url: string
  family?: Family | undefined
  /** Which purpose and methods to start; the first that are offered, unless told. */
  purpose?: string | undefined
  authMethod?: string | undefined
  commMethod?: string | undefined
  /** Private, and the name by which the core knows it: signs starts during a conversation. */
  requestKey?: { kid: string; key: KeyObject } | undefined
  /** Private, of a comm plugin that may send citizens to the choice page. */
  choiceKey?: KeyObject | undefined
  /** What comm plugins have as `widget_url`; where nothing is said, what ours answers below `url`. */
  choiceUrl?: string | undefined
}

export interface ConformCoreDeps extends AskDeps {
  listener: Listener
  now: () => Date
}

/** Milliseconds that a start may take: two calls between parts, of which one may be slow. */
const startLife = 8_000

/**
 * Plays the widget towards a core that runs; and where the core is configured with the listener's `/auth`
 * and `/comm` as the starts of the methods, both plugins.
 */
export async function conformCore(
  settings: ConformCore,
  deps: ConformCoreDeps,
): Promise<Report<CoreCheck>> {
  const report = new Report('core', coreChecks)
  const { listener } = deps
  const base = settings.url.replace(/\/+$/, '')
  const plugins = playedPlugins(listener)

  const options = await judgeOptions()
  const chosen = options && choose(options, settings)
  if (options === undefined || chosen === undefined) {
    report.skipRest('nothing can be chosen')
    return report
  }
  await judgeStarts(chosen)
  await judgeRefusals(options, chosen)
  await judgeSignedStarts({ ...settings, chosen, start, plugins }, deps, report)
  await judgeNotPublic()
  const names = options[chosen.purpose]?.auth_methods.map(({ name }) => name) ?? []
  await judgeChoice({ ...settings, base, chosen, names }, deps, report)
  if (plugins.asked.length === 0)
    report.skipRest(
      'the core’s plugins are others: it is not configured with those of this command',
    )
  else {
    await judgeTelephone({ ...settings, chosen, start, plugins }, deps, report)
    // Last, because after plugins that fail a core may ask them less.
    await judgePlugins(chosen)
  }
  return report

  async function judgeOptions(): Promise<SessionOptions | undefined> {
    const came = await get('/session_options')
    const parsed = SessionOptions.safeParse(jsonOf(came))
    report.judge('options', came.status === 200 && parsed.success, saying(came))
    if (!parsed.success) return undefined
    for (const [purpose, options] of Object.entries(parsed.data).slice(0, 20)) {
      const one = await get(`/session_options/${encodeURIComponent(purpose)}`)
      const own = SessionOptions.safeParse({ [purpose]: jsonOf(one) })
      const isSame = own.success && tagsOf(own.data[purpose]) === tagsOf(options)
      report.judge('options-of-purpose', one.status === 200 && isSame, saying(one))
    }
    const unknown = await get('/session_options/conform_nobody_has_this')
    report.judge('options-unknown', isRefusal(unknown), saying(unknown))
    return parsed.data
  }

  async function judgeStarts(chosen: Chosen): Promise<void> {
    const json = await start(postJson(chosen))
    const hasUrl = StartResponse.safeParse(jsonOf(json)).success
    report.judge('start-json', json.status === 200 && hasUrl, saying(json))
    const anything = await start(postJson(chosen, { accept: '*/*' }))
    report.judge('start-anything', isRedirect(anything), saying(anything))
    if (settings.family === 2021)
      return report.skip('start-browser', 'the 2021 family takes JSON only')
    const form = await start({
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
      },
      body: new URLSearchParams({ ...chosen }).toString(),
    })
    report.judge('start-browser', form.status === 303 && isRedirect(form), saying(form))
  }

  async function judgeRefusals(options: SessionOptions, chosen: Chosen): Promise<void> {
    const nobody = 'conform_nobody_has_this'
    const refuses = async (id: CoreCheck, init: RequestInit) => {
      const came = await start(init)
      report.judge(id, isRefusal(came), saying(came))
    }
    await refuses('start-purpose', postJson({ ...chosen, purpose: nobody }))
    await refuses('start-method', postJson({ ...chosen, auth_method: nobody }))
    await refuses('start-method', postJson({ ...chosen, comm_method: nobody }))
    const other = notAllowed(options, chosen)
    if (other === undefined)
      report.skip('start-not-allowed', 'every purpose allows every method that is offered')
    else await refuses('start-not-allowed', postJson(other))
    for (const body of ['{"purpose":', {}, { purpose: chosen.purpose }])
      await refuses('start-bad-body', postJson(body))
    const type = { 'content-type': 'text/plain' }
    await refuses('start-content-type', { ...postJson(chosen), headers: type })
    const { purpose, auth_method } = chosen
    const url = listener.address('continuation').url
    await refuses('start-unsigned', postJson({ purpose, auth_method, comm_url: url }))
    await refuses('start-unsigned', postJson({ ...chosen, attr_url: url }))
  }

  async function judgeNotPublic(): Promise<void> {
    const calls: [string, RequestInit][] = [
      ['/start_authentication', postJson({ attributes: [], continuation: base })],
      ['/start_communication', postJson({ purpose: 'conform' })],
      ['/internal/', {}],
      ['/metrics', {}],
    ]
    for (const [path, init] of calls) {
      const came = await ask(`${base}${path}`, init, deps)
      report.judge('not-public', !isOk(came), `${saying(came)} at ${path}`)
    }
  }

  async function judgePlugins(chosen: Chosen): Promise<void> {
    plugins.forget()
    const came = await start(postJson(chosen))
    const order = plugins.asked.map(({ id }) => id)
    const [comm] = plugins.of('comm')
    const [auth] = plugins.of('auth')
    const asksPurpose = comm !== undefined && bodyOf(comm).purpose === chosen.purpose
    report.judge(
      'plugins-order',
      order[0] === 'comm' && order[1] === 'auth' && asksPurpose,
      order.join(', then ') || 'neither',
    )
    const passed = auth && bodyOf(auth)
    const isPassed =
      passed?.continuation === plugins.conversation.client_url &&
      passed.attr_url === plugins.conversation.attr_url &&
      z.array(z.string()).safeParse(passed.attributes).success
    report.judge('plugins-passed', isPassed, passed ? 'others' : 'nothing')
    const nulls = plugins.asked.flatMap((one) =>
      Object.entries(bodyOf(one)).flatMap(([name, value]) => (value === null ? [name] : [])),
    )
    report.judge('plugins-absent', nulls.length === 0, `null as ${nulls.join(', ')}`)
    const sent = StartResponse.safeParse(jsonOf(came))
    const isSent = sent.success && sent.data.client_url === plugins.login.client_url
    report.judge('plugins-client-url', isSent, sent.success ? 'another address' : saying(came))
    await judgeOtherAnswers(chosen)
  }

  async function judgeOtherAnswers(chosen: Chosen): Promise<void> {
    plugins.type = 'text/plain'
    const plain = await start(postJson(chosen))
    report.judge('plugins-content-type', isOk(plain), saying(plain))
    plugins.type = 'application/json'

    const elsewhere = listener.address('elsewhere')
    const failing: [CoreCheck, Answer, number][] = [
      ['plugins-refusing', { status: 500 }, startLife],
      ['plugins-refusing', { status: 200, text: '<h1>Hello</h1>', type: 'text/html' }, startLife],
      ['plugins-redirect', { status: 307, location: elsewhere.url }, startLife],
      ['plugins-slow', 'silence', startLife],
    ]
    for (const [id, answer, life] of failing) {
      plugins.instead = { of: 'auth', answer }
      const came = await start(postJson(chosen), life)
      report.judge(id, (came.status ?? 0) >= 500, saying(came))
    }
    const followed = listener.at('elsewhere', elsewhere.id).length
    report.judge('plugins-redirect', followed === 0, 'a call to where it led')
    plugins.instead = undefined
  }

  function start(init: RequestInit, life = startLife): Promise<Came> {
    return ask(`${base}/start`, init, deps, life)
  }

  function get(path: string): Promise<Came> {
    return ask(`${base}${path}`, { headers: { accept: 'application/json' } }, deps)
  }
}

const isRedirect = (came: Came): boolean =>
  came.fault === undefined &&
  [302, 303].includes(came.status) &&
  came.headers.get('location') !== null
