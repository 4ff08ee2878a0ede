import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import type { Locale } from '../../ui/locale.ts'
import type { Wording } from '../../ui/wording.ts'
import type { Words } from '../../ui/words.ts'
import { type Parsed, parseConfiguration, wordingOf } from '../kit/configuration.ts'
import type { AgentProfile } from './agents/agent.ts'
import { OwnTable, SharedTables } from './configuration-tables.ts'
import {
  identificationFaults,
  identificationOf,
  type IdentificationSettings,
} from './identification/settings.ts'
import { type PlatformSettings, platformsOf } from './platform/settings.ts'
import type { Hours } from './queue/hours.ts'
import type { QueueSettings } from './queue/settings.ts'
import { stateSecret } from './agents/oidc/attempt-cookie.ts'
import type { OrganisationLoginSettings } from './agents/oidc/settings.ts'
import type { KeepChat } from './retention/keep-chat.ts'
import type { Limits } from './retention/limits.ts'
import type { ReceiptSettings } from './retention/receipt/settings.ts'

export interface PurposeSettings {
  name: Words
  attributes: readonly string[]
  /** Tags of the ways to identify whose results it takes; `*` is every one that is configured. */
  allowedAuth: readonly string[]
  authentication: 'required' | 'optional' | 'none'
  /** Tags of what its agents can ask to identify for: itself, where that is for something, and what is configured besides. */
  asks: readonly string[]
  /** For the processing register: why each attribute is asked for, on which ground, for how long and by whom. */
  reasons: ReadonlyMap<string, Words>
  legalBasis: Words | undefined
  retention: Words | undefined
  controller: Words | undefined
}

export interface CommConfig {
  /** Where it is mounted on both listeners: `/comm/chat`. */
  path: string
  /** The public address of the installation, without a slash at the end. */
  serverUrl: string
  internalUrl: string
  organisation: { name: Words; website?: string | undefined }
  languages: readonly Locale[]
  wording: Wording
  purposes: ReadonlyMap<string, PurposeSettings>
  attributeNames: ReadonlyMap<string, Words>
  authMethodNames: ReadonlyMap<string, Words>
  /** Origins where a result may say that its way to identify wants to hear of activity and logout. */
  sessionOrigins: readonly string[]
  /** Holds `database/`, where it is the embedded one, and `keyring/`; made when it doesn't exist. */
  dataFolder: string
  /** A PostgreSQL server that any number of processes share; the embedded database where it is absent. */
  database: string | undefined
  decryptionKey: KeyObject
  /** One for every auth plugin whose results are taken. */
  signatureKeys: readonly KeyObject[]
  /** The attribute that says to the citizen as whom they are identified, where there is one. */
  identifiedAs: string | undefined
  /** Absent where nobody is asked to identify during a conversation. */
  identification: IdentificationSettings | undefined
  limits: Limits
  queue: QueueSettings
  /** When the queue takes people; always where it is absent. */
  hours: Hours | undefined
  /** Agents who may log in without a password. Works only while `serverUrl` is this machine itself. */
  localAgents: readonly AgentProfile[]
  /** What agents can say with one key, in the order in which they are offered. */
  replies: readonly CannedReply[]
  /** How agents log in with the account of their organisation, where they do. */
  organisationLogin: OrganisationLoginSettings | undefined
  /** What seals state that travels through an agent's browser: the current secret and the older ones. */
  stateSecrets: readonly KeyObject[]
  /** How soon people are to be answered: in seconds, and which share of them, from 0 to 1. */
  targets: { seconds: number; share: number }
  /** By purpose: what is said in its chats is kept for some days, with a reason. */
  keepChat: ReadonlyMap<string, KeepChat>
  /** How long the access log is kept. */
  accessLogDays: number
  /** How long it is kept what was deleted when, without a trace of what it said. */
  deletionDays: number
  receipts: ReceiptSettings
  /** Minutes without anything that the agent does. */
  logOutAfter: number
  /** By id: suppliers that only want attributes shown. */
  platforms: ReadonlyMap<string, PlatformSettings>
}

/** A sentence that agents say often, about one subject (the tag of a purpose) or `*` every one. */
export interface CannedReply {
  subject: string
  text: Words
}

const embeddedInPublic = {
  path: 'comm.allow_embedded_database_on_public_server',
  problem:
    'must be true to serve the public from the embedded database: it can lose the last seconds when the power fails',
}

const secretForLogin = {
  path: 'internal_secret',
  problem: 'is needed to seal what travels through the browser of an agent who logs in by oidc',
  hidden: true as const,
}

const thisMachine = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/** Whether an address is one that only this machine itself can reach. */
export const isThisMachine = (url: string): boolean => thisMachine.test(new URL(url).hostname)

/** Reads `[comm]` and what it needs of the whole configuration; every fault with its path. */
export function parseCommConfig(raw: unknown): Parsed<CommConfig> {
  const own = parseConfiguration(
    OwnTable,
    z.object({ comm: z.unknown() }).safeParse(raw).data?.comm ?? {},
    'comm',
  )
  const shared = parseConfiguration(SharedTables, raw)
  if ('faults' in own || 'faults' in shared) {
    const faults = [own, shared].flatMap((part) => ('faults' in part ? part.faults : []))
    // A password may stand anywhere in what should have been its URL.
    return {
      faults: faults.map((it) => (it.path === 'comm.database' ? { ...it, hidden: true } : it)),
    }
  }
  const { value: table } = own
  const { value: all } = shared
  if (
    table.database === undefined &&
    !isThisMachine(all.server_url) &&
    !table.allow_embedded_database_on_public_server
  ) {
    return { faults: [embeddedInPublic] }
  }
  const purposes = all.purposes.map(({ tag }) => tag)
  const astray = [
    ...Object.keys(table.queue.priorities).flatMap((tag) =>
      purposes.includes(tag)
        ? []
        : { path: `comm.queue.priorities.${tag}`, problem: 'is not the tag of a purpose' },
    ),
    ...Object.keys(table.keep_chat).flatMap((tag) =>
      purposes.includes(tag)
        ? []
        : { path: `comm.keep_chat.${tag}`, problem: 'is not the tag of a purpose' },
    ),
    ...[...(table.hours?.subjects.keys() ?? [])].flatMap((tag) =>
      purposes.includes(tag)
        ? []
        : { path: `comm.hours.subjects.${tag}`, problem: 'is not the tag of a purpose' },
    ),
    ...table.replies.flatMap(({ subject }, index) =>
      subject === '*' || purposes.includes(subject)
        ? []
        : { path: `comm.replies[${index}].subject`, problem: 'must be the tag of a purpose, or *' },
    ),
    ...identificationFaults(table, purposes),
  ]
  const identification = identificationOf(table, {
    serverUrl: all.server_url,
    organisation: all.organisation.name,
  })
  const { platforms, faults } = platformsOf(table.platforms, {
    serverUrl: all.server_url,
    organisation: all.organisation.name,
    paths: [table.path, '/desk'],
    purposes,
    identification,
  })
  const wrong = [...astray, ...faults]
  if (wrong.length > 0) return { faults: wrong }
  if (table.desk.oidc !== undefined && all.internal_secret === undefined) {
    return { faults: [secretForLogin] }
  }
  return {
    value: {
      path: table.path,
      serverUrl: all.server_url,
      internalUrl: all.internal_url,
      organisation: all.organisation,
      languages: all.languages,
      wording: wordingOf(all),
      purposes: purposesOf(all.purposes, table.identify_with),
      attributeNames: new Map(
        Object.entries(all.attributes).map(([tag, attribute]) => [tag, attribute.name]),
      ),
      authMethodNames: new Map(all.auth_methods.map(({ tag, name }) => [tag, name])),
      sessionOrigins: [
        all.internal_url,
        ...all.auth_methods.flatMap(({ start }) => start ?? []),
        ...table.session_origins,
      ].map((url) => new URL(url).origin),
      dataFolder: table.data_folder,
      database: table.database,
      decryptionKey: table.decryption_privkey,
      signatureKeys: table.signature_pubkeys,
      identifiedAs: table.identified_as,
      identification,
      limits: table.retention,
      queue: table.queue,
      replies: table.replies,
      hours: table.hours,
      localAgents: table.desk.local_agents.map((agent) => ({ id: agent.name, ...agent })),
      organisationLogin: table.desk.oidc,
      stateSecrets: [all.internal_secret, all.previous_internal_secret].flatMap((secret) =>
        secret === undefined ? [] : stateSecret(secret),
      ),
      targets: {
        seconds: table.targets.answered_within_seconds,
        share: table.targets.percent / 100,
      },
      keepChat: new Map(Object.entries(table.keep_chat)),
      accessLogDays: table.access_log.keep_days,
      deletionDays: table.deletions.keep_days,
      receipts: table.receipts,
      logOutAfter: table.desk.log_out_after,
      platforms,
    },
  }
}

function purposesOf(
  purposes: z.output<typeof SharedTables>['purposes'],
  besides: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<string, PurposeSettings> {
  return new Map(
    purposes.map((purpose) => {
      const { tag, attributes, allowed_auth: allowedAuth, authentication } = purpose
      const others = (besides[tag] ?? []).filter((other) => other !== tag)
      const isForSomething = authentication !== 'none' && attributes.length > 0
      return [
        tag,
        {
          name: purpose.name ?? tag,
          attributes,
          allowedAuth,
          authentication,
          asks: [...(isForSomething ? [tag] : []), ...others],
          reasons: new Map(Object.entries(purpose.reasons)),
          legalBasis: purpose.legal_basis,
          retention: purpose.retention,
          controller: purpose.controller,
        },
      ]
    }),
  )
}
