import { randomUUID } from 'node:crypto'
import { decodeJwt } from 'jose'
import { type Came, isRefusal, saying } from './ask.ts'
import type { PlatformCheck } from './checks-of-platform.ts'
import type { ConformPlatform } from './platform.ts'
import type { Changes, PlatformPeer } from './platform-peer.ts'
import { forgeries } from './platform-tokens.ts'
import type { Report } from './report.ts'

/** Three parts, at the end of an address. */
const jws = /[\w-]+\.[\w-]+\.[\w-]+$/

const subjects: readonly unknown[] = ['id-contact-widget-params', 'verder-helpen-widget-params']

/**
 * Judges the way of a guest to the choice page, and every token that must not lead there.
 * @returns whether a right token leads anywhere: where it doesn't, a refusal says nothing
 */
export async function judgeGuests(
  peer: PlatformPeer,
  { family, purpose, secrets }: ConformPlatform,
  report: Report<PlatformCheck>,
): Promise<boolean> {
  const guest = peer.newGuest(randomUUID())
  const token = peer.guestToken(guest)
  const came = await peer.init(token)
  const location = locationOf(came)
  const isRight = location !== undefined && (came.status ?? 0) >= 300 && (came.status ?? 0) < 400
  report.judge('guest-init', isRight, saying(came))
  if (!isRight) return false
  const params = jws.exec(location)?.[0]
  const claims = params === undefined ? undefined : claimsOf(params)
  const isAgreed =
    claims !== undefined &&
    subjects.includes(claims.sub) &&
    claims.purpose === purpose &&
    ['start_url', 'display_name'].every((name) => typeof claims[name] === 'string') &&
    typeof claims.exp === 'number' &&
    (family === 2021 || typeof claims.cancel_url === 'string')
  report.judge('guest-params', isAgreed, claims ? 'other claims' : 'no JWS')
  const [, payload = ''] = token.split('.')
  const isHidden = !`${location} ${JSON.stringify(claims ?? '')}`.includes(payload)
  report.judge('guest-hidden', isHidden, 'one that holds the token')
  judgeKept(came, 'the redirect to the choice page', report)
  await judgeRefused()
  return true

  async function judgeRefused(): Promise<void> {
    const wrong: [PlatformCheck, Changes][] = [
      ...forgeries(secrets.host).map((signed): [PlatformCheck, Changes] => [
        'guest-forged',
        { signed },
      ]),
      ['guest-expired', { signed: { life: -60 } }],
      ['guest-no-expiry', { signed: { life: null } }],
      ['guest-shape', { payload: { roomId: undefined } }],
      ['guest-shape', { payload: { redirectUrl: 'javascript:alert(1)' } }],
      ['guest-purpose', { payload: { purpose: 'conform_nobody_has_this' } }],
    ]
    for (const [id, changes] of wrong) {
      const refused = peer.guestToken(guest, changes)
      const shown = await peer.init(refused)
      report.judge(id, isRefusal(shown), saying(shown))
      report.judge('not-framed', isFramedByNobody(shown), 'one that may be')
      const { purpose: chosen = purpose } = { ...changes.payload } as { purpose?: string }
      const started = await peer.start(refused, { purpose: chosen })
      report.judge(id, isRefusal(started), `${saying(started)} to a start`)
    }
  }
}

/** What must go along with everything that a token opens. */
export function judgeKept(came: Came, what: string, report: Report<PlatformCheck>): void {
  if (came.fault !== undefined) return
  const isStored = !/no-store/.test(came.headers.get('cache-control') ?? '')
  report.judge('not-stored', !isStored, `${what} may be`)
  const policy = came.headers.get('referrer-policy') ?? ''
  report.judge('no-referrer', policy === 'no-referrer', `${what} has "${policy.slice(0, 40)}"`)
}

/** The origins that may frame a page, as its headers say; undefined where they say nothing. */
export function ancestorsOf(came: Came): string[] | undefined {
  if (came.fault !== undefined) return undefined
  const policy = came.headers.get('content-security-policy') ?? ''
  const [, ancestors] = /(?:^|;)\s*frame-ancestors\s+([^;,]+)/i.exec(policy) ?? []
  return ancestors?.trim().split(/\s+/)
}

const isFramedByNobody = (came: Came): boolean =>
  ancestorsOf(came)?.join() === "'none'" ||
  (came.fault === undefined && /^deny$/i.test(came.headers.get('x-frame-options') ?? ''))

function locationOf(came: Came): string | undefined {
  const location = came.fault === undefined ? came.headers.get('location') : null
  return location !== null && URL.canParse(location) ? location : undefined
}

function claimsOf(token: string): Record<string, unknown> | undefined {
  try {
    return decodeJwt(token)
  } catch {
    return undefined
  }
}
