import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { SignJWT } from 'jose'
import { z } from 'zod'
import { signatureAlgorithm } from '../../../protocol/algorithms.ts'
import { parseJson } from '../../../protocol/parse-json.ts'
import { ask, isRefusal, saying } from './ask.ts'
import { Browser, formFor } from './browser.ts'
import { type ChoiceCheck, choiceChecks } from './checks-of-choice.ts'
import type { Chosen } from './choose.ts'
import type { ConformCore, ConformCoreDeps } from './core.ts'
import { plainText } from './forms.ts'
import type { Family } from './judge-result.ts'
import type { Answering } from './listener.ts'
import type { Judging } from './report.ts'

/** What each family writes, and how it puts the params behind the address of the page. */
const families = {
  2021: { sub: 'id-contact-widget-params', page: '/start-auth?' },
  2024: { sub: 'verder-helpen-widget-params', page: '/start-auth/' },
} as const

/** No form of the page is one that cancels: that is a link. */
const none = /$^/

export interface ConformChoice extends Pick<ConformCore, 'family' | 'choiceKey' | 'choiceUrl'> {
  /** Of the core, without a slash at its end. */
  base: string
  chosen: Chosen
  /** Names of the purpose's auth methods. */
  names: readonly string[]
}

/** Plays a comm plugin that sends citizens to the choice page, and a citizen who chooses there. */
export async function judgeChoice(
  { base, chosen, names, family, choiceKey, choiceUrl }: ConformChoice,
  { listener, now, ...deps }: ConformCoreDeps,
  report: Judging<ChoiceCheck>,
): Promise<void> {
  const skipRest = (why: string) => {
    for (const id of Object.keys(choiceChecks) as ChoiceCheck[]) report.skip(id, why)
  }
  if (choiceKey === undefined) return skipRest('--choice-key was not given')
  const { purpose, auth_method } = chosen
  let isThere = false
  for (const one of family ? [family] : ([2021, 2024] as const)) await judgeWay(one, choiceKey)
  // Where even the right one is refused, a refusal says nothing.
  if (!isThere) return skipRest('no address of the page was taken')
  await judgeRedirect(choiceKey)
  await judgeRefusals(choiceKey)

  async function judgeWay(one: Family, key: KeyObject): Promise<void> {
    const done = listener.address('continuation')
    const answer = JSON.stringify({ client_url: done.url })
    const way = await choose(one, key, () => ({ status: 200, text: answer, type: 'text/plain' }))
    if (way === undefined) return
    const { went, arrivals } = way
    const [arrival] = arrivals
    if (arrival === undefined) report.fail('choice-start', 'nothing')
    else {
      const { method, headers, body } = arrival
      const type = headers['content-type'] ?? 'no content type'
      const sent = z.record(z.string(), z.unknown()).safeParse(parseJson(body)).data
      report.judge(
        'choice-start',
        method === 'POST' &&
          /^application\/json\b/i.test(type) &&
          sent?.purpose === purpose &&
          sent.auth_method === auth_method,
        `${method} with ${type}${sent ? '' : ', which is no JSON object'}`,
      )
    }
    const isSent = went.at === 'ours' && went.url === done.url
    const where = went.at === 'page' ? saying(went.came) : 'another address'
    report.judge('choice-client-url', isSent, where)
  }

  async function judgeRedirect(key: KeyObject): Promise<void> {
    const elsewhere = listener.address('elsewhere')
    const redirect: Answering = () => ({ status: 307, location: elsewhere.url })
    const way = await choose(family ?? 2024, key, redirect)
    if (way === undefined) return report.skip('choice-redirect', 'nothing could be chosen')
    const came = listener.at('elsewhere', elsewhere.id).length
    report.judge('choice-redirect', came === 0, 'a call to where it led')
  }

  /** Opens the page and presses its button. */
  async function choose(one: Family, key: KeyObject, answering: Answering) {
    const start = listener.address('choice', answering)
    const browser = new Browser(`${listener.base}/`, deps)
    const url = pageUrl(await sign({ start_url: start.url }, key, one), one)
    const opened = await browser.open(url)
    const came = opened.at === 'page' ? opened.came : undefined
    const text = came?.fault === undefined ? (came?.text ?? '') : ''
    const isPage = came?.status === 200
    report.judge('choice-page', isPage, came ? saying(came) : 'another address')
    if (opened.at !== 'page' || !isPage) return undefined
    isThere = true
    const shown = plainText(text)
    const missing = names.filter((name) => !shown.includes(name)).length
    report.judge('choice-methods', missing === 0, `a page without ${missing} of them`)
    const form = formFor(text, { auth_method }, none)
    if (form === undefined) {
      const why = 'the page has no form with auth_method: it takes a browser with scripts'
      for (const id of ['choice-start', 'choice-client-url'] as const) report.skip(id, why)
      return undefined
    }
    const went = await browser.press(opened.url, form, { auth_method })
    return { went, arrivals: listener.at('choice', start.id) }
  }

  async function judgeRefusals(key: KeyObject): Promise<void> {
    const second = Math.floor(now().getTime() / 1000)
    const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
    const right = await sign({}, key)
    const [head = '', payload = ''] = right.split('.')
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`
    const foreign = 'https://conform.invalid/'
    const wrong: [ChoiceCheck, string][] = [
      ['choice-forged', await sign({}, stranger)],
      ['choice-forged', unsigned],
      ['choice-forged', `${head}.${payload}.`],
      ['choice-expired', await sign({ iat: second - 420, exp: second - 120 }, key)],
      ['choice-expired', await sign({ exp: undefined }, key)],
      ['choice-subject', await sign({ sub: 'id-contact-attributes' }, key)],
      ['choice-foreign-url', await sign({ start_url: foreign }, key)],
      ['choice-foreign-url', await sign({ cancel_url: foreign }, key)],
      ['choice-purpose', await sign({ purpose: 'conform_nobody_has_this' }, key)],
    ]
    for (const [id, params] of wrong) {
      const came = await ask(pageUrl(params, family ?? 2024), { headers: page }, deps)
      report.judge(id, isRefusal(came), saying(came))
    }
  }

  function pageUrl(params: string, one: Family): string {
    return `${choiceUrl ?? `${base}${families[one].page}`}${params}`
  }

  function sign(changes: object, key: KeyObject, one: Family = family ?? 2024): Promise<string> {
    const second = Math.floor(now().getTime() / 1000)
    const claims = {
      sub: families[one].sub,
      purpose,
      start_url: listener.address('choice').url,
      cancel_url: one === 2024 ? listener.address('cancel').url : undefined,
      display_name: 'conform',
      iat: second - 30,
      exp: second + 270,
      ...changes,
    }
    const given = Object.entries(claims).filter(([, value]) => value !== undefined)
    return new SignJWT(Object.fromEntries(given))
      .setProtectedHeader({ alg: signatureAlgorithm(key) })
      .sign(key)
  }
}

const page = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' }
