import { hash } from 'node:crypto'
import { Problem } from '../../../protocol/problem.ts'
import type { EventStream } from '../../kit/stream.ts'
import { atMostEvery } from './at-most-every.ts'
import type { CommContext } from './context.ts'
import type { Topic } from './news.ts'

/** Before a stream asks a database again that was away, in milliseconds. */
const pause = 1_000

/**
 * Keeps a stream up to date: `refresh` sends what it has to, now and after every news of the topics,
 * never twice at the same time; news that come while it works make it work once more.
 * What goes wrong ends the stream: the browser comes back and resumes. Only while the database is away
 * it stays, and looks again: thousands that came back at once would be the next thing to go wrong.
 * @returns to refresh for another reason, such as the heartbeat
 */
export function keepUpToDate(
  { news, log }: Pick<CommContext, 'news' | 'log'>,
  stream: EventStream,
  topics: readonly Topic[],
  refresh: () => Promise<void>,
): () => void {
  let working = false
  let again = false

  async function work(): Promise<void> {
    working = true
    try {
      do {
        again = false
        await refresh()
      } while (again && !stream.isOver)
    } catch (fault) {
      if (fault instanceof Problem && fault.code === 'database_unavailable') {
        setTimeout(start, pause).unref()
        return
      }
      log.error('stream_failed', { fault: fault instanceof Error ? fault.name : 'unknown' })
      stream.close()
    } finally {
      working = false
    }
  }
  const start = () => {
    if (stream.isOver) return
    if (working) again = true
    else void work()
  }

  stream.onOver(news.hear(topics, start))
  start()
  return start
}

/** Refreshes when it is news, but not at every one where they come fast. */
export function hearSoon(
  { news }: Pick<CommContext, 'news'>,
  stream: EventStream,
  topics: readonly Topic[],
  milliseconds: number,
  refresh: () => void,
): void {
  stream.onOver(news.hear(topics, atMostEvery(milliseconds, refresh)))
}

/**
 * Sends an event only when it differs from the last one of its name. Of that one no more is kept than its
 * digest: it can be long, and it is about somebody.
 */
export function sendChanges(stream: EventStream): (event: string, data: unknown) => void {
  const last = new Map<string, string>()
  return (event, data) => {
    const digest = digestOf(data)
    if (last.get(event) === digest) return
    last.set(event, digest)
    stream.send({ event, data })
  }
}

/** Different for what is different as JSON. */
export const digestOf = (data: unknown): string => hash('sha256', JSON.stringify(data), 'base64')
