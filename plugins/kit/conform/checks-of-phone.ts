import type { Checks } from './report.ts'

/** What a comm plugin for a telephone platform is asked, where it is said where its two paths are. */
export const phoneChecks = {
  'phone-number': {
    expected:
      'client_url is tel:<number>,<code>, with one or more pauses of "," or ";" between them.',
    section: 2,
  },
  'phone-link-unknown': {
    expected: 'link_phone with a code that nobody was given is answered with 404.',
    section: 4,
  },
  'phone-info-unknown': {
    expected: 'session_info of a call that was never linked is answered with 404.',
    section: 4,
  },
  'phone-link': {
    expected: 'link_phone ties a call to the session with the code that was keyed in: 2xx.',
    section: 4,
  },
  'phone-link-once': { expected: 'A code that was used is answered with 404.', section: 4 },
  'phone-info': {
    expected:
      'session_info of a linked call has its purpose, and null as auth_result until one came.',
    section: 4,
  },
  'phone-info-result': {
    expected: 'Once a result came, auth_result has its status and attributes.',
    section: 4,
  },
  'phone-keys': {
    expected: 'What may link can’t read, and what may read can’t link.',
    section: 4,
  },
} as const satisfies Checks<string>
export type PhoneCheck = keyof typeof phoneChecks
