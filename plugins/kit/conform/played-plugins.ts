import { z } from 'zod'
import { parseJson } from '../../../protocol/parse-json.ts'
import type { Answer, Arrival, Listener } from './listener.ts'

/** Both plugins, at `/auth/…` and `/comm/…` of the listener. */
export function playedPlugins(listener: Listener) {
  const conversation = {
    client_url: `${listener.base}/conversation/1?room=7#top`,
    attr_url: `${listener.base}/attr/1`,
  }
  const login = { client_url: `${listener.base}/login/1` }
  const asked: (Arrival & { id: 'auth' | 'comm' })[] = []
  const played = {
    conversation,
    login,
    asked,
    type: 'application/json',
    instead: undefined as { of: 'auth' | 'comm'; answer: Answer } | undefined,
    of: (plugin: 'auth' | 'comm') => asked.filter(({ id }) => id === plugin),
    forget: () => void asked.splice(0),
  }
  const play = (id: 'auth' | 'comm', body: object) => (arrival: Arrival) => {
    if (arrival.method !== 'POST') return { status: 404 }
    asked.push({ ...arrival, id })
    return played.instead?.of === id
      ? played.instead.answer
      : { status: 200, text: JSON.stringify(body), type: played.type }
  }
  listener.answer('auth/start_authentication', play('auth', login))
  listener.answer('comm/start_communication', play('comm', conversation))
  return played
}

export type PlayedPlugins = ReturnType<typeof playedPlugins>

/** What the core sent, as a record; an empty one where it is none. */
export const bodyOf = ({ body }: Arrival): Record<string, unknown> =>
  z.record(z.string(), z.unknown()).catch({}).parse(parseJson(body))
