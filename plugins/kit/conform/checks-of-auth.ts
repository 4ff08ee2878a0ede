import { tokenChecks } from './judge-result.ts'
import type { Checks } from './report.ts'

/** What an auth plugin is asked, in the order in which it is told. */
export const authChecks = {
  'start-answer': {
    expected: 'start_authentication answers 200 with JSON that has client_url.',
    section: 3,
  },
  'start-in-time': { expected: 'A start is answered within 5 s.', section: 2 },
  'client-url': { expected: 'client_url is an absolute http(s) URL.', section: 3 },
  'start-unknown-fields': {
    expected: 'Fields that the plugin doesn’t know are ignored: others add to the protocol.',
    section: 0,
  },
  'start-additions': {
    expected: 'A start with purpose, locale and cancel_url is answered as one without.',
    section: 7,
  },
  'start-unknown-attribute': {
    expected: 'A start that asks for an attribute the plugin can’t provide fails.',
    section: 3,
  },
  'start-bad-body': {
    expected: 'A body that is no JSON, or has no continuation or attributes, is refused with 4xx.',
    section: 3,
  },
  'start-not-public': {
    expected:
      'start_authentication isn’t served where browsers come, or sits under an unguessable path segment.',
    section: 1,
  },
  'attr-url-delivery': {
    expected: 'With an attr_url the result is POSTed there as application/jwt.',
    section: 3,
    decisive: true,
  },
  'attr-url-order': {
    expected: 'It is delivered before the citizen gets to the continuation.',
    section: 3,
  },
  'attr-url-once': { expected: 'An attr URL gets one result.', section: 4 },
  'attr-url-continuation': {
    expected: 'The citizen then goes to the continuation as it was given, without a result.',
    section: 3,
  },
  'attr-url-redirect': {
    expected: 'A redirect that an attr URL answers is not followed: the result goes nowhere else.',
    section: 3,
  },
  'attr-url-refused': {
    expected: 'Where the attr URL refuses the result, the citizen is not sent to the continuation.',
    section: 3,
  },
  'attr-url-silence': {
    expected: 'Where the attr URL doesn’t answer, the citizen has a page within 20 s.',
    section: 2,
  },
  'in-band-delivery': {
    expected: 'Without an attr_url the citizen goes to the continuation with result=<jwe>.',
    section: 3,
  },
  'in-band-spelling': {
    expected:
      'result= stands behind & where the continuation has a query, and before its fragment.',
    section: 2,
  },
  'cancel-delivery': {
    expected:
      'Where the citizen cancels, a result with status "failed" is delivered to the attr URL.',
    section: 3,
  },
  'cancel-way-back': {
    expected: 'Whoever cancels goes to cancel_url, else to the continuation.',
    section: 7,
  },
  'cancel-in-band': {
    expected:
      'Without an attr_url and a cancel_url, the continuation gets a result with status "failed".',
    section: 3,
  },
  'session-feedback': {
    expected: 'A session URL never answers user_active or logout with an error.',
    section: 3,
  },
  'session-not-public': {
    expected: 'A session URL isn’t where browsers come, or sits under an unguessable path segment.',
    section: 1,
  },
  ...tokenChecks,
} as const satisfies Checks<string>
export type AuthCheck = keyof typeof authChecks
