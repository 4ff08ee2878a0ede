import { randomUUID } from 'node:crypto'
import { ask, type Came, isOk, postJson } from './ask.ts'
import type { ConformPlatform, ConformPlatformDeps } from './platform.ts'
import { LiveNews } from './live-news.ts'
import { type Signing, writePlatformToken } from './platform-tokens.ts'

const paths = {
  2021: { init: 'init', start: 'start' },
  2024: { init: 'guest/init', start: 'guest/start' },
} as const

/** As a browser asks for a page. */
const page = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' }

/** Other fields than the token needs, or how it is signed instead. */
export interface Changes {
  payload?: object
  signed?: Partial<Signing>
}

export type PlatformPeer = ReturnType<typeof platformPeer>

/** What a platform does, and the browsers of its guests and hosts. */
export function platformPeer(settings: ConformPlatform, deps: ConformPlatformDeps) {
  const { family, secrets, purpose, authMethod } = settings
  const base = trimmed(settings.url)
  const hostBase = trimmed(settings.hostUrl ?? settings.url)
  const { init, start } = paths[family]
  const { now, listener } = deps
  const back = listener.address('back')
  const older = family === 2021
  const host = (token: string) => ask(`${hostBase}/host/${token}`, { headers: page }, deps)
  /** Undefined where nothing is said of where it is. */
  const info = async (token: string, from: 'inside' | 'public' = 'inside') => {
    const at = from === 'public' ? base : settings.infoUrl && trimmed(settings.infoUrl)
    if (at === undefined) return undefined
    return ask(`${at}/session_info/${token}`, { headers: { accept: 'application/json' } }, deps)
  }

  return {
    back,
    /** A guest that nobody has seen before. */
    newGuest: (roomId: string) => ({
      id: randomUUID(),
      roomId,
      redirectUrl: back.url,
      name: `Conform ${randomUUID().slice(0, 8)}`,
      purpose,
      ...(older && { domain: 'guest', instance: 'conform' }),
    }),
    guestToken: (guest: object, { payload, signed }: Changes = {}) =>
      writePlatformToken({ ...guest, ...payload }, { secret: secrets.guest, now, ...signed }),
    hostToken: (roomId: string, { payload, signed }: Changes = {}) =>
      writePlatformToken(
        {
          roomId,
          ...(older && { id: 'conform', domain: 'user', instance: 'conform' }),
          ...payload,
        },
        { secret: secrets.host, now, ...signed },
      ),
    init: (token: string) => ask(`${base}/${init}/${token}`, { headers: page }, deps),
    start: (token: string, chosen: object = {}) =>
      ask(
        `${base}/${start}/${token}`,
        postJson({ purpose, auth_method: authMethod, ...chosen }, page),
        deps,
      ),
    host,
    info,
    /** What a host has to look at: `session_info`, or the page. Undefined where there is neither. */
    sees: async (token: string): Promise<Came | undefined> => {
      if (older && settings.infoUrl !== undefined) return info(token)
      const shown = await host(token)
      return older && !isOk(shown) ? undefined : shown
    },
    live: (token: string) => new LiveNews(`${hostBase}/host/live/${token}`, deps),
    end: (token: string) => ask(`${hostBase}/host/end/${token}`, { method: 'POST' }, deps),
  }
}

const trimmed = (url: string): string => url.replace(/\/+$/, '')
