import type { Checks } from './report.ts'

/** What the choice page of a core is asked: authentication during a conversation. */
export const choiceChecks = {
  'choice-page': {
    expected: 'The choice page answers an address that a known comm plugin signed with a page.',
    section: 6,
  },
  'choice-methods': { expected: 'It shows the names of the purpose’s auth methods.', section: 6 },
  'choice-start': {
    expected: 'What is chosen is POSTed to start_url, as JSON: {purpose, auth_method}.',
    section: 6,
  },
  'choice-client-url': {
    expected: 'The citizen is then sent to the client_url that start_url answers.',
    section: 6,
  },
  'choice-redirect': { expected: 'A redirect that start_url answers is not followed.', section: 6 },
  'choice-forged': {
    expected: 'An address that somebody else signed, or nobody did, is refused with 4xx.',
    section: 6,
  },
  'choice-expired': {
    expected: 'An address that expired two minutes ago, or never does, is refused with 4xx.',
    section: 6,
  },
  'choice-subject': {
    expected: 'A token of another kind (sub), signed with the right key, is refused with 4xx.',
    section: 5,
  },
  'choice-foreign-url': {
    expected:
      'An address whose start_url or cancel_url is on no configured origin is refused with 4xx.',
    section: 6,
  },
  'choice-purpose': {
    expected: 'One for a purpose that nobody has is refused with 4xx.',
    section: 6,
  },
} as const satisfies Checks<string>
export type ChoiceCheck = keyof typeof choiceChecks
