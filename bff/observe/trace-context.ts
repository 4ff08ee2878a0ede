import { randomBytes } from 'node:crypto'
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

type Random = (bytes: number) => Uint8Array

/** Section 3.2.2; versions after 00 may have more behind it. */
const parent = /^([\da-f]{2})-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})(-.*)?$/
const zeros = /^0+$/

/**
 * The trace that a caller is in, or one that begins here when there is none or it isn't valid: then
 * `tracestate` doesn't count either.
 */
export function traceOf(
  headers: { traceparent?: string | undefined; tracestate?: string | undefined },
  random: Random = randomBytes,
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
  if (unusable) return { id: hex(random(16)), sampled: true }
  const sampled = (Number.parseInt(flags, 16) & 1) === 1
  return { id, sampled, state: traceStateOf(headers.tracestate) }
}

/** What goes along with a call to another part: a span of its own in the same trace. */
export function traceHeaders(
  { id, sampled, state }: Trace,
  random: Random = randomBytes,
): { traceparent: string; tracestate?: string } {
  const traceparent = `00-${id}-${hex(random(8))}-${sampled ? '01' : '00'}`
  return state === undefined ? { traceparent } : { traceparent, tracestate: state }
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
