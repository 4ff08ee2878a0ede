import { randomUUID } from 'node:crypto'
import { GuestStartResponse } from '../../../protocol/platform.ts'
import { HttpUrl } from '../../../protocol/urls.ts'
import { callLife, type Came, isOk, isRefusal, jsonOf, saying } from './ask.ts'
import type { PlatformCheck } from './checks-of-platform.ts'
import type { ConformPlatform } from './platform.ts'
import { ancestorsOf, judgeKept } from './platform-guests.ts'
import type { Changes, PlatformPeer } from './platform-peer.ts'
import { forgeries } from './platform-tokens.ts'
import type { Report } from './report.ts'
import { infoOf, names } from './room-seen.ts'

export interface PlatformRoom extends ConformPlatform {
  room: string
  guest: ReturnType<PlatformPeer['newGuest']>
}

export interface HostFound {
  /** Where the guest goes who began last. */
  clientUrl: string
  /** Whether the page shows people to agents only who are logged in. */
  mustLogIn: boolean
}

/** Judges what a host sees while a guest begins, and every token that must not show it. Undefined where none can begin. */
export async function judgeHosts(
  peer: PlatformPeer,
  {
    family,
    purpose,
    secrets,
    frameAncestor,
    infoUrl,
    room,
    guest,
    newsWithin: life = callLife,
  }: PlatformRoom,
  report: Report<PlatformCheck>,
): Promise<HostFound | undefined> {
  const token = peer.hostToken(room)
  const page = await peer.host(token)
  const hasPage = family === 2024 || isOk(page)
  judgePage()
  const news = family === 2024 ? peer.live(token) : undefined
  try {
    await news?.until((heard) => heard.length > 0, life)
    const mustLogIn = news?.heard[0] === 'forbidden'
    const clientUrl = await judgeStart()
    if (clientUrl === undefined) return undefined
    await judgeNews(mustLogIn)
    await judgeSeen(mustLogIn)
    const again = await judgeStarts()
    await judgeRefused()
    return { clientUrl: again ?? clientUrl, mustLogIn }
  } finally {
    news?.close()
  }

  function judgePage(): void {
    if (!hasPage) {
      for (const id of ['host-page', 'framed'] as const) report.skip(id, 'it has none (2021)')
      return
    }
    const type = page.fault === undefined ? (page.headers.get('content-type') ?? '') : ''
    report.judge('host-page', isOk(page) && /^text\/html/i.test(type), saying(page))
    const ancestors = ancestorsOf(page)
    const areSome = ancestors !== undefined && !ancestors.some((one) => /^(\*|https?:)$/.test(one))
    report.judge('framed', areSome, ancestors ? 'any of them' : 'nothing')
    if (frameAncestor !== undefined)
      report.judge('framed', ancestors?.includes(frameAncestor) ?? false, 'not --frame-ancestor')
    judgeKept(page, 'the host page', report)
  }

  async function judgeStart(): Promise<string | undefined> {
    const came = await peer.start(peer.guestToken(guest))
    const answer = isOk(came) ? GuestStartResponse.safeParse(jsonOf(came)).data : undefined
    const isUrl = HttpUrl.safeParse(answer?.client_url).success
    const type = came.fault === undefined ? (came.headers.get('content-type') ?? '') : ''
    report.judge('guest-start', isUrl && /^application\/json/i.test(type), saying(came))
    return isUrl ? answer?.client_url : undefined
  }

  async function judgeNews(mustLogIn: boolean): Promise<void> {
    if (news === undefined) {
      const why = 'the family of 2021 has no stream'
      for (const id of ['host-live', 'host-live-refused'] as const) report.skip(id, why)
      return
    }
    if (mustLogIn) report.skip('host-live', 'agents must be logged in there')
    else {
      const isTold = await news.until(([first, ...more]) => {
        return first === 'start' && more.includes('update')
      }, life)
      report.judge('host-live', isTold, news.saying)
    }
    for (const wrong of [
      peer.guestToken(guest),
      peer.hostToken(room, { signed: { secret: secrets.guest } }),
    ]) {
      const refused = peer.live(wrong)
      await refused.until((heard) => heard.length > 0, life)
      report.judge('host-live-refused', refused.heard[0] === 'badrequest', refused.saying)
      refused.close()
    }
  }

  async function judgeSeen(mustLogIn: boolean): Promise<void> {
    const seen = await peer.sees(token)
    const why = mustLogIn ? 'agents must be logged in there' : '--session-info was not given'
    if (mustLogIn || seen === undefined) report.skip('host-shows', why)
    else report.judge('host-shows', names(seen, guest.name), `${saying(seen)}, without the name`)
    const other = await peer.sees(peer.hostToken(randomUUID()))
    if (other === undefined) report.skip('host-other-room', why)
    else report.judge('host-other-room', !names(other, guest.name), 'somebody')
    if (family === 2024) {
      for (const id of ['host-info', 'host-info-not-public'] as const)
        report.skip(id, 'the family of 2024 has none')
      return
    }
    const open = await peer.info(token, 'public')
    if (open) report.judge('host-info-not-public', !isOk(open), saying(open))
    if (infoUrl === undefined) return report.skip('host-info', '--session-info was not given')
    const info = infoOf(seen, guest.name)
    const isBusy = info?.purpose === purpose && info.attributes === undefined
    report.judge('host-info', isBusy, info ? 'other things' : 'another shape')
  }

  /** @returns where the guest goes who began again */
  async function judgeStarts(): Promise<string | undefined> {
    const other = await peer.start(peer.guestToken(guest), { purpose: `${purpose}_not` })
    report.judge('guest-start-purpose', isRefusal(other), saying(other))
    const renamed = peer.guestToken(guest, { payload: { name: 'Conform, another' } })
    const changed = await peer.start(renamed)
    report.judge('guest-start-changed', isRefusal(changed), saying(changed))
    const again = await peer.start(peer.guestToken(guest))
    const isRight = family === 2021 ? isRefusal(again) : isOk(again)
    report.judge('guest-start-again', isRight, saying(again))
    return isOk(again) ? GuestStartResponse.safeParse(jsonOf(again)).data?.client_url : undefined
  }

  async function judgeRefused(): Promise<void> {
    const wrong: [PlatformCheck, Changes][] = [
      ...forgeries(secrets.guest).map((signed): [PlatformCheck, Changes] => [
        'host-forged',
        { signed },
      ]),
      ['host-expired', { signed: { life: -60 } }],
      ['host-no-expiry', { signed: { life: null } }],
      ['host-claims', { payload: { domain: 'guest' } }],
      ['host-claims', { payload: { redirectUrl: peer.back.url } }],
      ['host-claims', { payload: { purpose } }],
    ]
    const tokens: [PlatformCheck, string][] = [
      ['host-guest', peer.guestToken(guest)],
      ...wrong.map(([id, how]): [PlatformCheck, string] => [id, peer.hostToken(room, how)]),
    ]
    for (const [id, refused] of tokens) {
      const answers: [string, Came | undefined][] = [
        ['', hasPage ? await peer.host(refused) : undefined],
        [' from session_info', await peer.info(refused)],
        [' to the end of the room', await peer.end(refused)],
      ]
      for (const [what, came] of answers)
        if (came) report.judge(id, isRefusal(came) && !names(came, guest.name), saying(came) + what)
    }
  }
}
