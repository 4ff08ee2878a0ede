import { randomFillSync } from 'node:crypto'
import type { HonoRequest } from 'hono'
import type { IncomingMessage } from 'node:http'
import { traceStateOf } from './trace-state.ts'

/** The trace that a request belongs to. W3C Trace Context. */
export interface Trace {
  /** 32 hexadecimal digits. */
  id: string
  /** Whether whoever began it records it. */
  sampled: boolean
  /** What others on the way keep in it, as `tracestate`. */
  state?: string | undefined
}

/** So many random bytes, as hexadecimal digits. */
type RandomHex = (bytes: number) => string

/** Section 3.2.2; versions after 00 may have more behind it. */
const parent = /^([\da-f]{2})-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})(-.*)?$/
const zeros = /^0+$/

/**
 * The trace that a caller is in, or one that begins here when there is none or it isn't valid: then
 * `tracestate` doesn't count either.
 */
export function traceOf(
  headers: { traceparent?: string | undefined; tracestate?: string | undefined },
  random: RandomHex = randomHex,
): Trace {
  const [, version = '', id = '', span = '', flags = '', more] =
    parent.exec(headers.traceparent?.trim() ?? '') ?? []
  const unusable =
    id === '' ||
    version === 'ff' ||
    (version === '00' && more !== undefined) ||
    zeros.test(id) ||
    zeros.test(span)
  // A plugin that records only what its caller does would otherwise never record anything.
  if (unusable) return { id: random(16), sampled: true }
  const sampled = (Number.parseInt(flags, 16) & 1) === 1
  return { id, sampled, state: traceStateOf(headers.tracestate) }
}

/** The trace that an HTTP request belongs to. */
export const traceOfRequest = (request: HonoRequest): Trace =>
  traceOf({
    traceparent: request.header('traceparent'),
    tracestate: request.header('tracestate'),
  })

/** The same of a request as Node has it. */
export const traceOfMessage = ({ headers }: Pick<IncomingMessage, 'headers'>): Trace =>
  traceOf({
    traceparent: headers.traceparent?.toString(),
    tracestate: headers.tracestate?.toString(),
  })

/** What goes along with a call to another part: a span of its own in the same trace. */
export function traceHeaders(
  { id, sampled, state }: Trace,
  random: RandomHex = randomHex,
): { traceparent: string; tracestate?: string } {
  const traceparent = `00-${id}-${random(8)}-${sampled ? '01' : '00'}`
  return state === undefined ? { traceparent } : { traceparent, tracestate: state }
}

const pool = Buffer.alloc(4096)
let used = pool.length

/** Drawn by many at once: asking the system for each eight bytes costs more than the rest of a call. */
function randomHex(bytes: number): string {
  if (used + bytes > pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += bytes
  return pool.toString('hex', used - bytes, used)
}
