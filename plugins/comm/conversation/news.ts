import type { Database, Queryable } from '../database/database.ts'

/**
 * What changed, told to every process that shares the database. Only ids travel: whoever hears of a
 * change reads the truth from the database.
 */
export type Topic =
  | 'queue'
  /** Whose page is connected, of those who wait: their places stay as they are. */
  | 'connected'
  /** The access log has lines that aren't in its chain yet. */
  | 'access'
  /** What every lead must see now: a mark, a closure. */
  | 'leads'
  /** Somebody is writing: not stored anywhere. */
  | `typing ${string} ${'agent' | 'citizen'}`
  | `conversation ${string}`
  /** Something was said in a conversation. */
  | `said ${string}`
  /** What was said has been shown to this side. */
  | `read ${string} ${'agent' | 'citizen'}`
  | `agent ${string}`
  /** How much this agent hasn't read has changed. */
  | `unread ${string}`
  | `login ${string}`
  /** A room of a platform, by what `roomTopic` makes of its name. */
  | `room ${string}`

export interface News {
  /** Until the returned function is called. */
  hear(topics: readonly Topic[], heard: () => void): () => void
}

const channel = 'id_contact_news'

/** Within a transaction nobody hears of it before the commit, and never after a rollback. */
export async function tell(queryable: Queryable, ...topics: Topic[]): Promise<void> {
  if (topics.length === 0) return
  await queryable.query('select pg_notify($1, topic) from unnest($2::text[]) as topic', [
    channel,
    topics,
  ])
}

/**
 * The same as part of a statement that changes something, which saves one: an expression that tells where it is
 * evaluated. Each topic is SQL.
 */
export const told = (...topics: string[]): string =>
  `(select count(pg_notify('${channel}', topic)) from unnest(array[${topics.join(', ')}]) as topic)`

export async function listenForNews(database: Database): Promise<News> {
  const listeners = new Listeners()
  await database.listen(
    channel,
    (topic) => {
      for (const heard of listeners.of(topic)) heard()
    },
    () => {
      for (const heard of listeners.all()) heard()
    },
  )
  return {
    hear: (topics, heard) => {
      for (const topic of topics) listeners.add(topic, heard)
      return () => {
        for (const topic of topics) listeners.remove(topic, heard)
      }
    },
  }
}

type Heard = () => void

/** By topic. Most have one: a list for each of ten thousand would be ten thousand lists. */
class Listeners {
  readonly #byTopic = new Map<string, Heard | readonly Heard[]>()

  /** As they are now, whatever is added or removed while they are told. */
  of(topic: string): readonly Heard[] {
    const those = this.#byTopic.get(topic)
    return those === undefined ? [] : typeof those === 'function' ? [those] : those
  }

  all(): ReadonlySet<Heard> {
    return new Set([...this.#byTopic.values()].flat())
  }

  add(topic: string, heard: Heard): void {
    const those = this.of(topic)
    this.#byTopic.set(topic, those.length === 0 ? heard : [...those, heard])
  }

  remove(topic: string, heard: Heard): void {
    const left = this.of(topic).filter((one) => one !== heard)
    const [only] = left
    if (only === undefined) this.#byTopic.delete(topic)
    else this.#byTopic.set(topic, left.length === 1 ? only : left)
  }
}
