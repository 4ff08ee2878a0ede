import { unique, type Options } from './options.ts'
import { words } from './text.ts'

/** One piece of information that goes to the agent. */
export interface Shared {
  readonly tag: string
  readonly name: string
  readonly reason: string | null
}

/** What goes to the agent, to whom, and for how long. */
export interface Sharing {
  /** Null where the server doesn't say what is shared (the cores before this project never do). */
  readonly shared: readonly Shared[] | null
  readonly retention: string | null
  readonly controller: string | null
}

/** Reads it from the answer; what is malformed is left out (see `parseOptions`). */
export function sharingOf({ answer }: Options): Sharing {
  const { attributes, retention, controller } = answer
  return {
    shared: Array.isArray(attributes) ? unique(attributes.map(readShared)) : null,
    retention: words(retention),
    controller: words(controller),
  }
}

function readShared(shared: unknown): Shared | null {
  if (!isRecord(shared)) return null
  const tag = words(shared.tag)
  return tag ? { tag, name: words(shared.name) ?? tag, reason: words(shared.reason) } : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
