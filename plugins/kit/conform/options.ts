import { parseArgs } from 'node:util'
import type { Family } from './judge-result.ts'

const parts = ['auth', 'comm', 'core', 'platform'] as const
export type Part = (typeof parts)[number]

/** What was typed behind `id-contact conform`. Files are paths, not yet read. */
export interface ConformOptions {
  part: Part
  url: string
  family?: Family | undefined
  json: boolean
  listen: string
  callback?: string | undefined
  purpose?: string | undefined
  attributes: readonly string[]
  /** What is filled in on each page. Empty: a person does it. */
  press: readonly Readonly<Record<string, string>>[]
  cancel: string
  /** Milliseconds that a person may take. */
  wait: number
  signatureKey?: string | undefined
  decryptionKey?: string | undefined
  signingKey?: string | undefined
  encryptionKey?: string | undefined
  requestKey?: string | undefined
  requestKid?: string | undefined
  choiceKey?: string | undefined
  choiceUrl?: string | undefined
  authMethod?: string | undefined
  commMethod?: string | undefined
  withoutAttributesAtStart: boolean
  phoneLink?: string | undefined
  phoneRead?: string | undefined
  guestSecret?: string | undefined
  hostSecret?: string | undefined
  hostUrl?: string | undefined
  sessionInfo?: string | undefined
  frameAncestor?: string | undefined
  shows?: string | undefined
}

export type Typed = { options: ConformOptions } | { mistake: string } | { help: true }

export const conformUsage = `id-contact conform auth|comm|core|platform URL [option…]   check a part that runs against PROTOCOL.md

URL is what the core is configured with as "start" of the plugin; of a core, where browsers find it; of a platform, the address that
the supplier was given.
Use an installation for testing: it starts conversations, and identifies as a citizen who doesn't exist.

for all    --family 2021|2024        what it speaks; both are allowed where nothing is said
           --listen HOST:PORT        where this command takes what the part brings (127.0.0.1:0: any port)
           --callback URL            the same as the part reaches it; the part must be allowed to go there
           --purpose TAG             what the conversation is about (report_move)
           --attributes TAG,…        what is asked (email)
           --json                    the report as JSON
auth       --decryption-key FILE     private key of the comm plugin: opens results
           --signature-key FILE      public key of the auth plugin: judges signatures
           --press 'FIELD=VALUE&…'   fill in and send a form, once for each page; without it a person is asked.
                                     A button that has a name is filled in as a field is
           --cancel WORD             which form cancels: in its id, address or button (cancel)
           --wait SECONDS            how long a person may take (180)
comm       --signing-key FILE        private key of an auth plugin: signs results
           --encryption-key FILE     public key of the comm plugin: encrypts them
           --without-attributes-at-start   it can't take auth_result
           --phone-link URL --phone-read URL   of one for telephones: below which link_phone and session_info are
core       --auth-method TAG --comm-method TAG     which to start; the first ones where nothing is said
           --request-key FILE --request-kid KID    signs starts during a conversation
           --choice-key FILE         private key of a comm plugin: signs addresses of the choice page
           --choice-url URL          that page, where it isn't URL/start-auth: what comm plugins have as widget_url
           Methods that are configured with CALLBACK/auth and CALLBACK/comm as their starts are played by this
           command: only so can be seen what the core asks of plugins.
platform   --guest-secret FILE --host-secret FILE   what the supplier signs with; --auth-method TAG as for a core, and --press,
                                     --cancel and --wait as for an auth plugin: a guest identifies, and comes back to CALLBACK
           --host-url URL            the hosts' paths, where they aren't below URL
           --session-info URL        of 2021: below which session_info is, inside
           --frame-ancestor ORIGIN   of a website that may frame the host page
           --shows TEXT              part of what the host then sees, such as a name

"id-contact keys" makes keys. It ends with 0 where nothing failed, 1 where something did, 2 where it can't begin, and 3 where
nothing failed but what matters most was not checked: whether results are delivered, signed and taken.`

const known = {
  family: { type: 'string' },
  listen: { type: 'string' },
  callback: { type: 'string' },
  purpose: { type: 'string' },
  attributes: { type: 'string' },
  json: { type: 'boolean' },
  'decryption-key': { type: 'string' },
  'signature-key': { type: 'string' },
  press: { type: 'string', multiple: true },
  cancel: { type: 'string' },
  wait: { type: 'string' },
  'signing-key': { type: 'string' },
  'encryption-key': { type: 'string' },
  'without-attributes-at-start': { type: 'boolean' },
  'phone-link': { type: 'string' },
  'phone-read': { type: 'string' },
  'auth-method': { type: 'string' },
  'comm-method': { type: 'string' },
  'request-key': { type: 'string' },
  'request-kid': { type: 'string' },
  'choice-key': { type: 'string' },
  'choice-url': { type: 'string' },
  'guest-secret': { type: 'string' },
  'host-secret': { type: 'string' },
  'host-url': { type: 'string' },
  'session-info': { type: 'string' },
  'frame-ancestor': { type: 'string' },
  shows: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

export function readConformOptions(typed: readonly string[]): Typed {
  const read = parsed(typed)
  if (read.mistake !== undefined) return read
  const { values, positionals } = read
  if (values.help) return { help: true }
  const [word, url, ...more] = positionals
  const part = parts.find((one) => one === word)
  if (part === undefined) return { mistake: 'Say which part it is: auth, comm, core or platform.' }
  if (url === undefined || !isHttp(url) || more.length > 0)
    return { mistake: 'Say at which one http or https URL the part is.' }
  const mistake = mistakeIn(values) ?? (part === 'platform' ? lackingIn(values) : undefined)
  if (mistake !== undefined) return { mistake }
  return {
    options: {
      part,
      url,
      family: values.family === undefined ? undefined : values.family === '2021' ? 2021 : 2024,
      json: values.json ?? false,
      listen: values.listen ?? '127.0.0.1:0',
      callback: values.callback,
      purpose: values.purpose,
      attributes: (values.attributes ?? 'email').split(',').filter(Boolean),
      press: (values.press ?? []).map((text) => Object.fromEntries(new URLSearchParams(text))),
      cancel: values.cancel ?? 'cancel',
      wait: Number(values.wait ?? 180) * 1000,
      signatureKey: values['signature-key'],
      decryptionKey: values['decryption-key'],
      signingKey: values['signing-key'],
      encryptionKey: values['encryption-key'],
      requestKey: values['request-key'],
      requestKid: values['request-kid'],
      choiceKey: values['choice-key'],
      choiceUrl: values['choice-url'],
      authMethod: values['auth-method'],
      commMethod: values['comm-method'],
      withoutAttributesAtStart: values['without-attributes-at-start'] ?? false,
      phoneLink: values['phone-link'],
      phoneRead: values['phone-read'],
      guestSecret: values['guest-secret'],
      hostSecret: values['host-secret'],
      hostUrl: values['host-url'],
      sessionInfo: values['session-info'],
      frameAncestor: values['frame-ancestor'],
      shows: values.shows,
    },
  }
}

type Values = ReturnType<typeof parseArgs<{ options: typeof known }>>['values']

const urls = [
  ...(['callback', 'choice-url', 'phone-link', 'phone-read'] as const),
  ...(['host-url', 'session-info', 'frame-ancestor'] as const),
]

function mistakeIn(values: Values): string | undefined {
  if (values.family !== undefined && !['2021', '2024'].includes(values.family))
    return '--family must be 2021 or 2024.'
  if (values.listen !== undefined && !/^(\[[\da-f:]+\]|[\w.-]+):\d{1,5}$/i.test(values.listen))
    return '--listen must be a host and a port, such as 127.0.0.1:8099.'
  for (const name of urls)
    if (values[name] !== undefined && !isHttp(values[name]))
      return `--${name} must be an http or https URL.`
  if (values.wait !== undefined && !/^[1-9]\d{0,3}$/.test(values.wait))
    return '--wait must be a number of seconds, from 1 to 9999.'
  if ((values['signing-key'] === undefined) !== (values['encryption-key'] === undefined))
    return '--signing-key and --encryption-key belong together.'
  if ((values['request-key'] === undefined) !== (values['request-kid'] === undefined))
    return '--request-key and --request-kid belong together.'
  if ((values['phone-link'] === undefined) !== (values['phone-read'] === undefined))
    return '--phone-link and --phone-read belong together.'
  return undefined
}

/** Nothing of a platform can be asked without these. */
function lackingIn(values: Values): string | undefined {
  const lacking = (['guest-secret', 'host-secret', 'auth-method'] as const).find(
    (name) => values[name] === undefined,
  )
  return lacking && `--${lacking} is needed for a platform.`
}

const isHttp = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

function parsed(args: readonly string[]) {
  try {
    return { ...parseArgs({ args: [...args], options: known, allowPositionals: true }) }
  } catch (error) {
    return { mistake: error instanceof Error ? error.message : 'This can not be understood.' }
  }
}
