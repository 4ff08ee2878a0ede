import type { SessionActivity } from '../../../protocol/session-activity.ts'
import { tellSession } from '../../kit/comm/session-news.ts'
import type { Log } from '../../kit/log.ts'
import { codeOf } from '../database/unavailable.ts'

/** What this process tells auth plugins of the sessions of those who identified. */
export interface Sessions {
  /**
   * @returns whether the auth plugin had it, and whether it said that the session is over. `not_allowed`: it is nowhere that
   * may be told. Never throws; takes 5 s at most.
   */
  tell(told: {
    conversation: string
    url: string
    type: SessionActivity['type']
  }): Promise<'told' | 'over' | 'unreached' | 'not_allowed'>
  /** Goes on with it while nobody waits for it; what fails is logged by its code. */
  inBackground(work: () => Promise<unknown>): void
  /** When all of that is done. */
  done(): Promise<void>
}

export interface SessionsDeps {
  /** Origins that session URLs may be on. */
  allowedOrigins: readonly string[]
  fetch: typeof fetch
  log: Log
}

export function openSessions({ allowedOrigins, fetch, log }: SessionsDeps): Sessions {
  const working = new Set<Promise<unknown>>()
  return {
    tell: async ({ conversation, url, type }) => {
      const told = await tellSession(url, type, { fetch, allowedOrigins })
      // The URL is a secret: who has it ends the session.
      if (told === 'told' || told === 'over') return told
      log.warn('session_not_told', { conversation, type, fault: told })
      return told === 'not_allowed' ? told : 'unreached'
    },
    inBackground: (work) => {
      const done = work()
        .catch((fault: unknown) => log.warn('session_not_told', { code: codeOf(fault) }))
        .finally(() => working.delete(done))
      working.add(done)
    },
    done: async () => {
      while (working.size > 0) await Promise.all(working)
    },
  }
}
