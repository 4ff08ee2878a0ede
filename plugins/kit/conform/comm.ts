import { generateKeyPairSync } from 'node:crypto'
import { Availability } from '../../../protocol/availability.ts'
import { parseJson } from '../../../protocol/parse-json.ts'
import { SessionActivity } from '../../../protocol/session-activity.ts'
import { ask, type AskDeps, type Came, isOk, isRefusal, postJson, postJwt, saying } from './ask.ts'
import { Browser } from './browser.ts'
import { type CommCheck, commChecks } from './checks-of-comm.ts'
import { commStarts, type Started } from './comm-starts.ts'
import type { Family } from './judge-result.ts'
import type { Listener } from './listener.ts'
import { publicTwin, sameOrigin } from './not-public.ts'
import { Report } from './report.ts'
import { type ResultKeys, type Written, writeResult } from './write-result.ts'

export interface ConformComm {
  /** What the core is configured with as `start`. */
  url: string
  purpose: string
  /** Tags that the purpose asks for. */
  attributes: readonly string[]
  family?: Family | undefined
  /** Without keys only starts are checked. */
  keys?: ResultKeys | undefined
  /** The plugin can't take `auth_result`: the core has it as `disable_attributes_at_start`. */
  withoutAttributesAtStart?: boolean
}

export interface ConformCommDeps extends AskDeps {
  listener: Listener
  now: () => Date
}

/** Plays the core and an auth plugin towards a comm plugin that runs. */
export async function conformComm(
  settings: ConformComm,
  deps: ConformCommDeps,
): Promise<Report<CommCheck>> {
  const report = new Report('comm', commChecks)
  const { listener, now } = deps
  const { purpose, attributes, family, keys } = settings
  const base = settings.url.replace(/\/+$/, '')
  const { startUrl, start, judgeStarts } = commStarts(settings, deps, report)
  const values = Object.fromEntries(attributes.map((tag) => [tag, 'conform']))

  const first = await start()
  if (first === undefined) {
    report.skipRest('nothing can be started')
    return report
  }
  await judgeStarts(first)
  await judgePages(first)
  await judgeAvailability()
  await judgeUnknownAttrUrl(first)
  if (keys === undefined) report.skipRest('--signing-key and --encryption-key were not given')
  else {
    await judgeTaken(keys)
    await judgeRefused(keys)
    await judgeAtStart(keys)
  }
  report.skip('session-feedback', 'no news came: there is nobody in the conversation')
  return report

  async function judgePages({ client_url: url }: Started): Promise<void> {
    if (url.startsWith('tel:')) {
      report.skip('page-before-result', 'client_url is a telephone number')
      report.skip('start-not-public', 'client_url is a telephone number')
      report.skip('attr-url-not-public', 'client_url is a telephone number')
      return
    }
    const ended = await new Browser(`${listener.base}/`, deps).open(url)
    const isPage = ended.at === 'page' && isOk(ended.came)
    const what = ended.at === 'page' ? saying(ended.came) : 'another address'
    report.judge('page-before-result', isPage, what)
    const twin = publicTwin(startUrl, url)
    if (typeof twin === 'string') report.judge('start-not-public', twin === 'hidden', sameOrigin)
    else {
      const came = await ask(twin.url, postJson({ purpose }), deps)
      report.judge('start-not-public', !isOk(came), `${saying(came)} at the origin of client_url`)
    }
  }

  async function judgeAvailability(): Promise<void> {
    const url = `${base}/availability?purpose=${encodeURIComponent(purpose)}`
    const came = await ask(url, { headers: { accept: 'application/json' } }, deps)
    if (!isOk(came)) report.skip('availability', 'it has none, and counts as available')
    else {
      const text = came.fault === undefined ? came.text : ''
      const isAgreed = Availability.safeParse(parseJson(text)).success
      report.judge('availability', isAgreed, 'something else')
    }
  }

  async function judgeUnknownAttrUrl({ attr_url: url }: Started): Promise<void> {
    if (!url) return
    const address = new URL(url)
    const at = address.pathname.lastIndexOf('/') + 1
    const last = address.pathname.slice(at)
    address.pathname = address.pathname.slice(0, at) + last.replace(/[\da-z]/gi, other)
    const token = keys ? await write(keys) : 'no.body.knows.this.token'
    const came = await ask(address.href, postJwt(token), deps)
    report.judge('attr-url-unknown', came.status === 404, saying(came))
  }

  /** Hexadecimal stays so. */
  function other(letter: string): string {
    return letter === '1' ? '2' : /\d/.test(letter) ? '1' : letter === 'b' ? 'c' : 'b'
  }

  async function judgeTaken(keys: ResultKeys): Promise<void> {
    const right = await write(keys)
    const at = (await start())?.attr_url
    if (!at) return
    const came = await deliver(at, right)
    report.judge('attr-url-delivery', isOk(came), saying(came))
    const again = await deliver(at, await write(keys))
    report.judge('attr-url-once', again.status === 404, saying(again))
    await judgeOne('result-reused', right, (answer) => !isOk(answer))
    const families: Family[] = family ? [family] : [2021, 2024]
    for (const one of [2021, 2024] as const) {
      const id = `result-${one}` as const
      if (families.includes(one)) await judgeOne(id, await write(keys, { family: one }), isOk)
      else report.skip(id, `--family is ${family}`)
    }
    await judgeOne('attr-url-failed', await write(keys, { status: 'failed' }), isOk)
    const session = listener.address('session', () => ({ status: 204 }))
    const claims = { session_url: session.url }
    await judgeOne('attr-url-session', await write(keys, { claims }), isOk)
    const more = { claims: { something_new: { nested: [1] } } }
    await judgeOne('attr-url-more-claims', await write(keys, more), isOk)
    await judgeAttrUrlNotPublic(keys)
    for (const news of listener.at('session', session.id)) {
      const type = SessionActivity.safeParse(Object.fromEntries(news.url.searchParams))
      const isAgreed = news.method === 'POST' && type.success && news.body === ''
      report.judge('session-feedback', isAgreed, `${news.method} of another kind`)
    }
  }

  async function judgeAttrUrlNotPublic(keys: ResultKeys): Promise<void> {
    const started = await start()
    if (!started?.attr_url || started.client_url.startsWith('tel:')) return
    const twin = publicTwin(started.attr_url, started.client_url)
    if (typeof twin === 'string')
      return report.judge('attr-url-not-public', twin === 'hidden', sameOrigin)
    const came = await deliver(twin.url, await write(keys))
    report.judge('attr-url-not-public', !isOk(came), `${saying(came)} at the origin of client_url`)
  }

  async function judgeRefused(keys: ResultKeys): Promise<void> {
    const second = Math.floor(now().getTime() / 1000)
    const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
    await judgeOne('refuses-garbage', 'no.result.at.all.x', isRefusal)
    const wrong: [CommCheck, Written][] = [
      ['refuses-other-key', { signer: stranger }],
      ['refuses-unsigned', { signed: 'none' }],
      ['refuses-shared-secret', { signed: 'HS256' }],
      ['refuses-bare', { wrapped: 'not at all' }],
      ['refuses-bare', { wrapped: 'bare' }],
      ['refuses-expired', { claims: { iat: second - 420, exp: second - 120 } }],
      ['refuses-no-expiry', { claims: { exp: undefined } }],
      ['refuses-future', { claims: { iat: second + 120, exp: second + 420 } }],
      ['refuses-other-subject', { claims: { sub: 'id-contact-widget-params' } }],
    ]
    for (const [id, how] of wrong)
      await judgeOne(id, await write(keys, how), (came) => !isOk(came) && came.status !== undefined)
  }

  /** One result to an attr URL of its own. */
  async function judgeOne(
    id: CommCheck,
    token: string,
    isRight: (came: Came) => boolean,
  ): Promise<void> {
    const at = (await start())?.attr_url
    if (!at) return
    const came = await deliver(at, token)
    report.judge(id, isRight(came), saying(came))
  }

  async function judgeAtStart(keys: ResultKeys): Promise<void> {
    if (settings.withoutAttributesAtStart) {
      for (const id of ['at-start', 'at-start-refuses'] as const)
        report.skip(id, '--without-attributes-at-start was given')
      return
    }
    const started = await start({ auth_result: await write(keys) }, 'at-start')
    if (started) report.judge('at-start', !started.attr_url, 'an attr_url as well')
    const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
    const forged = await write(keys, { signer: stranger })
    const came = await ask(startUrl, postJson({ purpose, auth_result: forged }), deps)
    report.judge('at-start-refuses', (came.status ?? 0) >= 400, saying(came))
  }

  function write(keys: ResultKeys, how: Written = {}): Promise<string> {
    return writeResult(keys, now(), { family: family ?? 2021, attributes: values, ...how })
  }

  function deliver(url: string, token: string): Promise<Came> {
    return ask(url, postJwt(token), deps)
  }
}
