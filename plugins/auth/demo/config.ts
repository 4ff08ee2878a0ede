import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { privateKey, publicKey } from '../../../protocol/key-schema.ts'
import { Dialect } from '../../../protocol/auth-result.ts'
import type { Locale } from '../../../ui/locale.ts'
import type { Wording } from '../../../ui/wording.ts'
import type { Words } from '../../../ui/words.ts'
import {
  baseUrl,
  languages,
  origin,
  parseConfiguration,
  secret,
  wordingOf,
  wordingTables,
  words,
  type Fault,
} from '../../kit/configuration.ts'

/** One instance of the stand-in: `[auth.<name>]`, with what it takes from the rest of the configuration. */
export interface DemoAuthConfig {
  /** The table's name, also the last part of its path. */
  name: string
  /** Where it is mounted: `/auth/<name>`. */
  path: string
  /** What citizens read: "Testinlog". */
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
  /** By tag: what the subject is called, and why it needs an attribute. */
  purposes: Readonly<Record<string, { name: Words; reasons: Readonly<Record<string, Words>> }>>
  /** Where citizens and results may be sent. Nothing, unless configured. */
  allowedOrigins: readonly string[]
  /** Where citizens may be sent back to besides. */
  returnOrigins: readonly string[]
  signingKey: KeyObject
  encryptionKey: KeyObject
  dialect: Dialect
  /** The tag under which the core knows this instance; stands in every result. */
  authMethod: string
  /** Stands in every result where configured. */
  level?: string
  /** Whether results ask for news of activity and logout. */
  sessionUrl: boolean
}

const Own = z.strictObject({
  plugin: z.literal('demo').default('demo'),
  name: words,
  dialect: Dialect.default('id-contact'),
  signing_privkey: privateKey,
  encryption_pubkey: publicKey,
  allowed_origins: z.array(origin).default([]),
  auth_method: z.string().min(1).optional(),
  level: z.string().min(1).optional(),
  session_url: z.boolean().default(false),
})

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
      }),
    )
    .default([]),
})

const Tables = z.object({ auth: z.record(z.string(), z.unknown()).default({}) })

/**
 * Reads the table `[auth.<name>]` and what it leans on from the merged configuration.
 * @param raw the whole of it, with the contents of key and secret files filled in
 */
export function parseDemoAuthConfig(
  raw: unknown,
  { name }: { name: string },
): { value: DemoAuthConfig } | { faults: Fault[] } {
  const tables = parseConfiguration(Tables, raw)
  const table = 'value' in tables ? tables.value.auth[name] : undefined
  const own = parseConfiguration(Own, table, `auth.${name}`)
  const shared = parseConfiguration(Shared, raw)
  if (!('value' in own) || !('value' in shared)) {
    return { faults: [own, shared].flatMap((part) => ('faults' in part ? part.faults : [])) }
  }
  return { value: configOf(name, own.value, shared.value) }
}

function configOf(
  name: string,
  own: z.output<typeof Own>,
  shared: z.output<typeof Shared>,
): DemoAuthConfig {
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
      shared.purposes.map(({ tag, name, reasons }) => [tag, { name: name ?? tag, reasons }]),
    ),
    allowedOrigins: own.allowed_origins,
    returnOrigins: shared.return_origins,
    signingKey: own.signing_privkey,
    encryptionKey: own.encryption_pubkey,
    dialect: own.dialect,
    authMethod: own.auth_method ?? name,
    level: own.level,
    sessionUrl: own.session_url,
  }
}
