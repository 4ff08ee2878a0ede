import { words } from './text.ts'

/** A channel or a way to identify, as the server names it. */
export interface Method {
  readonly tag: string
  readonly name: string
  readonly description: string | null
  readonly available: boolean
  /** Minutes, as the server estimates them; null where it doesn't say. */
  readonly waiting: number | null
  readonly opensAt: Date | null
}

/**
 * Which questions are left, and in which order. `identification_first`: the channel is asked after the
 * citizen has been away to identify. `channel`: that is now.
 */
export type Asks = 'identification_first' | 'channel'

/** What can be chosen for one purpose. Only `parseOptions` makes one. */
export interface Options {
  readonly purpose: string
  /** Null where the server doesn't say, as the cores before this project. */
  readonly name: string | null
  readonly description: string | null
  readonly channels: readonly Method[]
  readonly methods: readonly Method[]
  readonly authentication: 'required' | 'optional' | 'none'
  /** Absent is both, in the usual order. */
  readonly asks?: Asks
  /** It is the only one on offer: said, because the citizen doesn't choose it. */
  readonly taken?: boolean
  /** The rest of the answer; read by sharing.ts when it is needed. */
  readonly answer: Readonly<Record<string, unknown>>
}

/**
 * Reads the answer of `GET /session_options/<purpose>` (PROTOCOL.md sections 2 and 7). What is
 * optional there and malformed here is left out; a method without a tag can't be started and is
 * left out as well. By hand, because a schema library would outweigh the rest of the widget; the
 * tests hold it to the schemas of `protocol/`.
 *
 * @returns null where the answer is nothing to choose from
 */
export function parseOptions(purpose: string, answer: unknown): Options | null {
  const said = Object(answer) as Record<string, unknown>
  const channels = methods(said.comm_methods)
  const ways = methods(said.auth_methods)
  if (!channels || !ways) return null
  const { authentication } = said
  return {
    purpose,
    name: words(said.name),
    description: words(said.description),
    channels,
    methods: ways,
    authentication:
      authentication === 'optional' || authentication === 'none' ? authentication : 'required',
    answer: said,
  }
}

function methods(list: unknown): Method[] | null {
  return Array.isArray(list) ? unique(list.map(readMethod)) : null
}

function readMethod(method: unknown): Method | null {
  const { waiting, opens_at, ...said } = Object(method) as Record<string, unknown>
  const tag = words(said.tag)
  if (!tag) return null
  return {
    tag,
    name: words(said.name) ?? tag,
    description: words(said.description),
    available: said.available !== false,
    waiting: typeof waiting === 'number' && waiting >= 0 ? Math.ceil(waiting) : null,
    opensAt: moment(opens_at),
  }
}

/** Two entries with one tag would be one choice that looks like two. */
export function unique<Entry extends { tag: string }>(entries: readonly (Entry | null)[]): Entry[] {
  const byTag = new Map<string, Entry>()
  for (const entry of entries) if (entry && !byTag.has(entry.tag)) byTag.set(entry.tag, entry)
  return [...byTag.values()]
}

function moment(value: unknown): Date | null {
  return typeof value === 'string' && Date.parse(value) ? new Date(value) : null
}
