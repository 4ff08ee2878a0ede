import { z } from 'zod'
import { privateKey, publicKey } from '../../protocol/key-schema.ts'
import { baseUrl, languages, wordingTables, words } from '../kit/configuration.ts'
import { LocalAgent } from './agents/local-agent.ts'
import { OrganisationLoginTable } from './agents/oidc/settings.ts'
import { identificationTables } from './identification/settings.ts'
import { PlatformTables } from './platform/settings.ts'
import { HoursTable } from './queue/hours.ts'
import { QueueTable } from './queue/settings.ts'
import { KeepChatTable } from './retention/keep-chat.ts'
import { ReceiptTable } from './retention/receipt/settings.ts'

const minutes = (otherwise: number, least = 0.05) =>
  z.number().min(least).max(1440).default(otherwise)

const CannedReplyTable = z.strictObject({ subject: z.string().min(1).default('*'), text: words })

/** `[comm]` itself. */
export const OwnTable = z.strictObject({
  path: z
    .string()
    .regex(/^(\/[\w-]+)+$/, { error: 'must be a path such as /comm/chat' })
    .default('/comm/chat'),
  data_folder: z.string().min(1),
  /** A secret where a password is in it. */
  database: z
    .string()
    .regex(/^postgres(ql)?:\/\/\S+$/, {
      error: 'must be a URL such as postgresql://user@host/name',
    })
    .optional(),
  /** The embedded database calls no fsync: a power loss costs what was said last. */
  allow_embedded_database_on_public_server: z.boolean().default(false),
  decryption_privkey: privateKey,
  signature_pubkeys: z.array(publicKey).min(1),
  identified_as: z.string().optional(),
  /** Besides those of this process and of where auth methods are started. */
  session_origins: z.array(baseUrl).default([]),
  replies: z.array(CannedReplyTable).default([]),
  desk: z
    .strictObject({
      local_agents: z.array(LocalAgent).default([]),
      oidc: OrganisationLoginTable.optional(),
      /** In minutes. */
      log_out_after: z.number().min(3).max(600).default(15),
    })
    .prefault({}),
  targets: z
    .strictObject({
      answered_within_seconds: z.number().int().min(1).max(86_400).default(120),
      percent: z.number().min(1).max(100).default(80),
    })
    .prefault({}),
  access_log: z
    .strictObject({ keep_days: z.number().int().min(1).max(3650).default(365) })
    .prefault({}),
  deletions: z
    .strictObject({ keep_days: z.number().int().min(7).max(3650).default(30) })
    .prefault({}),
  receipts: ReceiptTable.prefault({}),
  keep_chat: z.record(z.string(), KeepChatTable).default({}),
  queue: QueueTable.prefault({}),
  hours: HoursTable.optional(),
  ...identificationTables,
  platforms: PlatformTables,
  /** In minutes. */
  retention: z
    .strictObject({
      arrival: minutes(60),
      // Longer than the heartbeat of a page, or those who are connected would lose their place.
      waiting: minutes(10, 1),
      idle: minutes(15),
      total: minutes(120),
      wrapping_up: minutes(15),
      identifying: minutes(15),
      settling: minutes(0.5),
    })
    .prefault({}),
})

/** What it needs of the tables that the core reads too. What else stands there is the core's to check. */
export const SharedTables = z.object({
  server_url: baseUrl,
  // Needed by the core; here only by the login of the organisation.
  internal_secret: z.string().min(32).optional().catch(undefined),
  previous_internal_secret: z.string().min(32).optional().catch(undefined),
  internal_url: baseUrl,
  organisation: z.object({ name: words, website: z.url().optional() }),
  languages,
  ...wordingTables,
  attributes: z.record(z.string(), z.object({ name: words })).default({}),
  auth_methods: z
    .array(z.object({ tag: z.string(), name: words, start: z.url().optional().catch(undefined) }))
    .default([]),
  purposes: z
    .array(
      z.object({
        tag: z.string(),
        name: words.optional(),
        attributes: z.array(z.string()).default([]),
        allowed_auth: z.array(z.string()).default(['*']),
        authentication: z.enum(['required', 'optional', 'none']).default('required'),
        reasons: z.record(z.string(), words).default({}),
        legal_basis: words.optional(),
        retention: words.optional(),
        controller: words.optional(),
      }),
    )
    .min(1),
})
