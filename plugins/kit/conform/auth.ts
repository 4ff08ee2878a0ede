import type { KeyObject } from 'node:crypto'
import { ask, type AskDeps, isOk, saying } from './ask.ts'
import { authStarts } from './auth-starts.ts'
import { type AuthCheck, authChecks } from './checks-of-auth.ts'
import { type Citizen, placeOf, whyNot } from './citizen.ts'
import { type Family, judgeResult, tokenChecks, type TokenCheck } from './judge-result.ts'
import type { Answering, Listener } from './listener.ts'
import { publicTwin, sameOrigin } from './not-public.ts'
import { Report } from './report.ts'

export interface ConformAuth {
  /** What the core is configured with as `start`. */
  url: string
  /** Tags that the plugin provides. */
  attributes: readonly string[]
  purpose?: string | undefined
  family?: Family | undefined
  decryptionKey?: KeyObject | undefined
  signatureKey?: KeyObject | undefined
}

export interface ConformAuthDeps extends AskDeps {
  listener: Listener
  citizen: Citizen
  now: () => Date
}

/** Milliseconds in which a result that was on its way has come. */
const settling = 300

/** Plays the core and the comm plugin towards an auth plugin that runs. */
export async function conformAuth(
  settings: ConformAuth,
  deps: ConformAuthDeps,
): Promise<Report<AuthCheck>> {
  const report = new Report('auth', authChecks)
  const { listener, citizen } = deps
  const { attributes, decryptionKey } = settings
  const { start, judgeStarts, judgeNotPublic } = authStarts(settings, deps, report)

  const first = await start({})
  if (first === undefined) {
    report.skipRest('nothing can be started')
    return report
  }
  await judgeStarts()
  await judgeNotPublic(first)
  if (decryptionKey === undefined) skipTokens('--decryption-key was not given')
  await byAttrUrl()
  await inBand()
  await cancelling()
  if (citizen.isPerson) {
    const why = 'only where --press says what to fill in'
    for (const id of ['attr-url-redirect', 'attr-url-refused', 'attr-url-silence'] as const)
      report.skip(id, why)
  } else await failingAttrUrls()
  skipTokens('no result came that could be opened so far')
  report.skip('session-feedback', 'no result names a session_url')
  report.skip('session-not-public', 'no result names a session_url')
  return report

  function skipTokens(why: string): void {
    for (const id of Object.keys(tokenChecks) as TokenCheck[]) report.skip(id, why)
  }

  async function byAttrUrl(): Promise<void> {
    const tried = await visit('identify', {})
    const ids = [
      'attr-url-delivery',
      'attr-url-order',
      'attr-url-once',
      'attr-url-continuation',
    ] as const
    if (tried === undefined || tried.went.to === 'nowhere') {
      // Whoever presses for us was told how: that it can't be done is no reason to pass.
      if (tried !== undefined && !citizen.isPerson)
        report.fail('attr-url-delivery', `nothing: ${whyNot(tried.went)}`)
      for (const id of ids) report.skip(id, whyNot(tried?.went))
      return
    }
    const { went, attr, continuation } = tried
    await listener.until(() => listener.at('attr', attr.id).length > 0, settling)
    const [delivery] = listener.at('attr', attr.id)
    if (delivery === undefined) {
      report.fail('attr-url-delivery', `nothing; the citizen ended ${placeOf(went)}`)
      return
    }
    const type = delivery.headers['content-type'] ?? 'no content type'
    report.judge(
      'attr-url-delivery',
      delivery.method === 'POST' && /^application\/jwt\b/i.test(type),
      `${delivery.method} with ${type}`,
    )
    await listener.until(() => listener.at('attr', attr.id).length > 1, settling)
    const times = listener.at('attr', attr.id).length
    report.judge('attr-url-once', times === 1, `${times} deliveries`)
    const [arrival] = listener.at('continuation', continuation.id)
    if (arrival === undefined) report.fail('attr-url-order', `the citizen ended ${placeOf(went)}`)
    else {
      const { arrivals } = listener
      const isAfter = arrivals.indexOf(arrival) > arrivals.indexOf(delivery)
      report.judge('attr-url-order', isAfter, 'the citizen first')
    }
    report.judge(
      'attr-url-continuation',
      went.to === 'us' && withoutFragment(went.url) === withoutFragment(continuation.url),
      went.to === 'us' ? 'another address' : placeOf(went),
    )
    await judge(delivery.body)
  }

  async function judge(jwe: string): Promise<string | undefined> {
    const opened = await judgeResult(report as Report<TokenCheck>, jwe, {
      ...settings,
      asked: attributes,
      now: deps.now,
    })
    if (opened.sessionUrl !== undefined) await judgeSession(opened.sessionUrl)
    return opened.status
  }

  async function judgeSession(url: string): Promise<void> {
    if (!URL.canParse(url)) return report.fail('session-feedback', 'no URL')
    for (const type of ['user_active', 'logout']) {
      const address = new URL(url)
      address.searchParams.set('type', type)
      const came = await ask(address.href, { method: 'POST' }, deps)
      report.judge('session-feedback', isOk(came), `${saying(came)} to ${type}`)
    }
    const twin = publicTwin(url, first ?? url)
    if (typeof twin === 'string') report.judge('session-not-public', twin === 'hidden', sameOrigin)
    else {
      const came = await ask(`${twin.url}?type=user_active`, { method: 'POST' }, deps)
      report.judge('session-not-public', !isOk(came), saying(came))
    }
  }

  async function inBand(): Promise<void> {
    const tried = await visit('identify', { attr_url: undefined })
    if (tried === undefined || tried.went.to === 'nowhere') {
      for (const id of ['in-band-delivery', 'in-band-spelling'] as const)
        report.skip(id, whyNot(tried?.went))
      return
    }
    const { went, continuation } = tried
    const jwe = went.to === 'us' ? new URL(went.url).searchParams.get('result') : null
    const isThere = listener.at('continuation', continuation.id).length > 0
    report.judge(
      'in-band-delivery',
      isThere && jwe !== null,
      isThere ? 'the continuation without a result' : placeOf(went),
    )
    if (went.to !== 'us' || jwe === null) return
    const [address = '', fragment] = went.url.split('#')
    const [given = '', givenFragment] = continuation.url.split('#')
    // A person's browser keeps the fragment to itself.
    const keepsFragment = citizen.isPerson || fragment === givenFragment
    report.judge(
      'in-band-spelling',
      address.startsWith(`${given}&result=`) && keepsFragment,
      keepsFragment ? 'another query' : 'another fragment',
    )
    await judge(jwe)
  }

  async function cancelling(): Promise<void> {
    const tried = await visit('cancel', {})
    if (tried === undefined || tried.went.to === 'nowhere') {
      for (const id of ['cancel-delivery', 'cancel-way-back', 'cancel-in-band'] as const)
        report.skip(id, whyNot(tried?.went))
      return
    }
    const { went, attr } = tried
    const [delivery] = listener.at('attr', attr.id)
    if (delivery === undefined) report.fail('cancel-delivery', 'nothing: older plugins do the same')
    else {
      judgeFailed('cancel-delivery', await judge(delivery.body))
    }
    report.judge('cancel-way-back', went.to === 'us', placeOf(went))
    const again = await visit('cancel', { attr_url: undefined, cancel_url: undefined })
    if (again === undefined || again.went.to === 'nowhere')
      return report.skip('cancel-in-band', whyNot(again?.went))
    const jwe = again.went.to === 'us' ? new URL(again.went.url).searchParams.get('result') : null
    if (jwe === null)
      report.fail(
        'cancel-in-band',
        again.went.to === 'us' ? 'the citizen without a result' : placeOf(again.went),
      )
    else judgeFailed('cancel-in-band', await judge(jwe))
  }

  function judgeFailed(id: AuthCheck, status: string | undefined): void {
    if (status === undefined) report.skip(id, 'the result that came can’t be read')
    else report.judge(id, status === 'failed', 'another result')
  }

  async function failingAttrUrls(): Promise<void> {
    const elsewhere = listener.address('elsewhere')
    const redirected = await visit('identify', {}, () => ({ status: 307, location: elsewhere.url }))
    if (redirected === undefined || redirected.went.to === 'nowhere')
      report.skip('attr-url-redirect', whyNot(redirected?.went))
    else {
      const came = listener.at('elsewhere', elsewhere.id).length
      report.judge('attr-url-redirect', came === 0, 'the result, where the redirect led')
    }
    const refused = await visit('identify', {}, () => ({ status: 400 }))
    if (refused === undefined || refused.went.to === 'nowhere')
      report.skip('attr-url-refused', whyNot(refused?.went))
    else {
      const arrived = listener.at('continuation', refused.continuation.id).length
      report.judge('attr-url-refused', arrived === 0, 'the citizen at the continuation')
    }
    const silent = await visit('identify', {}, () => 'silence')
    if (silent === undefined || silent.went.to === 'nowhere')
      report.skip('attr-url-silence', whyNot(silent?.went))
    else {
      const { went } = silent
      const hasPage = went.to === 'us' || !went.what.startsWith('no answer')
      report.judge('attr-url-silence', hasPage, placeOf(went))
    }
  }

  /** One start, and a citizen who goes through it. */
  async function visit(
    act: 'identify' | 'cancel',
    more: Record<string, unknown>,
    answering?: Answering,
  ) {
    const continuation = listener.address('continuation')
    continuation.url += '?room=7#top'
    const attr = listener.address('attr', answering)
    const cancel = listener.address('cancel')
    const clientUrl = await start({
      continuation: continuation.url,
      attr_url: attr.url,
      ...(act === 'cancel' && { cancel_url: cancel.url }),
      purpose: settings.purpose,
      ...more,
    })
    if (clientUrl === undefined) return undefined
    const went = await citizen.goes(clientUrl, act, [continuation.id, cancel.id])
    return { went, continuation, attr }
  }
}

const withoutFragment = (url: string) => url.replace(/#.*$/s, '')
