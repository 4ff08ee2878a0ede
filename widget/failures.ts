/**
 * Why the widget can't go on. Mistakes in the page or in the configuration
 * last: asking again won't help. The others may pass.
 */
export const failureReasons = [
  'purpose_unknown',
  'server_unusable',
  'refused',
  'offline',
  'origin_not_allowed',
  'unreachable',
  'slow',
  'server_error',
  'answer_unusable',
  'method_unavailable',
  'method_closed',
  'form_blocked',
] as const

export type FailureReason = (typeof failureReasons)[number]

export interface Failure {
  readonly reason: FailureReason
  /** The channel or way to identify that doesn't work, where the server says which. */
  readonly method?: string | undefined
  /** The server's own code (PROTOCOL.md section 7), for whoever reads the console. */
  readonly code?: string | undefined
  /** A page of the contact server that does the same. */
  readonly page?: string | undefined
}

const lasting: ReadonlySet<FailureReason> = new Set([
  'purpose_unknown',
  'server_unusable',
  'origin_not_allowed',
  'form_blocked',
])

/** Whether it is worth offering to try again. A server that refuses and says why is set up in another way. */
export function mayPass({ reason, code }: Failure): boolean {
  return !lasting.has(reason) && !(reason === 'refused' && code)
}
