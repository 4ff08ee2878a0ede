import type { Checks } from './report.ts'

/** What a core makes of a conversation that is a telephone number. */
export const telephoneChecks = {
  'telephone-continuation': {
    expected:
      'For a tel: client_url the auth plugin’s continuation is that URL, a call page’s with a JWS (2021), a bare JWS (2024), or a page of the core.',
    section: 2,
  },
  'telephone-token': {
    expected:
      'That JWS is signed, and claims continuation, iat and exp = iat + 3600, and nothing else.',
    section: 2,
  },
  'telephone-page': {
    expected: 'The page of the core shows the number and the code, and is stored nowhere.',
    section: 2,
  },
} as const satisfies Checks<string>
export type TelephoneCheck = keyof typeof telephoneChecks
