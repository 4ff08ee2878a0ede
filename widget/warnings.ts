import type { Failure, FailureReason } from './failures.ts'

/** For the web editor, in the console: what is wrong and what to do. The citizen reads other words. */
const sentences: Record<FailureReason, string> = {
  purpose_unknown: 'asks for a purpose that the contact server doesn’t know',
  server_unusable: 'needs server="https://…", or its script from the contact server',
  refused: 'was refused by the contact server',
  offline: 'is offline',
  origin_not_allowed:
    'isn’t allowed on this website: the contact server has to have this in its allowed_origins:',
  unreachable: 'can’t reach the contact server: is it up, and is it in this page’s connect-src?',
  slow: 'had no answer in time',
  server_error: 'met an error on the contact server',
  answer_unusable: 'can’t use the answer: is this the address of a contact server?',
  method_unavailable: 'couldn’t start: a channel or way to identify doesn’t answer',
  method_closed: 'couldn’t start: the channel has closed, so what can be chosen is asked anew',
  form_blocked:
    'may not leave this page: the contact server, and where it leads, have to be in this page’s form-action',
}

/** What to do where the contact server says why it refuses. */
const remedies: Readonly<Record<string, string>> = {
  return_url_not_allowed: ': the address for coming back has to be in its return_origins',
}

export function warn(purpose: string, { reason, code, method }: Failure): void {
  const facts = [reason, code === reason ? null : code, method].filter(Boolean).join(', ')
  const origin = reason === 'origin_not_allowed' ? ` "${location.origin}"` : ''
  const remedy = (code && remedies[code]) ?? ''
  console.warn(
    `<id-contact purpose="${purpose}"> ${sentences[reason]}${origin}${remedy} (${facts})`,
  )
}
