import type { Failure, FailureReason } from './failures.ts'

/** For the web editor, in the console: what is wrong and what to do. The citizen reads other words. */
const sentences: Record<FailureReason, string> = {
  purpose_missing: 'needs purpose="…"',
  purpose_unknown: 'asks for a purpose that the contact server doesn’t know',
  server_unusable: 'needs server="https://…", or its script from the contact server',
  refused: 'was refused: is the origin of this page allowed on the contact server?',
  offline: 'is offline',
  unreachable:
    'can’t reach the contact server: is it up, is the origin of this page allowed there, and is it in this page’s connect-src?',
  slow: 'had no answer in time',
  server_error: 'met an error on the contact server',
  answer_unusable: 'can’t use the answer: is this the address of a contact server?',
  method_unavailable: 'couldn’t start: a channel or way to identify doesn’t answer',
}

export function warn(purpose: string, { reason, code, method }: Failure): void {
  const facts = [reason, code === reason ? null : code, method].filter(Boolean).join(', ')
  console.warn(`<id-contact purpose="${purpose}"> ${sentences[reason]} (${facts})`)
}
