import type { z } from 'zod'
import { coreComponents } from '../core-components.ts'
import { authComponents, commComponents } from './plugin-components.ts'

/**
 * What this project adds to the messages that the families of 2021 and 2024 know. Everybody ignores a field that they
 * don't know, and each of ours may be absent.
 */
interface AddedTo {
  /** From whom to whom. */
  title: string
  component: { schema: z.ZodType; fields: Readonly<Record<string, string>> }
  ours: readonly string[]
  /** The other fields that may be absent: those were there before. */
  theirs: readonly string[]
}

const startAdditions = ['return_url', 'locale']

export const additions: readonly AddedTo[] = [
  {
    title: '`POST /start`, unsigned',
    component: coreComponents.FullStart,
    ours: startAdditions,
    theirs: [],
  },
  {
    title: '`POST /start`, signed by a part that talks: the claim `request`',
    component: coreComponents.SignedStartRequest,
    ours: ['attributes', 'result_in_browser', 'asked_at', 'subject', 'cancel_url', 'locale'],
    theirs: ['attr_url'],
  },
  {
    title: '`POST <start>/start_authentication`, core to auth plugin',
    component: authComponents.StartAuthenticationRequest,
    ours: ['return_url', 'cancel_url', 'purpose', 'asked_at', 'subject', 'locale'],
    theirs: ['attr_url'],
  },
  {
    title: '`POST <start>/start_communication`, core to comm plugin',
    component: commComponents.StartCommunicationRequest,
    ours: ['return_url', 'cancel_url', 'locale'],
    theirs: ['auth_result'],
  },
  {
    title: 'The result, auth plugin to comm plugin',
    component: authComponents.AuthResult,
    ours: ['auth_method', 'level', 'authenticated_at', 'purpose', 'jti'],
    theirs: ['session_url'],
  },
  {
    title: 'The signed params of the choice page, comm plugin to core',
    component: coreComponents.ChoiceParams,
    ours: ['attributes'],
    theirs: ['cancel_url'],
  },
  {
    title: '`GET /session_options`, of a purpose',
    component: coreComponents.PurposeOptions,
    ours: [
      ...['name', 'description', 'authentication', 'attributes', 'retention', 'controller'],
      ...['form_of_address', 'texts'],
    ],
    theirs: [],
  },
  {
    title: '`GET /session_options`, of a method',
    component: coreComponents.MethodOption,
    ours: ['description', 'available', 'waiting', 'opens_at'],
    theirs: [],
  },
]

/** What is more than a field. */
const more = [
  ['`GET <start>/availability` of a comm plugin', 'may be left out: it then counts as available'],
  [
    '`POST <session_url>?type=user_active`',
    '410 `session_over` says that the login had ended there. Any other answer, and none, says nothing; a logout is always 204',
  ],
  [
    '`/guest/start/…` of a platform of 2024',
    'takes the same guest again until they shared something, also after a result with `failed`, by a token that says the same',
  ],
  [
    '`GET /session_info/<host>` of a platform of 2021',
    'on the internal listener only: where the old one was public, a proxy on the internal network leads there',
  ],
  ['`POST <platform>/host/end/<token>`', 'the platform says that its conversation is over'],
] as const

/** The page for who writes or keeps a part of another make. */
export function additionsGuide(): string {
  const rows = (lines: readonly (readonly [string, string])[]) =>
    lines.map(([name, what]) => `| ${name} | ${what} |`)
  const parts = additions.flatMap(({ title, component, ours }) => [
    ...[`## ${title}`, '', '| field | what |', '| --- | --- |'],
    ...rows(ours.map((name) => [`\`${name}\``, component.fields[name] ?? ''])),
    '',
  ])
  return [
    '# What is added on the wire',
    '',
    'Parts of ID Contact (2021) and Verder Helpen (2024) work with ours as they are. What ours say besides stands here: each field may be',
    'absent, and whoever doesn’t know it passes over it. A part of another make that writes or reads them gives its people what ours do.',
    '',
    'Made from the schemas of the messages. The messages as a whole are in `auth-plugin.openapi.json` and `comm-plugin.openapi.json` beside',
    'this page, and at `/openapi.json` of a core.',
    '',
    ...parts,
    '## More than a field',
    '',
    ...['| what | how |', '| --- | --- |'],
    ...rows(more),
    '',
  ].join('\n')
}
