import { choiceChecks } from './checks-of-choice.ts'
import { telephoneChecks } from './checks-of-telephone.ts'
import type { Checks } from './report.ts'

/** What a core is asked, in the order in which it is told. */
export const coreChecks = {
  options: {
    expected: 'session_options answers JSON with auth_methods and comm_methods of every purpose.',
    section: 2,
  },
  'options-of-purpose': {
    expected: 'session_options/<purpose> answers the same as session_options has for it.',
    section: 2,
  },
  'options-unknown': {
    expected: 'session_options of a purpose that nobody has is refused with 4xx.',
    section: 2,
  },
  'start-json': {
    expected: 'A start with Accept: application/json is answered with 200 and {"client_url"}.',
    section: 2,
  },
  'start-anything': {
    expected: 'A start with Accept: */* is answered with a redirect, also one of a script.',
    section: 2,
  },
  'start-browser': {
    expected: 'A start by a browser’s form is answered with a redirect (303).',
    section: 2,
  },
  'start-purpose': { expected: 'A purpose that nobody has is refused with 4xx.', section: 2 },
  'start-method': { expected: 'A method that nobody has is refused with 4xx.', section: 2 },
  'start-not-allowed': {
    expected: 'A method that the purpose doesn’t allow is refused with 4xx.',
    section: 2,
  },
  'start-bad-body': {
    expected: 'A body that is no JSON, or none of the five, is refused with 4xx.',
    section: 2,
  },
  'start-content-type': {
    expected: 'A body of another content type is refused with 4xx.',
    section: 2,
  },
  'start-unsigned': {
    expected: 'An unsigned body with comm_url or attr_url is refused.',
    section: 2,
  },
  'signed-forged': {
    expected: 'A signed start with alg "none", or by somebody who is not known, is refused.',
    section: 2,
  },
  'signed-start': {
    expected: 'A start that a known key signed is answered with client_url.',
    section: 2,
  },
  'signed-attr-url': {
    expected: 'attr_url and comm_url of a signed start get to the auth plugin as they were signed.',
    section: 2,
  },
  'not-public': {
    expected: 'What parts ask one another isn’t served where browsers come.',
    section: 1,
  },
  'plugins-order': {
    expected: 'A start asks the comm plugin first, with the purpose, and then the auth plugin.',
    section: 2,
  },
  'plugins-passed': {
    expected:
      'The auth plugin gets the comm plugin’s client_url as continuation, its attr_url, and the purpose’s attributes.',
    section: 2,
    decisive: true,
  },
  'plugins-absent': { expected: 'What there isn’t is absent from calls, not null.', section: 2 },
  'plugins-client-url': {
    expected: 'The citizen is sent to the auth plugin’s client_url.',
    section: 2,
  },
  'plugins-content-type': {
    expected: 'Plugins’ answers are parsed as JSON whatever their content type says.',
    section: 2,
  },
  'plugins-refusing': {
    expected: 'Where a plugin fails, a start is answered with 5xx.',
    section: 2,
  },
  'plugins-redirect': { expected: 'A redirect that a plugin answers is not followed.', section: 2 },
  'plugins-slow': {
    expected: 'Where a plugin doesn’t answer within 5 s, a start is answered with 5xx within 8 s.',
    section: 2,
  },
  ...telephoneChecks,
  ...choiceChecks,
} as const satisfies Checks<string>
export type CoreCheck = keyof typeof coreChecks
