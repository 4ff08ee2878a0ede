import { Availability } from '../../protocol/availability.ts'
import { Problem } from '../../protocol/problem.ts'
import type { WatchfulClient } from '../calls/plugin-client.ts'
import type { CommMethod, Method } from '../configuration/core-config.ts'
import { loggedProblem } from '../http/answer-problem.ts'
import type { Log } from '../log.ts'
import { openAt } from '../../protocol/opening-hours/open-at.ts'

/** Milliseconds that an answer counts for. */
const life = 5000

/** Comm plugins of the older families don't know the question. */
const unknownToThem = [404, 405, 501]

export interface AvailabilityDeps {
  client: Pick<WatchfulClient, 'call' | 'isAvailable'>
  now: () => Date
  log: Log
  /** Milliseconds. A citizen waits for this before seeing any channel. */
  timeout: number
}

/** What can be chosen now. */
export interface Availabilities {
  /**
   * Whether a channel is open for a purpose: asked of its plugin and kept for 5 seconds, by its opening
   * hours where the plugin doesn't know the question. Never rejects: a plugin that is down is closed.
   * Of a plugin that was slow nobody waits for the next answer; until it comes the channel is closed.
   * The log has a line when a plugin fails and one when it is back.
   */
  ofChannel(method: CommMethod, purpose: string): Promise<Availability>
  /**
   * Until when what `ofChannel` says counts, in milliseconds since 1970; the past where it would ask first.
   * Where the plugin isn't there, it counts until it is.
   */
  countsUntil(method: CommMethod, purpose: string): number
  /** Whether a plugin is asked at all: false while it is left alone because it failed several times. */
  isThere(method: Method): boolean
  /**
   * Whether a channel may be started. Asks nobody: a plugin that tells when it is open refuses by
   * itself, for the others their opening hours count.
   */
  isOpen(method: CommMethod, purpose: string): boolean
}

/** An answer, or that the plugin doesn't know the question. */
type Told = Availability | 'nothing'

interface Kept {
  told: Told
  /** Until when it counts. */
  until: number
  /** The next one, under way. */
  asking?: Promise<Told> | undefined
}

const notThere: Availability = { available: false }

export function createAvailabilities(deps: AvailabilityDeps): Availabilities {
  const { client, now, log, timeout } = deps
  const kept = new Map<string, Kept>()
  const failing = new Set<string>()
  const slow = new Set<string>()
  const byHours = new Map<CommMethod, { answer: Availability; until: number }>()

  async function ask({ tag, start }: Method, purpose: string): Promise<Told> {
    try {
      const call = { method: tag, start, call: 'availability', query: { purpose }, light: true }
      const answer = await client.call({ ...call, answer: Availability, timeout })
      answered(tag)
      return answer
    } catch (error) {
      const { code, facts } = error instanceof Problem ? error : new Problem('internal')
      if (unknownToThem.includes(Number(facts.answer))) {
        answered(tag)
        return 'nothing'
      }
      if (code === 'plugin_slow') slow.add(tag)
      else slow.delete(tag)
      // That it isn't asked any more is in the log already.
      if (code === 'plugin_unavailable') return notThere
      if (!failing.has(tag)) loggedProblem(error, log)
      failing.add(tag)
      return notThere
    }
  }

  function answered(tag: string): void {
    slow.delete(tag)
    if (failing.delete(tag)) log.info('plugin_back', { method: tag })
  }

  function refresh(entry: Kept, method: CommMethod, purpose: string): Promise<Told> {
    entry.asking ??= ask(method, purpose).then((told) => {
      entry.told = told
      entry.until = now().getTime() + life
      entry.asking = undefined
      return told
    })
    return entry.asking
  }

  function hoursOf(method: CommMethod): Availability {
    if (!method.openingHours) return { available: true }
    const at = now()
    const known = byHours.get(method)
    if (known && known.until > at.getTime()) return known.answer
    const answer = openAt(method.openingHours, at)
    byHours.set(method, { answer, until: at.getTime() + life })
    return answer
  }

  const answerOf = (told: Told, method: CommMethod) => (told === 'nothing' ? hoursOf(method) : told)

  // With its length a tag can't be taken for a part of the purpose.
  const keyOf = ({ tag }: Method, purpose: string) => `${tag.length} ${tag} ${purpose}`

  return {
    async ofChannel(method, purpose) {
      if (!client.isAvailable(method)) {
        // When it is back, the line of the one who left it alone says so.
        failing.delete(method.tag)
        return notThere
      }
      const key = keyOf(method, purpose)
      const entry: Kept = kept.get(key) ?? { told: notThere, until: -Infinity }
      kept.set(key, entry)
      if (entry.until > now().getTime()) return answerOf(entry.told, method)
      const asking = refresh(entry, method, purpose)
      return slow.has(method.tag) ? notThere : answerOf(await asking, method)
    },
    countsUntil(method, purpose) {
      if (!client.isAvailable(method)) return Infinity
      const { told, until } = kept.get(keyOf(method, purpose)) ?? { until: -Infinity }
      if (told !== 'nothing' || !method.openingHours) return until
      hoursOf(method)
      return Math.min(until, byHours.get(method)?.until ?? -Infinity)
    },
    isThere: (method) => client.isAvailable(method),
    isOpen(method, purpose) {
      const told = kept.get(keyOf(method, purpose))?.told
      const tellsItself = told !== undefined && told !== 'nothing' && told !== notThere
      return tellsItself || hoursOf(method).available
    },
  }
}
