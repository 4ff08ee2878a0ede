import { createHash, randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { SessionActivity } from '../../../protocol/session-activity.ts'
import { openStateOfAnyAge, sealState } from '../../../protocol/sealed-state.ts'
import type { AuthConfig } from '../../kit/auth/auth-config.ts'
import type { Log } from '../../kit/log.ts'

/** What a session is known by; it stands sealed in the session URL, so that any process knows it again. */
const Session = z.object({
  id: z.string(),
  /** The provider's own session, where it has one. */
  sid: z.string().optional(),
  /** Who it is of, as nothing but a fingerprint. */
  who: z.string(),
  /** When the provider says that they logged in, by its own clock: seconds since 1970. */
  issuedAt: z.number(),
  /** Milliseconds since 1970. */
  startedAt: z.number(),
})
type Session = z.infer<typeof Session>

/** Seconds that a session lives at most. */
const longest = 2 * 60 * 60
/** Milliseconds without activity after which it is over. */
export const idle = 15 * 60_000
const most = 10_000

export type SessionEnd = 'logout' | 'provider' | 'idle' | 'too_long'

export interface Ended {
  sid?: string | undefined
  sub?: string | undefined
  /** When the provider said so, by its own clock: seconds since 1970. */
  at: number
}

/**
 * Sessions of people who logged in, by news of them: of activity and logout from our side, of logout from the provider's.
 *
 * A session itself is kept nowhere. What one process remembers, for at most two hours and 10,000 of each, is when it last
 * heard of activity, which sessions are over, and of whom the provider said so. A process that heard nothing counts from
 * the beginning: of silence it may hold a session for over sooner than another. What one heard of logging out another
 * doesn't know: see PROVIDERS.md.
 */
export function createSessions({
  config,
  now,
  log,
}: {
  config: AuthConfig
  now: () => Date
  log: Log
}) {
  const kind = `auth-${config.name}-session`
  const active = memory<number>(now)
  const over = memory<SessionEnd>(now)
  const endedThere = memory<true>(now)
  /** Until when somebody's logins are over, in the provider's seconds. */
  const everywhere = memory<number>(now)

  return { begin, heard, ended, whyOver }

  /** @returns a path segment of the session URL */
  async function begin({
    sub,
    sid,
    iat,
  }: {
    sub: string
    sid?: unknown
    iat: number
  }): Promise<string> {
    const session: Session = {
      id: randomUUID(),
      who: fingerprint(sub),
      issuedAt: iat,
      startedAt: now().getTime(),
      ...(typeof sid === 'string' && sid.length <= 200 && { sid: fingerprint(sid) }),
    }
    return sealState(kind, session, { secret: config.secrets[0], now, lifeSeconds: longest })
  }

  /** @throws Problem 'state_invalid' */
  async function heard(sealed: string, activity: SessionActivity['type']): Promise<void> {
    const { session, expired } = await opened(sealed)
    const before = expired ? 'too_long' : end(session)
    if (before === undefined && activity === 'user_active') {
      active.set(session.id, now().getTime())
      return
    }
    active.delete(session.id)
    over.set(session.id, before ?? 'logout')
    if (before === undefined) log.info('session_over', { why: 'logout' })
  }

  /** What the provider says: the one session, or all that a person began until then. The same once more changes nothing. */
  function ended({ sid, sub, at }: Ended): void {
    if (sid !== undefined) {
      if (endedThere.get(fingerprint(sid))) return
      endedThere.set(fingerprint(sid), true)
    } else {
      const who = fingerprint(sub ?? '')
      if ((everywhere.get(who) ?? -1) >= at) return
      everywhere.set(who, at)
    }
    log.info('session_over', { why: 'provider' })
  }

  /** Why it is over; undefined while it isn't. @throws Problem 'state_invalid' */
  async function whyOver(sealed: string): Promise<SessionEnd | undefined> {
    const { session, expired } = await opened(sealed)
    return expired ? 'too_long' : end(session)
  }

  function end({ id, sid, who, issuedAt, startedAt }: Session): SessionEnd | undefined {
    const before = over.get(id)
    if (before !== undefined) return before
    if (sid !== undefined && endedThere.get(sid)) return 'provider'
    if ((everywhere.get(who) ?? -1) >= issuedAt) return 'provider'
    const last = Math.max(startedAt, active.get(id) ?? 0)
    return now().getTime() - last >= idle ? 'idle' : undefined
  }

  async function opened(sealed: string): Promise<{ session: Session; expired: boolean }> {
    const { secrets } = config
    const { state, expired } = await openStateOfAnyAge(kind, Session, sealed, { secrets, now })
    return { session: state, expired }
  }
}

export type Sessions = ReturnType<typeof createSessions>

const fingerprint = (text: string) => createHash('sha256').update(text).digest('base64url')

/** Forgets the oldest first. */
export function memory<Value>(now: () => Date) {
  const kept = new Map<string, { value: Value; at: number }>()
  return {
    get: (key: string) => kept.get(key)?.value,
    delete: (key: string) => void kept.delete(key),
    set(key: string, value: Value) {
      const at = now().getTime()
      kept.delete(key)
      kept.set(key, { value, at })
      for (const [old, { at: since }] of kept) {
        if (at - since < longest * 1000 && kept.size <= most) return
        kept.delete(old)
      }
    },
  }
}
