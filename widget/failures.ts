/**
 * Why the widget can't go on. The first three are mistakes in the page: asking
 * again won't help. The others may pass.
 */
export const failureReasons = [
  'purpose_missing',
  'purpose_unknown',
  'server_unusable',
  'refused',
  'offline',
  'unreachable',
  'slow',
  'server_error',
  'answer_unusable',
  'method_unavailable',
] as const

export type FailureReason = (typeof failureReasons)[number]

export interface Failure {
  readonly reason: FailureReason
  /** The channel or way to identify that doesn't work, where the server says which. */
  readonly method?: string
  /** The server's own code (PROTOCOL.md section 7), for whoever reads the console. */
  readonly code?: string
}

const lasting: ReadonlySet<FailureReason> = new Set([
  'purpose_missing',
  'purpose_unknown',
  'server_unusable',
])

/** Whether it is worth offering to try again. */
export function mayPass({ reason }: Failure): boolean {
  return !lasting.has(reason)
}
