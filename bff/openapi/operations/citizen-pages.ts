import { notices } from '../../../protocol/notice.ts'
import { inPath, inQuery, page, problems, seeOther } from '../answers.ts'
import { schemaRef, type Operation, type PathItem } from '../document.ts'

const tags = ['Pages for citizens']
const sealed = (what: string) => inPath('sealed', `${what}, sealed by this server.`)
const forPeople = { to: 'people' } as const

const choiceProblems = [
  'signed_request_invalid',
  'signed_request_expired',
  'url_not_allowed',
  'purpose_unknown',
  'method_not_allowed',
  'state_invalid',
  'not_found',
] as const

const startProblems = [
  ...choiceProblems,
  'body_invalid',
  'body_too_large',
  'content_type_unsupported',
  'method_unknown',
  'rate_limited',
  'plugin_unreachable',
  'plugin_refused',
  'plugin_unusable',
  'plugin_slow',
] as const

const params = inPath(
  'params',
  'A signed `ChoiceParams`, as a compact JWS; or the name under which the browser keeps them in a cookie.',
)
const lang = inQuery('lang', 'The language; else that of `Accept-Language`.')
const notification = inQuery('notification', 'What happened.', ['cancel', 'error'])
const asQuery = 'The params are the whole query, as parts of 2021 write it: `/start-auth?<JWS>`.'

const show: Operation = {
  operationId: 'showChoice',
  tags,
  summary: 'Choose how to log in during a conversation',
  description:
    'A comm plugin sends citizens here with params that it signed. Nothing is asked of the URLs in them, and neither is shown, unless both are on an origin that is configured for the key. Whoever comes with signed params is sent on to an address without them.',
  parameters: [params],
  responses: {
    200: page('The ways to log in, and what is shared.'),
    303: seeOther('To the same page, with the params in a cookie instead of the address.'),
    ...problems(choiceProblems, forPeople),
  },
}

const choose: Operation = {
  operationId: 'choose',
  tags,
  summary: 'Log in as chosen',
  description: 'The `start_url` of the params is asked where the citizen goes.',
  parameters: [params],
  requestBody: {
    required: true,
    content: { 'application/x-www-form-urlencoded': { schema: schemaRef('Choice') } },
  },
  responses: { 303: seeOther('On to logging in.'), ...problems(startProblems, forPeople) },
}

export const citizenPages: Record<string, PathItem> = {
  '/start-auth/{params}': { get: show, post: choose },
  '/start-auth': {
    get: {
      ...show,
      operationId: 'showChoiceByQuery',
      summary: 'The same, with the params as the query; or what happened',
      description: `${asQuery} Without params, or with \`notification\`, the page says what happened.`,
      parameters: [notification],
    },
    post: {
      ...choose,
      operationId: 'chooseByQuery',
      summary: 'The same, with the params as the query',
      description: asQuery,
      parameters: [],
    },
  },
  '/return/{sealed}': {
    get: {
      operationId: 'return',
      tags,
      summary: 'Back to where the citizen came from',
      parameters: [
        sealed('Where that is'),
        inQuery('notice', 'What happened.', notices),
        inQuery('notification', 'The same, in the words of parts of 2024.', ['cancel', 'error']),
      ],
      responses: {
        200: page('What happened, where it isn’t known where the citizen came from.'),
        303: seeOther(
          'To the page that they came from, with `id-contact=<notice>` in its fragment.',
        ),
        ...problems(['state_invalid'], forPeople),
      },
    },
  },
  '/auth_attr_shim/{sealed}': {
    get: {
      operationId: 'bringResult',
      tags,
      summary: 'Where a way to identify that can’t deliver its result leaves it',
      description:
        'The result is delivered where it belongs, and the citizen goes on. It may be asked twice.',
      parameters: [sealed('Where the result belongs'), inQuery('result', 'The sealed result.')],
      responses: {
        303: seeOther('On to where the citizen was going.'),
        ...problems(
          [
            'state_invalid',
            'state_expired',
            'auth_result_invalid',
            'plugin_unreachable',
            'plugin_busy',
            'plugin_slow',
          ],
          forPeople,
        ),
      },
    },
  },
  '/identified/{sealed}': {
    get: {
      operationId: 'keepResult',
      tags,
      summary: 'Where who identified first comes back, to choose a channel',
      description:
        'The result is kept, sealed, in cookies of the browser that went to identify, for minutes.',
      parameters: [sealed('Who went, for what'), inQuery('result', 'The sealed result.')],
      responses: {
        303: seeOther(
          'To the page that they came from, with `id-contact=<notice>` in its fragment.',
        ),
        ...problems(['state_invalid'], forPeople),
      },
    },
  },
  '/call/{sealed}': {
    get: {
      operationId: 'showCall',
      tags,
      summary: 'Which number to call, and which code to key in',
      parameters: [sealed('The number and the code')],
      responses: {
        200: page('Both, with the time until which the code works.'),
        410: page('The code does not work any more.'),
        ...problems(['state_invalid'], forPeople),
      },
    },
  },
  '/contact/{purpose}': {
    get: {
      operationId: 'showContact',
      tags,
      summary: 'The widget on a page of its own, for a link or a QR code',
      parameters: [inPath('purpose', 'Its tag.'), lang],
      responses: {
        200: page('What can be chosen.'),
        404: page('There is no such subject: the page names those that there are.'),
      },
    },
  },
  '/contact': {
    get: {
      operationId: 'showSubjects',
      tags,
      summary: 'Every subject there is',
      parameters: [lang],
      responses: { 200: page('Links to their pages.') },
    },
  },
  '/embed': {
    get: {
      operationId: 'showEmbed',
      tags: ['Pages for web editors'],
      summary: 'The code that puts the widget on a page',
      description: 'What is chosen stands in the query; what is no choice is left out of it.',
      parameters: [
        inQuery('purpose', 'The tag of the subject.'),
        inQuery('language', 'That of the widget; else that of the page it is on.'),
        inQuery('address', 'How citizens are addressed.', ['formal', 'informal']),
        inQuery('layout', 'Where it is shown.', ['inline', 'button', 'dialog']),
        inQuery('theme', 'How it looks.', ['page', 'neutral', 'dark']),
        inQuery('script', 'Which script.', ['pinned', 'newest', 'classic']),
        inQuery('site', 'The address of a website: whether it is allowed.'),
        lang,
      ],
      responses: { 200: page('What to paste, and a preview.') },
    },
  },
  '/return': {
    get: {
      operationId: 'returnWithoutContext',
      tags,
      summary: 'Where parts of 2024 send who comes back, which don’t know from where',
      parameters: [notification, lang],
      responses: { 200: page('What happened, and the way to the website.') },
    },
  },
}
