import { z } from 'zod'
import { Availability } from '../../../protocol/availability.ts'
import {
  StartAuthenticationRequest,
  StartAuthenticationResponse,
} from '../../../protocol/start-authentication.ts'
import {
  StartCommunicationRequest,
  StartCommunicationResponse,
} from '../../../protocol/start-communication.ts'
import { read, type Component, written } from '../components.ts'
import { coreComponents } from '../core-components.ts'

const additions = {
  return_url: 'Where the citizen came from.',
  locale: 'The citizen’s language, such as `nl`.',
}

/** What is signed, then encrypted. Both families’ words; PROTOCOL.md section 5. */
const AuthResultClaims = z.object({
  sub: z.enum(['id-contact-attributes', 'verder-helpen-attributes']),
  status: z.enum(['succes', 'success', 'failed']),
  attributes: z.record(z.string(), z.string()),
  iat: z.int(),
  exp: z.int(),
  session_url: z.string().optional(),
  auth_method: z.string().optional(),
  level: z.string().optional(),
  authenticated_at: z.iso.datetime({ offset: true }).optional(),
  purpose: z.string().optional(),
  jti: z.string().optional(),
})

const shared = {
  AuthResult: written(
    AuthResultClaims,
    'The claims of a result: a compact JWS (RS256 or ES256, header `{typ: "JWT", alg}`), inside a compact JWE (RSA-OAEP, or ECDH-ES on P-256; header `{typ: "JWT", cty: "JWT", alg, enc}`) whose plaintext is `{"njwt": "<JWS>"}`. Less than 8 KiB, base64url without padding.',
    {
      sub: '`id-contact-attributes` (2021) or `verder-helpen-attributes` (2024).',
      status: '`succes` with the first `sub`, `success` with the second; `failed` with both.',
      attributes: 'A text for each tag that was asked; none on `failed`.',
      iat: 'In seconds since 1970: 30 s before now, because some parts refuse one that is later than their own clock.',
      exp: 'In seconds since 1970: 270 s from now. Required, and checked on receipt.',
      session_url: 'Where the auth plugin wants to hear of activity and logout.',
      auth_method: 'Tag of the way to identify.',
      level: 'How sure the way to identify is, in its own words.',
      authenticated_at: 'When the citizen identified.',
      purpose: 'What it was made for: it is not taken for another one.',
      jti: 'Makes it unlike every other result.',
    },
  ),
  Problem: coreComponents.Problem,
} satisfies Readonly<Record<string, Component>>

export const authComponents = {
  StartAuthenticationRequest: read(StartAuthenticationRequest, 'Somebody is to identify.', {
    attributes: 'Tags of what is asked. One that the plugin can’t provide makes it refuse.',
    continuation:
      'Where the citizen goes when it is done. A URL, a `tel:` URL, or in the 2024 family a bare JWS: to the plugin any text.',
    attr_url:
      'Takes the result, once, server to server, before the citizen goes on. Without it the result is appended to the continuation as `result`.',
    cancel_url: 'Where a citizen goes who cancels.',
    purpose: 'What it is for, so that the citizen reads it where the attributes are shared.',
    asked_at:
      'When somebody asked for it during a conversation, which the citizen reads there too.',
    subject:
      'What that conversation is about, in the citizen’s language, as plain text: they read it there too.',
    ...additions,
  }),
  StartAuthenticationResponse: written(StartAuthenticationResponse, 'Where it begins.', {
    client_url: 'Where the citizen’s browser goes.',
  }),
  ...shared,
} satisfies Readonly<Record<string, Component>>

export const commComponents = {
  StartCommunicationRequest: read(StartCommunicationRequest, 'A conversation is to begin.', {
    purpose: 'Tag of what the citizen wants to talk about.',
    auth_result:
      'A sealed result, where the citizen identified already: opened at once, and refused where it is wrong.',
    cancel_url: 'Where a citizen goes who stops before the conversation.',
    ...additions,
  }),
  StartCommunicationResponse: written(StartCommunicationResponse, 'Where it begins.', {
    client_url: 'Where the citizen’s browser goes, or a telephone number to call.',
    attr_url: 'Takes the result, once. Absent where the result came with the start.',
  }),
  Availability: written(Availability, 'Whether citizens are helped now.', {
    available: 'Whether a conversation can begin.',
    waiting: 'How long a citizen would wait now, in whole minutes.',
    opens_at: 'When it opens, where it is closed.',
  }),
  ...shared,
} satisfies Readonly<Record<string, Component>>
