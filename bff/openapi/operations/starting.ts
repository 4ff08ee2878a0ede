import { inHeader, inPath, json, problems, seeOther, withVersion } from '../answers.ts'
import { schemaRef, type PathItem } from '../document.ts'
import type { CoreComponent } from '../core-components.ts'

const anyOf = (...names: CoreComponent[]) => ({ schema: { anyOf: names.map(schemaRef) } })

const startProblems = [
  'body_invalid',
  'purpose_unknown',
  'method_unknown',
  'method_not_allowed',
  'method_closed',
  'authentication_required',
  'return_url_not_allowed',
  'signed_request_invalid',
  'signed_request_expired',
  'start_not_supported',
  'origin_not_allowed',
  'content_type_unsupported',
  'body_too_large',
  'rate_limited',
  'plugin_unreachable',
  'plugin_refused',
  'plugin_unusable',
  'plugin_busy',
  'plugin_unavailable',
  'plugin_slow',
] as const

const description = `The content type and the fields that are there tell the five ways to start apart, in this order:
all three tags, with an \`auth_result\`, without an \`auth_method\`, without a \`comm_method\`; and signed.

\`comm_url\` and \`attr_url\` count only in a signed start: an unsigned one that has them is refused.

Scripts of the configured websites may ask. A form of any website may be sent here by the citizen’s browser.`

export const starting: Record<string, PathItem> = {
  '/start': {
    post: withVersion({
      operationId: 'start',
      tags: ['Starting'],
      summary: 'Start a conversation, or identify during one',
      description,
      parameters: [
        inHeader(
          'Accept',
          '`application/json` for an answer in JSON; anything else, or with `text/html`, for a redirect.',
        ),
      ],
      requestBody: {
        required: true,
        content: {
          'application/json': anyOf('FullStart', 'AuthenticatedStart', 'CommunicationStart'),
          'application/x-www-form-urlencoded': anyOf(
            'FullStart',
            'CommunicationStart',
            'AuthenticationFirstStart',
          ),
          'application/jwt': {
            schema: {
              type: 'string',
              contentMediaType: 'application/jwt',
              contentSchema: schemaRef('SignedStart'),
            },
          },
        },
      },
      responses: {
        200: json('StartResponse', 'For who accepts `application/json`.'),
        303: seeOther('For everybody else: the citizen’s browser goes on.'),
        ...problems(startProblems, { to: 'both' }),
      },
    }),
  },
  '/start/continue/{sealed}': {
    get: {
      operationId: 'continueStart',
      tags: ['Starting'],
      summary: 'The step after a form of another website',
      description:
        'A form of another website doesn’t show whether somebody identified before; the browser that is sent on does.',
      parameters: [inPath('sealed', 'What was chosen, sealed by this server.')],
      responses: {
        303: seeOther('The citizen’s browser goes on.'),
        ...problems([...startProblems, 'state_invalid', 'state_expired'], { to: 'both' }),
      },
    },
  },
}
