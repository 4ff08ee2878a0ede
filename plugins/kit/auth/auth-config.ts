import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { Dialect } from '../../../protocol/auth-result.ts'
import { privateKey, publicKey } from '../../../protocol/key-schema.ts'
import type { Locale } from '../../../ui/locale.ts'
import type { Wording } from '../../../ui/wording.ts'
import type { Words } from '../../../ui/words.ts'
import { isAllowed } from '../allowed-origins.ts'
import {
  baseUrl,
  type Fault,
  languages,
  origin,
  type Parsed,
  parseConfiguration,
  secret,
  wordingOf,
  wordingTables,
  words,
} from '../configuration.ts'

/** One way of identifying: `[auth.<name>]`, with what it takes from the rest of the configuration. */
export interface AuthConfig {
  /** The table's name, also the last part of its path. */
  name: string
  /** Where it is mounted: `/auth/<name>`. */
  path: string
  /** What citizens read: "DigiD". */
  title: Words
  serverUrl: string
  internalUrl: string
  /** The first seals; any of them opens. */
  secrets: readonly [Uint8Array, ...Uint8Array[]]
  languages: readonly Locale[]
  wording: Wording
  organisation: { name: Words; website?: string }
  /** Tag to what citizens read. */
  attributeNames: Readonly<Record<string, Words>>
  /** By tag. */
  purposes: Readonly<Record<string, AuthPurpose>>
  /** Where citizens and results may be sent. Nothing, unless configured. */
  allowedOrigins: readonly string[]
  /** Where a citizen goes on whose continuation is a bare JWS: that is put behind it. */
  callPage: string | undefined
  /** Where citizens may be sent back to besides. */
  returnOrigins: readonly string[]
  signingKey: KeyObject
  encryptionKey: KeyObject
  dialect: Dialect
  /** The tag under which the core knows this instance; stands in every result. */
  authMethod: string
}

/** What a subject is called, why it needs each attribute, and how long they are kept. */
export interface AuthPurpose {
  name: Words
  reasons: Readonly<Record<string, Words>>
  retention?: Words
}

/** What every table `[auth.<name>]` has. A plugin adds its own settings: `z.strictObject({ ...authTable, … })`. */
export const authTable = {
  name: words,
  dialect: Dialect.default('id-contact'),
  signing_privkey: privateKey,
  encryption_pubkey: publicKey,
  allowed_origins: z.array(origin).default([]),
  call_page: z
    .url()
    .refine((url) => /^https?:/.test(url), { error: 'must be an http or https URL' })
    .optional(),
  auth_method: z.string().min(1).optional(),
}

const Common = z.object(authTable)

/** What the installation shares. Its other settings are for others to judge. */
const Shared = z.object({
  server_url: baseUrl,
  internal_url: baseUrl,
  internal_secret: secret,
  previous_internal_secret: secret.optional(),
  languages,
  ...wordingTables,
  organisation: z.object({ name: words, website: z.url().optional() }),
  return_origins: z.array(origin).default([]),
  attributes: z.record(z.string(), z.object({ name: words })).default({}),
  purposes: z
    .array(
      z.object({
        tag: z.string(),
        name: words.optional(),
        reasons: z.record(z.string(), words).default({}),
        retention: words.optional(),
      }),
    )
    .default([]),
})

const Tables = z.object({ auth: z.record(z.string(), z.unknown()).default({}) })

/**
 * Reads the table `[auth.<name>]` and what it leans on from the merged configuration.
 * @param table schema of the whole table: `authTable` and the plugin's own settings
 * @param raw the whole configuration, with the contents of key and secret files filled in
 */
export function parseAuthConfig<S extends z.ZodType>(
  table: S,
  raw: unknown,
  { name }: { name: string },
): Parsed<{ config: AuthConfig; own: z.output<S> }> {
  const tables = parseConfiguration(Tables, raw)
  const given = 'value' in tables ? tables.value.auth[name] : undefined
  const own = parseConfiguration(table, given, `auth.${name}`)
  const shared = parseConfiguration(Shared, raw)
  if (!('value' in own) || !('value' in shared)) {
    return {
      faults: [own, shared].flatMap((part): Fault[] => ('faults' in part ? part.faults : [])),
    }
  }
  const common = Common.parse(given)
  const { call_page: page } = common
  if (page !== undefined && !isAllowed(page, common.allowed_origins))
    return {
      faults: [{ path: `auth.${name}.call_page`, problem: 'must be at one of allowed_origins' }],
    }
  return { value: { config: configOf(name, common, shared.value), own: own.value } }
}

function configOf(
  name: string,
  own: z.output<typeof Common>,
  shared: z.output<typeof Shared>,
): AuthConfig {
  const previous = shared.previous_internal_secret
  return {
    name,
    path: `/auth/${name}`,
    title: own.name,
    serverUrl: shared.server_url,
    internalUrl: shared.internal_url,
    secrets: [shared.internal_secret, ...(previous ? [previous] : [])],
    languages: shared.languages,
    wording: wordingOf(shared),
    organisation: shared.organisation,
    attributeNames: Object.fromEntries(
      Object.entries(shared.attributes).map(([tag, { name }]) => [tag, name]),
    ),
    purposes: Object.fromEntries(
      shared.purposes.map(({ tag, name, ...rest }) => [tag, { name: name ?? tag, ...rest }]),
    ),
    allowedOrigins: own.allowed_origins,
    callPage: own.call_page,
    returnOrigins: shared.return_origins,
    signingKey: own.signing_privkey,
    encryptionKey: own.encryption_pubkey,
    dialect: own.dialect,
    authMethod: own.auth_method ?? name,
  }
}
