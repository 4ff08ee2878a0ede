import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type AskDeps, isOk, isRefusal, saying } from './ask.ts'
import { type PlatformCheck, platformChecks } from './checks-of-platform.ts'
import { type Citizen, placeOf, whyNot } from './citizen.ts'
import type { Family } from './judge-result.ts'
import type { Listener } from './listener.ts'
import { judgeGuests } from './platform-guests.ts'
import { judgeHosts } from './platform-hosts.ts'
import { platformPeer } from './platform-peer.ts'
import type { PlatformSecrets } from './platform-tokens.ts'
import { Report } from './report.ts'
import { sharedWith } from './room-seen.ts'

export interface ConformPlatform {
  /** Below this are the guests' paths; and the hosts', where nothing else is said. */
  url: string
  hostUrl?: string | undefined
  /** Of 2021: below which `session_info` is, where browsers don't come. */
  infoUrl?: string | undefined
  family: Family
  purpose: string
  authMethod: string
  secrets: PlatformSecrets
  /** Origin of a website that may show the host page in a frame. */
  frameAncestor?: string | undefined
  /** Part of what the host sees once the guest has identified. */
  shows?: string | undefined
  /** Milliseconds in which news of a room is told. */
  newsWithin?: number
}

export interface ConformPlatformDeps extends AskDeps {
  listener: Listener
  citizen: Citizen
  now: () => Date
}

/** Milliseconds in which a result that was on its way has come. */
const settling = 300

/** Plays a supplier of chat or video, with a guest and a host, towards a comm plugin that shows who they are. */
export async function conformPlatform(
  settings: ConformPlatform,
  deps: ConformPlatformDeps,
): Promise<Report<PlatformCheck>> {
  const report = new Report('platform', platformChecks)
  const peer = platformPeer(settings, deps)
  const { guest: guestSecret, host: hostSecret } = settings.secrets
  const areEqual = Buffer.from(guestSecret).equals(hostSecret)
  const areLong = Math.min(guestSecret.length, hostSecret.length) >= 32
  report.judge('secrets', !areEqual && areLong, areEqual ? 'the same twice' : 'a shorter one')

  const room = randomUUID()
  const guest = peer.newGuest(room)
  if (!(await judgeGuests(peer, settings, report))) {
    report.skipRest('the address, or a secret, isn’t right')
    return report
  }
  const host = await judgeHosts(peer, { ...settings, room, guest }, report)
  if (host === undefined) {
    report.skipRest('nothing can be started')
    return report
  }
  await judgeShared(host.clientUrl)
  await judgeEnd()
  return report

  async function judgeShared(clientUrl: string): Promise<void> {
    const before = await peer.sees(peer.hostToken(room))
    const went = await deps.citizen.goes(clientUrl, 'identify', [peer.back.id])
    if (went.to === 'nowhere') {
      // Whoever presses for us was told how: that it can't be done is no reason to pass.
      if (!deps.citizen.isPerson) report.fail('host-shared', `nothing: ${whyNot(went)}`)
      for (const id of ['guest-returns', 'host-shared', 'guest-start-shared'] as const)
        report.skip(id, whyNot(went))
      return
    }
    const isBack = went.to === 'us' && went.url.split('#')[0] === peer.back.url
    report.judge('guest-returns', isBack, went.to === 'us' ? 'another address' : placeOf(went))
    const isShared = async () =>
      sharedWith(settings, guest.name, { before, after: await peer.sees(peer.hostToken(room)) })
    let shared = await isShared()
    if (shared === false) {
      await pause(settling)
      shared = await isShared()
    }
    if (host?.mustLogIn) report.skip('host-shared', 'agents must be logged in there')
    else if (shared === undefined) report.skip('host-shared', '--session-info was not given')
    else report.judge('host-shared', shared, 'what was there before, or something else')
    const again = await peer.start(peer.guestToken(guest))
    report.judge('guest-start-shared', isRefusal(again), saying(again))
  }

  async function judgeEnd(): Promise<void> {
    const token = peer.hostToken(room)
    const ended = await peer.end(token)
    if (ended.status === 404 || ended.status === 405) {
      for (const id of ['host-end', 'host-ended'] as const)
        report.skip(id, 'it has none: what it deletes, it deletes by itself')
      return
    }
    const again = await peer.end(token)
    report.judge('host-end', isOk(ended), saying(ended))
    report.judge('host-end', isOk(again), `${saying(again)} the second time`)
    const seen = await peer.sees(token)
    const text = seen?.fault === undefined ? (seen?.text ?? '') : ''
    report.judge('host-ended', !text.includes(guest.name), 'somebody')
    const start = await peer.start(peer.guestToken(guest))
    report.judge('host-ended', isRefusal(start), `${saying(start)} to a start`)
  }
}
