import { Availability } from '../../protocol/availability.ts'
import { Problem } from '../../protocol/problem.ts'
import type { PluginClient } from '../calls/plugin-client.ts'
import type { Method } from '../configuration/core-config.ts'
import type { Log } from '../log.ts'

/** Milliseconds that an answer counts for. */
const life = 5000

/** Comm plugins of the older families don't know the question; they are open whenever they are up. */
const unknownToThem = [404, 405, 501]

export interface AvailabilityDeps {
  client: PluginClient
  now: () => Date
  log: Log
  /** Milliseconds. A citizen waits for this before seeing any channel. */
  timeout: number
}

/**
 * Whether a channel is open for a purpose, asked of its plugin and kept for 5 seconds. Never rejects:
 * a plugin that is down is closed. The log has a line when a plugin fails and one when it is back.
 */
export type AskAvailability = (method: Method, purpose: string) => Promise<Availability>

export function askAvailability({ client, now, log, timeout }: AvailabilityDeps): AskAvailability {
  const answers = new Map<string, { answer: Promise<Availability>; until: number }>()
  const failing = new Set<string>()

  async function ask({ tag, start }: Method, purpose: string): Promise<Availability> {
    try {
      const call = { method: tag, start, call: 'availability', query: { purpose } }
      const answer = await client.call({ ...call, answer: Availability, timeout })
      if (failing.delete(tag)) log.info('plugin_back', { method: tag })
      return answer
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      if (unknownToThem.includes(Number(error.facts.answer))) return { available: true }
      if (!failing.has(tag)) log.error('plugin_failed', { ...error.facts, code: error.code })
      failing.add(tag)
      return { available: false }
    }
  }

  return (method, purpose) => {
    const key = JSON.stringify([method.tag, purpose])
    const known = answers.get(key)
    if (known && known.until > now().getTime()) return known.answer
    const entry = { answer: ask(method, purpose), until: Infinity }
    answers.set(key, entry)
    void entry.answer.finally(() => {
      entry.until = now().getTime() + life
    })
    return entry.answer
  }
}
