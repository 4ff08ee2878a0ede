import type { CommContext } from '../conversation/context.ts'
import { keepConnected, noteDisconnected, type Seat } from '../conversation/presence.ts'

/** How long seats are gathered, in milliseconds. */
const gathering = 200

/** So often a seat is tried that somebody else is working on. */
const tries = 5

/**
 * Whose page is connected to this process, written down for all of them together a few times a second: a
 * statement for every page at every heartbeat would be most of what the database does.
 */
export interface Connections {
  here(seat: Seat): void
  gone(seat: Seat): void
}

export function connections(context: CommContext): Connections {
  /** By conversation and number: the last that was heard counts. */
  let heard = new Map<string, { seat: Seat; here: boolean; tries: number }>()
  let waiting = false

  function hear(seat: Seat, here: boolean, left = tries): void {
    heard.set(`${seat.id} ${seat.number}`, { seat, here, tries: left })
    if (waiting) return
    waiting = true
    setTimeout(() => void write(), gathering).unref()
  }

  async function write(): Promise<void> {
    const these = heard
    heard = new Map()
    const seats = (are: boolean) =>
      [...these.values()].filter(({ here }) => here === are).map(({ seat }) => seat)
    try {
      const [stay, went] = [
        await keepConnected(context, seats(true)),
        await noteDisconnected(context, seats(false)),
      ]
      for (const [key, { seat, here, tries: left }] of these) {
        const done = (here ? stay : went).has(seat.id)
        if (!done && left > 1 && !heard.has(key)) hear(seat, here, left - 1)
      }
    } catch (fault) {
      // Worth a line in the log, not the streams: the next heartbeat says it again.
      context.log.warn('presence_failed', {
        fault: fault instanceof Error ? fault.name : 'unknown',
      })
    } finally {
      waiting = heard.size > 0
      if (waiting) setTimeout(() => void write(), gathering).unref()
    }
  }

  return { here: (seat) => hear(seat, true), gone: (seat) => hear(seat, false) }
}
