import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { privateKey } from '../../../protocol/key-schema.ts'
import { authTable } from '../../kit/auth/auth-config.ts'
import { claimsTable, type ClaimsTable } from '../../kit/claims/claims-table.ts'
import { origin, words } from '../../kit/configuration.ts'
import type { Words } from '../../../ui/words.ts'
import { asksTooLow, type Level, type LevelSettings, placeOf } from './levels.ts'
import { tlsFaults } from './tls-material.ts'

const thisMachine = /^http:\/\/(localhost|127(\.\d{1,3}){3}|\[::1\])([:/]|$)/

/** How the provider knows that it is us; the names are those of OpenID Connect. */
const clientAuthentications = [
  'client_secret_basic',
  'client_secret_post',
  'private_key_jwt',
  'tls_client_auth',
  'none',
] as const
type ClientAuthentication = (typeof clientAuthentications)[number]

/** What tokens and answers may be signed with: never `none`, never a secret that both sides have. */
export const signatureAlgorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'Ed25519',
  'EdDSA',
] as const

const text = z.string().min(1)
const texts = z.array(text)

/** The table `[auth.<name>]` of an OpenID Connect provider. */
export const OidcTable = z
  .strictObject({
    ...authTable,
    plugin: z.literal('oidc').default('oidc'),
    issuer: z.url().refine((url) => url.startsWith('https://') || thisMachine.test(url), {
      error: 'must be a URL that begins with https, or with http on this machine',
    }),
    /** Besides that of the issuer: where its endpoints are. */
    endpoint_origins: z.array(origin).default([]),
    client_id: text,
    client_authentication: z.enum(clientAuthentications).optional(),
    client_secret: text.optional(),
    /** Signs what we say to the provider: `private_key_jwt` and request objects. */
    client_privkey: privateKey.optional(),
    client_key_id: text.optional(),
    client_signing_alg: z.enum(['RS256', 'PS256', 'ES256']).optional(),
    /** PEM, for mutual TLS. */
    tls_client_cert: text.optional(),
    tls_client_privkey: text.optional(),
    /** PEM: whom to trust instead of the usual authorities. */
    tls_ca: text.optional(),
    /** Opens what the provider encrypts for us. */
    decryption_privkey: privateKey.optional(),
    /** What the provider calls that key, where it says. */
    decryption_key_id: text.optional(),
    id_token_signed_response_alg: z.enum(signatureAlgorithms).optional(),
    userinfo_signed_response_alg: z.enum(signatureAlgorithms).optional(),
    /** Whether what is asked goes to the provider signed; where it wants that, unless given. */
    signed_request: z.boolean().optional(),
    /** Whether what is asked goes straight to the provider (PAR); where it offers that, unless given. */
    pushed_request: z.boolean().optional(),
    scopes: texts
      .refine((scopes) => scopes.includes('openid'), { error: 'must hold openid' })
      .default(['openid']),
    acr_values: texts.optional(),
    /** The lowest first. */
    levels: z
      .array(
        z.union([
          text.transform((acr): Level => ({ acr, level: acr })),
          z.strictObject({ acr: text, level: text }),
        ]),
      )
      .default([]),
    minimum_level: text.optional(),
    /** Where the provider says the level: of the ID token, else of what it tells of the person besides. */
    level_claim: text.default('acr'),
    attributes: claimsTable.default({}),
    prompt: z.enum(['login', 'consent', 'select_account']).optional(),
    /** In seconds: no older login than this will do. */
    max_age: z.int().min(0).optional(),
    /** In seconds: how far the provider's clock and ours may lie apart. */
    clock_tolerance: z.int().min(0).max(60).default(10),
    /** What the provider says of somebody who stopped there. */
    cancel_errors: texts.default(['access_denied']),
    /** Rules that a way of identifying has for whoever uses it: what they want must be configured. */
    rules: z.enum(['digid']).optional(),
    /** What the organisation is called there, shown instead of its usual name. */
    registered_name: words.optional(),
    /** Where citizens read more about this way of identifying. */
    information_url: z
      .url()
      .refine((url) => url.startsWith('https://'), {
        error: 'must be a URL that begins with https',
      })
      .optional(),
    /** What is said literally where the provider can't be reached. */
    error_text: words.optional(),
    /** Sent along as they are: what a broker wants besides. */
    parameters: z.record(text, z.string()).default({}),
  })
  .superRefine((table, context) => {
    const fault = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message, input: undefined })
    const means = authenticationOf(table)
    if (means.startsWith('client_secret') && table.client_secret === undefined)
      fault('client_secret', `is missing, and client_authentication is ${means}`)
    if (means === 'private_key_jwt' && table.client_privkey === undefined)
      fault('client_privkey', 'is missing, and client_authentication is private_key_jwt')
    if (means === 'tls_client_auth' && table.tls_client_cert === undefined)
      fault('tls_client_cert', 'is missing, and client_authentication is tls_client_auth')
    for (const { setting, problem } of tlsFaults(table)) fault(setting, problem)
    if (table.signed_request && table.client_privkey === undefined)
      fault('client_privkey', 'is missing, and signed_request needs it')
    const type = table.client_privkey?.asymmetricKeyType
    const wanted = table.client_signing_alg
    if (type && wanted && (type === 'ec') !== (wanted === 'ES256'))
      fault('client_signing_alg', 'is not one that client_privkey can sign with')
    if (table.minimum_level !== undefined && placeOf(table.minimum_level, table) < 0)
      fault('minimum_level', 'must be one of levels')
    if (asksTooLow({ ...table, minimum: table.minimum_level, acrValues: table.acr_values }))
      fault(
        'acr_values',
        'asks for nothing but levels below minimum_level: everybody would be refused',
      )
    if (table.rules === 'digid') {
      for (const name of ['registered_name', 'information_url', 'error_text'] as const)
        if (table[name] === undefined) fault(name, 'is missing, and the rules of DigiD want it')
      const site = table.information_url && new URL(table.information_url).hostname
      if (site !== undefined && !/^(www\.)?digid\.nl$/.test(site))
        fault('information_url', 'must be at digid.nl: the rules of DigiD want it')
    }
    for (const name of Object.keys(table.parameters))
      if (ours.has(name)) fault('parameters', `must not hold ${name}: that is decided here`)
  })
  .transform(settingsOf)

/** What would undo a check or a choice of ours. */
const ours = new Set([
  'acr_values',
  'claims',
  'client_id',
  'code_challenge',
  'code_challenge_method',
  'max_age',
  'nonce',
  'prompt',
  'redirect_uri',
  'request',
  'request_uri',
  'response_mode',
  'response_type',
  'scope',
  'state',
])

export interface OidcSettings extends LevelSettings {
  issuer: URL
  /** All origins that we speak to, or send anybody to. */
  origins: readonly string[]
  clientId: string
  authentication: ClientAuthentication
  secret: string | undefined
  signing:
    { key: KeyObject; algorithm: 'RS256' | 'PS256' | 'ES256'; id: string | undefined } | undefined
  tls: { cert: string | undefined; key: string | undefined; ca: string | undefined } | undefined
  decryption: { key: KeyObject; id: string | undefined } | undefined
  idTokenAlgorithm: string | undefined
  userinfoAlgorithm: string | undefined
  signedRequest: boolean | undefined
  pushedRequest: boolean | undefined
  scope: string
  /** The claim that says the level. */
  levelClaim: string
  attributes: ClaimsTable
  /** What is asked of the provider besides. */
  parameters: Readonly<Record<string, string>>
  maxAge: number | undefined
  /** In seconds. */
  clockTolerance: number
  cancelErrors: readonly string[]
  registeredName: Words | undefined
  information: URL | undefined
  errorText: Words | undefined
}

interface Given {
  client_authentication?: ClientAuthentication | undefined
  client_secret?: string | undefined
  client_privkey?: KeyObject | undefined
  tls_client_cert?: string | undefined
}

/** What was given says how, unless it is said. */
function authenticationOf(table: Given): ClientAuthentication {
  if (table.client_authentication !== undefined) return table.client_authentication
  if (table.client_secret !== undefined) return 'client_secret_basic'
  if (table.client_privkey !== undefined) return 'private_key_jwt'
  return table.tls_client_cert === undefined ? 'none' : 'tls_client_auth'
}

interface Table extends Given {
  issuer: string
  endpoint_origins: string[]
  client_id: string
  client_key_id?: string | undefined
  client_signing_alg?: 'RS256' | 'PS256' | 'ES256' | undefined
  tls_client_privkey?: string | undefined
  tls_ca?: string | undefined
  decryption_privkey?: KeyObject | undefined
  decryption_key_id?: string | undefined
  id_token_signed_response_alg?: string | undefined
  userinfo_signed_response_alg?: string | undefined
  signed_request?: boolean | undefined
  pushed_request?: boolean | undefined
  scopes: string[]
  acr_values?: string[] | undefined
  levels: Level[]
  minimum_level?: string | undefined
  level_claim: string
  attributes: ClaimsTable
  prompt?: string | undefined
  max_age?: number | undefined
  clock_tolerance: number
  cancel_errors: string[]
  registered_name?: Words | undefined
  information_url?: string | undefined
  error_text?: Words | undefined
  parameters: Record<string, string>
}

function settingsOf(table: Table): OidcSettings {
  const { client_privkey: key, tls_client_cert: cert, tls_client_privkey, tls_ca: ca } = table
  const issuer = new URL(table.issuer)
  const usual = key?.asymmetricKeyType === 'ec' ? 'ES256' : 'RS256'
  return {
    issuer,
    origins: [issuer.origin, ...table.endpoint_origins],
    clientId: table.client_id,
    authentication: authenticationOf(table),
    secret: table.client_secret,
    signing: key && { key, algorithm: table.client_signing_alg ?? usual, id: table.client_key_id },
    tls: cert || ca ? { cert, key: tls_client_privkey, ca } : undefined,
    decryption: table.decryption_privkey && {
      key: table.decryption_privkey,
      id: table.decryption_key_id,
    },
    idTokenAlgorithm: table.id_token_signed_response_alg,
    userinfoAlgorithm: table.userinfo_signed_response_alg,
    signedRequest: table.signed_request,
    pushedRequest: table.pushed_request,
    scope: table.scopes.join(' '),
    acrValues: table.acr_values,
    levels: table.levels,
    minimum: table.minimum_level,
    levelClaim: table.level_claim,
    attributes: table.attributes,
    parameters: { ...table.parameters, ...(table.prompt && { prompt: table.prompt }) },
    maxAge: table.max_age,
    clockTolerance: table.clock_tolerance,
    cancelErrors: table.cancel_errors,
    registeredName: table.registered_name,
    information: table.information_url === undefined ? undefined : new URL(table.information_url),
    errorText: table.error_text,
  }
}
