import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { type IdentificationSettings, identificationTables } from '../identification/settings.ts'
import { baseUrl, origin, words } from '../../kit/configuration.ts'
import type { Fault } from '../../kit/configuration.ts'
import type { Words } from '../../../ui/words.ts'

/** At least 32 bytes: the text itself is the key, as deployed platforms have it, whatever digits it is written in. */
const signatureSecret = z
  .string()
  .transform((text) => new TextEncoder().encode(text))
  .refine((bytes) => bytes.length >= 32, { error: 'must have at least 32 characters' })

export const families = ['2024', '2021'] as const
export type Family = (typeof families)[number]

/** `[comm.platforms.<id>]`: a supplier of chat or video that only wants attributes shown (PROTOCOL.md section 4). */
export const PlatformTable = z.strictObject({
  /** What people know it as; the id where there is none. */
  name: words.optional(),
  /** Which of the two deployed families' paths it uses. */
  family: z.enum(families).default('2024'),
  /** Where its paths are, on both listeners; `/platform/<id>` where there is none. */
  path: z
    .string()
    .regex(/^(\/[\w-]+)+$/, { error: 'must be a path such as /platform/video' })
    .optional(),
  guest_signature_secret: signatureSecret,
  host_signature_secret: signatureSecret,
  /** These still count after the others were changed. */
  previous_guest_signature_secret: signatureSecret.optional(),
  previous_host_signature_secret: signatureSecret.optional(),
  /** The origins whose pages may show the host page in a frame. */
  frame_ancestors: z.array(origin).default([]),
  /** Tags of what it may ask identification for. */
  purposes: z.array(z.string()).min(1).default(['*']),
  /** Whether an agent has to be logged in at the desk to see anything on the host page. */
  require_agent_login: z.boolean().default(false),
  /** A token without `exp` opens what it opens for ever. */
  allow_platform_tokens_without_expiry: z.boolean().default(false),
  /** The choice page for its guests; what stands in `[comm]`, else the core's own page. */
  widget_url: identificationTables.widget_url,
  widget_signing_privkey: identificationTables.widget_signing_privkey,
  /** What its guests know it as there; the organisation's name where there is none. */
  display_name: identificationTables.display_name,
  /** Where its guests' and hosts' paths are reached, where a proxy gives them another address. */
  external_guest_url: baseUrl.optional(),
  external_host_url: baseUrl.optional(),
})

export const PlatformTables = z
  .record(
    z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, { error: 'must be a name such as video-1' }),
    PlatformTable,
  )
  .default({})

export interface PlatformSettings {
  id: string
  name: Words
  family: Family
  path: string
  /** The current one first. */
  guestSecrets: readonly [Uint8Array, ...Uint8Array[]]
  hostSecrets: readonly [Uint8Array, ...Uint8Array[]]
  frameAncestors: readonly string[]
  /** Tags; those of the installation that it may ask for. */
  purposes: readonly string[]
  requiresLogin: boolean
  allowTokensWithoutExpiry: boolean
  /** Public addresses that the paths of section 4 are put behind, without a slash at the end. */
  guestUrl: string
  hostUrl: string
  choicePage: {
    /** The signed params are put right behind it. */
    url: string
    /** Undefined only where the configuration is refused for it. */
    key: KeyObject | undefined
    displayName: Words
  }
}

interface Shared {
  serverUrl: string
  organisation: Words
  identification: IdentificationSettings | undefined
  /** Where the plugin is mounted otherwise. */
  paths: readonly string[]
  purposes: readonly string[]
}

/** What the tables give, and everything in them that can't be together. */
export function platformsOf(
  tables: z.output<typeof PlatformTables>,
  { serverUrl, organisation, paths, purposes, identification }: Shared,
): { platforms: ReadonlyMap<string, PlatformSettings>; faults: Fault[] } {
  const platforms = Object.entries(tables).map(([id, table]): PlatformSettings => {
    const path = table.path ?? `/platform/${id}`
    const secrets = (now: Uint8Array, before: Uint8Array | undefined) =>
      before ? ([now, before] as const) : ([now] as const)
    return {
      id,
      name: table.name ?? id,
      family: table.family,
      path,
      guestSecrets: secrets(table.guest_signature_secret, table.previous_guest_signature_secret),
      hostSecrets: secrets(table.host_signature_secret, table.previous_host_signature_secret),
      frameAncestors: table.frame_ancestors,
      purposes: table.purposes.includes('*') ? purposes : table.purposes,
      requiresLogin: table.require_agent_login,
      allowTokensWithoutExpiry: table.allow_platform_tokens_without_expiry,
      guestUrl: table.external_guest_url ?? serverUrl + path,
      hostUrl: table.external_host_url ?? serverUrl + path,
      choicePage: {
        url: table.widget_url ?? identification?.choicePage?.url ?? `${serverUrl}/start-auth/`,
        key: table.widget_signing_privkey ?? identification?.choicePage?.key,
        displayName: table.display_name ?? identification?.choicePage?.displayName ?? organisation,
      },
    }
  })
  const unsigned: Fault[] =
    platforms.length > 0 && identification === undefined
      ? [
          {
            path: 'comm.start_auth_signing_privkey',
            problem: 'is needed to let people of a platform identify',
          },
        ]
      : []
  const faults = platforms.flatMap((platform, index): Fault[] => [
    ...(platform.choicePage.key === undefined
      ? [
          {
            path: `comm.platforms.${platform.id}.widget_signing_privkey`,
            problem: 'is needed: links to the choice page are signed with it',
          },
        ]
      : []),
    ...sharedSecrets(platform, platforms.slice(0, index)),
    ...platform.purposes.flatMap((tag, number) =>
      purposes.includes(tag)
        ? []
        : {
            path: `comm.platforms.${platform.id}.purposes[${number}]`,
            problem: 'must be the tag of a purpose, or *',
          },
    ),
    // Where the desk's cookie isn't, no agent could confirm.
    ...(platform.requiresLogin && platform.hostUrl !== serverUrl + platform.path
      ? [
          {
            path: `comm.platforms.${platform.id}.external_host_url`,
            problem: 'must be left out with require_agent_login: agents log in at server_url',
          },
        ]
      : []),
    ...(paths.includes(platform.path) ||
    platforms.slice(0, index).some(({ path }) => path === platform.path)
      ? [{ path: `comm.platforms.${platform.id}.path`, problem: 'is the path of something else' }]
      : []),
  ])
  return {
    platforms: new Map(platforms.map((one) => [one.id, one])),
    faults: [...unsigned, ...faults],
  }
}

/** Whoever has a guest's token would be a host with it, or a guest of another platform. */
function sharedSecrets(platform: PlatformSettings, others: readonly PlatformSettings[]): Fault[] {
  const at = `comm.platforms.${platform.id}`
  const { guestSecrets, hostSecrets } = platform
  const faults: Fault[] = []
  if (share(guestSecrets, hostSecrets)) {
    faults.push({
      path: `${at}.host_signature_secret`,
      problem: 'must differ from the secret of guests, also from an earlier one',
      hidden: true,
    })
  }
  const own = [...guestSecrets, ...hostSecrets]
  const other = others.find((one) => share(own, [...one.guestSecrets, ...one.hostSecrets]))
  if (other !== undefined) {
    faults.push({ path: at, problem: `has a secret that ${other.id} has too`, hidden: true })
  }
  return faults
}

const share = (some: readonly Uint8Array[], others: readonly Uint8Array[]): boolean =>
  some.some((one) => others.some((other) => Buffer.from(one).equals(other)))
