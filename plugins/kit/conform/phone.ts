import { randomUUID } from 'node:crypto'
import { CallClaims, PhoneSessionInfo } from '../../../protocol/telephony.ts'
import { ask, type Came, isOk, isRefusal, jsonOf, postJson, postJwt, saying } from './ask.ts'
import { type PhoneCheck, phoneChecks } from './checks-of-phone.ts'
import type { ConformComm, ConformCommDeps } from './comm.ts'
import { startedIn } from './comm-starts.ts'
import { Report } from './report.ts'
import { writeResult } from './write-result.ts'

export interface ConformPhone extends ConformComm {
  /** Below this is `link_phone`. */
  link: string
  /** Below this is `session_info`. */
  read: string
}

/** Plays a telephone platform, and the lambda and page that it has for who calls, towards a comm plugin. */
export async function conformPhone(
  settings: ConformPhone,
  deps: ConformCommDeps,
): Promise<Report<PhoneCheck>> {
  const { url, purpose, attributes, family, keys, link, read } = settings
  const report = new Report('comm', phoneChecks)
  const at = (base: string, path: string) => `${base.replace(/\/+$/, '')}/${path}`
  const linkPhone = (dtmf: string, sessionid: string, base = link) =>
    ask(at(base, 'link_phone'), postJson({ dtmf, sessionid }), deps)
  const sessionInfo = (sessionid: string, base = read) =>
    ask(at(base, `session_info/${sessionid}`), { headers: { accept: 'application/json' } }, deps)

  const started = await start()
  if (started === undefined) {
    report.skipRest('nothing can be started')
    return report
  }
  const { client_url: tel, attr_url: attrUrl } = started
  const isNumber = CallClaims.shape.continuation.safeParse(tel).success
  report.judge(
    'phone-number',
    isNumber,
    tel.startsWith('tel:') ? 'another spelling' : 'no tel: URL',
  )
  if (!isNumber) {
    report.skipRest('there is no code to key in')
    return report
  }
  const code = codeIn(tel)
  const session = randomUUID()
  await judgeUnknown()
  await judgeLink()
  await judgeInfo('phone-info', (info) => info.auth_result === null)
  await judgeResult()
  await judgeKeys()
  return report

  async function start() {
    return startedIn(await ask(at(url, 'start_communication'), postJson({ purpose }), deps))
  }

  async function judgeUnknown(): Promise<void> {
    const nobodys = code.replace(/\d/g, (digit) => String((Number(digit) + 5) % 10))
    const linked = await linkPhone(nobodys, randomUUID())
    report.judge('phone-link-unknown', linked.status === 404, saying(linked))
    const told = await sessionInfo(randomUUID())
    report.judge('phone-info-unknown', told.status === 404, saying(told))
  }

  async function judgeLink(): Promise<void> {
    const linked = await linkPhone(code, session)
    report.judge('phone-link', isOk(linked), saying(linked))
    const again = await linkPhone(code, randomUUID())
    report.judge('phone-link-once', again.status === 404, saying(again))
  }

  async function judgeInfo(
    id: PhoneCheck,
    isRight: (info: PhoneSessionInfo) => boolean,
  ): Promise<void> {
    const came = await sessionInfo(session)
    const info = PhoneSessionInfo.safeParse(jsonOf(came)).data
    const isSo = isOk(came) && info?.purpose === purpose && isRight(info)
    report.judge(id, isSo, info && isOk(came) ? 'other things' : saying(came))
  }

  async function judgeResult(): Promise<void> {
    if (keys === undefined || !attrUrl)
      return report.skip('phone-info-result', '--signing-key and --encryption-key were not given')
    const given = Object.fromEntries(attributes.map((tag) => [tag, 'conform']))
    const result = await writeResult(keys, deps.now(), {
      family: family ?? 2021,
      attributes: given,
    })
    const taken = await ask(attrUrl, postJwt(result), deps)
    if (!isOk(taken)) return report.skip('phone-info-result', 'the attr URL took no result')
    await judgeInfo('phone-info-result', ({ auth_result: told }) =>
      told !== null && told.status !== 'failed'
        ? attributes.every((tag) => told.attributes[tag] === 'conform')
        : false,
    )
  }

  async function judgeKeys(): Promise<void> {
    if (link === read) return report.skip('phone-keys', 'both paths are below one address')
    const told = await sessionInfo(session, link)
    report.judge('phone-keys', isRefusal(told), `${saying(told)} to who reads with what links`)
    const other = await start()
    const linked: Came | undefined =
      other && (await linkPhone(codeIn(other.client_url), randomUUID(), read))
    if (linked === undefined) return
    report.judge('phone-keys', isRefusal(linked), `${saying(linked)} to who links with what reads`)
  }
}

const codeIn = (tel: string): string => /\d+$/.exec(tel)?.[0] ?? ''
