import { z } from 'zod'
import { ChoiceParams } from '../../protocol/choice-params.ts'
import { statusOfProblem } from '../../protocol/problem.ts'
import {
  AttributeOption,
  MethodOption,
  PurposeOptions,
  SessionOptions,
} from '../../protocol/session-options.ts'
import {
  AuthenticatedStart,
  AuthenticationFirstStart,
  CommunicationStart,
  FullStart,
  SignedStart,
  StartResponse,
} from '../../protocol/start.ts'
import { read, written, type Component } from './components.ts'

const purpose = 'Tag of what the citizen wants to talk about.'
const authMethod = 'Tag of the way to identify.'
const commMethod = 'Tag of the way to communicate.'
const additions = {
  return_url:
    'Where the citizen came from, and goes back to when it is cancelled or done. Its origin must be configured.',
  locale: 'The citizen’s language, such as `nl`.',
}

const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.enum(Object.keys(statusOfProblem)),
  purpose: z.string().optional(),
  method: z.string().optional(),
  path: z.string().optional(),
  fault: z.string().optional(),
})

const Readiness = z.object({
  status: z.enum(['ready', 'degraded', 'unready']),
  methods: z.record(z.string(), z.string()),
})

/** What the core reads and answers. The keys are their names in the document. */
export const coreComponents = {
  SessionOptions: {
    schema: SessionOptions,
    description: 'What can be chosen for every purpose, by its tag.',
    written: true,
    fields: {},
  },
  PurposeOptions: written(PurposeOptions, 'What can be chosen for a purpose.', {
    auth_methods: 'The ways to identify that the purpose allows, in the order to show them.',
    comm_methods:
      'The ways to communicate that the purpose allows. Empty for a purpose that only serves to identify during a conversation.',
    name: 'What citizens know the purpose as.',
    description: 'A sentence about it.',
    authentication: 'Whether a citizen must identify, may, or can’t. Absent: must.',
    attributes: 'What identifying for this purpose shares.',
    retention: 'A sentence: how long what was shared is kept.',
    controller: 'Who receives what is shared.',
    form_of_address: 'Given where citizens are spoken to with “je”.',
    texts: 'Sentences of the organisation’s own for the widget, by their keys.',
  }),
  MethodOption: written(MethodOption, 'A way to identify or to communicate.', {
    tag: 'What a start names it by.',
    name: 'What citizens know it as.',
    image_path: 'An image, relative to this server’s URL; the leading slash may be absent.',
    description: 'A sentence about it.',
    available: 'Whether it can be chosen now. Absent: it can.',
    waiting: 'How long a citizen would wait now, in minutes.',
    opens_at: 'When it opens, where it is closed.',
  }),
  AttributeOption: written(AttributeOption, 'One piece of information about the citizen.', {
    tag: 'What the plugins know it as.',
    name: 'What citizens know it as.',
    reason: 'What it is needed for, in the citizen’s language.',
  }),
  FullStart: read(FullStart, 'Authenticate, then communicate.', {
    purpose,
    auth_method: authMethod,
    comm_method: commMethod,
    ...additions,
  }),
  AuthenticatedStart: read(
    AuthenticatedStart,
    'Communicate, already authenticated. Only where the purpose accepts it.',
    {
      purpose,
      comm_method: commMethod,
      auth_result: 'The sealed result of an authentication, which only the comm plugin can open.',
      ...additions,
    },
  ),
  CommunicationStart: read(
    CommunicationStart,
    'Communicate without authentication. Only where the purpose allows it.',
    { purpose, comm_method: commMethod, ...additions },
  ),
  AuthenticationFirstStart: read(
    AuthenticationFirstStart,
    'Authenticate first, choose the channel after.',
    { purpose, auth_method: authMethod, ...additions },
  ),
  SignedStart: read(
    SignedStart,
    'Authenticate during a conversation: the claims of a compact JWS (RS256 or ES256), whose header names a configured key as `kid`.',
    {
      request: 'What is asked for.',
      exp: 'Checked where it is given, in seconds since 1970.',
      iat: 'Checked where it is given, in seconds since 1970.',
      nbf: 'Checked where it is given, in seconds since 1970.',
    },
  ),
  SignedStartRequest: read(SignedStart.shape.request, 'What a signed start asks for.', {
    purpose,
    auth_method: authMethod,
    comm_url: 'Where the citizen goes with the result, or after it was delivered.',
    attr_url: 'Where the result is delivered, server to server.',
    attributes: 'Tags, where not all that the purpose has are asked for.',
    result_in_browser:
      '`true`: `comm_url` lets a result in only from the browser of the conversation. From a way of identifying that can only give it to the browser it then comes there, not at `attr_url`.',
    asked_at: 'When it was asked, which the citizen reads where the attributes are shared.',
    subject:
      'What the conversation is about, in the citizen’s language, which they read there too.',
    cancel_url: 'Where a citizen goes who cancels, with what happened as `notice`.',
    locale: 'The citizen’s language, as BCP 47 says.',
  }),
  StartResponse: written(StartResponse, 'Where it begins.', {
    client_url: 'Where the citizen’s browser goes next.',
  }),
  ChoiceParams: read(
    ChoiceParams,
    'The claims of the params of the choice page: a compact JWS (RS256 or ES256) by a configured key, with `sub` `id-contact-widget-params` or `verder-helpen-widget-params`, and `exp`.',
    {
      purpose,
      start_url:
        'Takes `{purpose, auth_method}` as JSON and answers `{client_url}`. On one of the key’s origins.',
      cancel_url: 'Where a citizen goes who cancels. On one of the key’s origins.',
      display_name: 'What citizens know the other side as.',
      attributes: 'Tags, where not all that the purpose has are asked for.',
    },
  ),
  Choice: read(z.object({ auth_method: z.string().min(1) }), 'What a citizen chose.', {
    auth_method: authMethod,
  }),
  Health: written(z.object({ status: z.literal('ok') }), 'This server answers.', {
    status: 'Always the same.',
  }),
  Readiness: written(Readiness, 'What can be started.', {
    status: '`degraded`: something can’t be started. `unready`: nothing can.',
    methods: 'By tag of the method: `ready`, or the code of what is the matter with its plugin.',
  }),
  Problem: written(Problem, 'A refusal or failure (RFC 9457).', {
    type: 'A URN with the code.',
    title: 'What is wrong.',
    status: 'The HTTP status.',
    detail: 'What to do about it.',
    code: 'What a program may test for: it stays the same.',
    purpose: 'The purpose it is about.',
    method: 'The method it is about.',
    path: 'The first field that is wrong.',
    fault: 'What is wrong with it.',
  }),
} satisfies Readonly<Record<string, Component>>

export type CoreComponent = keyof typeof coreComponents
