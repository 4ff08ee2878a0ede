import type { Checks } from './report.ts'

/** What a comm plugin is asked, in the order in which it is told. */
export const commChecks = {
  'start-answer': {
    expected: 'start_communication answers 200 with JSON that has client_url.',
    section: 4,
  },
  'start-in-time': { expected: 'A start is answered within 5 s.', section: 2 },
  'client-url': { expected: 'client_url is an absolute http(s) or tel URL.', section: 4 },
  'attr-url': {
    expected: 'Without an auth_result the answer has an attr_url, an absolute http(s) URL.',
    section: 4,
  },
  'start-fresh': {
    expected: 'Every start has a client_url and an attr_url of its own.',
    section: 4,
  },
  'start-unknown-fields': {
    expected: 'Fields that the plugin doesn’t know are ignored: others add to the protocol.',
    section: 0,
  },
  'start-additions': {
    expected: 'A start with return_url, cancel_url and locale is answered as one without.',
    section: 7,
  },
  'start-bad-body': {
    expected: 'A body that is no JSON, or has no purpose, is refused with 4xx.',
    section: 4,
  },
  'start-not-public': {
    expected:
      'start_communication isn’t served where browsers come, or sits under an unguessable path segment.',
    section: 1,
  },
  'page-before-result': {
    expected: 'The citizen’s page answers before the result has arrived.',
    section: 4,
  },
  'attr-url-delivery': {
    expected: 'A right result, POSTed to the attr URL as application/jwt, is answered with 2xx.',
    section: 4,
    decisive: true,
  },
  'attr-url-once': {
    expected: 'A second result at the same attr URL is answered with 404.',
    section: 4,
  },
  'attr-url-unknown': {
    expected: 'An attr URL that nobody gave is answered with 404.',
    section: 4,
  },
  'attr-url-failed': { expected: 'A result with status "failed" is taken.', section: 5 },
  'attr-url-session': { expected: 'A result with a session_url is taken.', section: 5 },
  'attr-url-more-claims': {
    expected: 'Claims that the plugin doesn’t know are ignored: others add to the protocol.',
    section: 0,
  },
  'attr-url-not-public': {
    expected: 'An attr URL isn’t served where browsers come, or nobody guesses its path.',
    section: 1,
  },
  'result-reused': {
    expected: 'The same result is not taken a second time, at another attr URL either.',
    section: 4,
  },
  'result-2021': { expected: 'A result as the 2021 family writes it is taken.', section: 5 },
  'result-2024': { expected: 'A result as the 2024 family writes it is taken.', section: 5 },
  'refuses-garbage': { expected: 'What is no compact JWE is refused with 4xx.', section: 5 },
  'refuses-other-key': {
    expected: 'A result that somebody else signed is refused.',
    section: 5,
    decisive: true,
  },
  'refuses-unsigned': { expected: 'A result with alg "none" is refused.', section: 5 },
  'refuses-shared-secret': {
    expected: 'A result signed with HS256 and the public key as the secret is refused.',
    section: 5,
  },
  'refuses-bare': {
    expected: 'A signed result that isn’t encrypted, or not nested as njwt, is refused.',
    section: 5,
  },
  'refuses-expired': { expected: 'A result that expired two minutes ago is refused.', section: 5 },
  'refuses-no-expiry': { expected: 'A result without exp is refused.', section: 5 },
  'refuses-future': { expected: 'A result from two minutes ahead is refused.', section: 5 },
  'refuses-other-subject': {
    expected: 'A token of another kind (sub), signed with the right key, is refused.',
    section: 5,
  },
  'at-start': {
    expected: 'A start with a right auth_result is answered with client_url and no attr_url.',
    section: 4,
  },
  'at-start-refuses': {
    expected: 'A start with a wrong auth_result fails: it is checked at once.',
    section: 4,
  },
  availability: {
    expected:
      'Where availability is answered, it has available, and waiting and opens_at as agreed.',
    section: 7,
  },
  'session-feedback': {
    expected: 'News for a session_url come as POST ?type=user_active|logout, without a body.',
    section: 3,
  },
} as const satisfies Checks<string>
export type CommCheck = keyof typeof commChecks
