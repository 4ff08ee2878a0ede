import { readOwnTexts } from '../../ui/messages/read-own-texts.ts'
import type { CoreConfig, Method, Purpose } from './core-config.ts'
import { CoreTables } from './core-schema.ts'
import type { Fault } from './fault.ts'
import { judge } from './judge.ts'
import { checkOwnTexts } from './own-texts.ts'
import { readableTag } from './readable-tag.ts'
import { checkReferences } from './references.ts'
import type { Table } from './tables.ts'

export interface ParsedCore {
  /** Only where there are no faults. */
  value?: CoreConfig
  faults: Fault[]
  warnings: Fault[]
}

/** Reads the core's part of the merged configuration: the whole of it, or every fault in it. */
export function parseCoreConfig(tables: Table): ParsedCore {
  const judged = judge(CoreTables, tables)
  const references = checkReferences(tables)
  const faults = [...judged.faults, ...references.faults, ...checkOwnTexts(tables)]
  const warnings = [...judged.warnings, ...references.warnings]
  const { value } = judged
  return value && faults.length === 0
    ? { value: configOf(value), faults, warnings }
    : { faults, warnings }
}

function configOf(tables: CoreTables): CoreConfig {
  const internalUrl = tables.internal_url ?? `http://127.0.0.1:${internalPortOf(tables)}`
  const authMethods = byTag(
    tables.auth_methods.map((method) => ({
      ...methodOf(method, internalUrl),
      disableAttrUrl: method.disable_attr_url,
      shimTelUrl: method.shim_tel_url,
    })),
  )
  const commMethods = byTag(
    tables.comm_methods.map((method) => ({
      ...methodOf(method, internalUrl),
      disableAttributesAtStart: method.disable_attributes_at_start,
      // A path is our own comm plugin, in this process.
      takesResultInBrowser: method.takes_result_in_browser ?? method.start.startsWith('/'),
      openingHours: method.opening_hours,
    })),
  )
  const { internal_secret, previous_internal_secret: previous, tls } = tables
  return {
    serverUrl: tables.server_url,
    internalUrl,
    listen: {
      address: tables.address,
      port: tables.port,
      internalAddress: tables.internal_address,
      internalPort: internalPortOf(tables),
      internalPortIsDefault: tables.internal_port === undefined,
      tls: tls && {
        certs: tls.certs,
        key: tls.key,
        mutual: tls.mutual && { caCerts: tls.mutual.ca_certs, mandatory: tls.mutual.mandatory },
      },
      keepAliveSeconds: tables.keep_alive,
    },
    workers: tables.workers,
    limits: {
      json: tables.limits.json ?? largestBody,
      form: tables.limits.form ?? largestBody,
      jwt: tables.limits.string ?? largestBody,
    },
    clientAddress: {
      header: headerOf(tables.ip_header),
      trustedProxies: tables.trusted_proxies,
    },
    rateLimit: { burst: tables.rate_limit.burst, perMinute: tables.rate_limit.per_minute },
    logLevel: logLevels[tables.log_level],
    secrets: previous ? [internal_secret, previous] : [internal_secret],
    allowedOrigins: tables.allowed_origins,
    returnOrigins: [...tables.return_origins, new URL(tables.server_url).origin],
    languages: tables.languages,
    wording: { address: tables.form_of_address, texts: readOwnTexts(tables.texts).texts },
    organisation: tables.organisation ?? { name: new URL(tables.server_url).hostname },
    securityContact: tables.security_contact,
    imagesFolder: tables.images_folder,
    widgetVersionsFolder: tables.widget_versions_folder,
    authMethods,
    commMethods,
    purposes: byTag(
      tables.purposes.map((purpose) => purposeOf(purpose, { tables, authMethods, commMethods })),
    ),
    authOnlyRequestKeys: new Map(Object.entries(tables.authonly_request_keys)),
    choicePageKeys: Object.entries(tables.widget_params_keys).map(([name, { key, origins }]) => ({
      name,
      key,
      origins: origins ?? tables.allowed_origins,
    })),
    callPageElsewhere: callPageElsewhere(tables),
  }
}

/** In bytes. */
const largestBody = 64 * 1024

const defaultInternalPort = 8082

/** An older core may be on our default one. */
const internalPortOf = ({ internal_port, port }: CoreTables) =>
  internal_port ?? (port === defaultInternalPort ? defaultInternalPort + 1 : defaultInternalPort)

/** What Rocket calls critical are its warnings and errors. */
const logLevels = { off: 'silent', critical: 'warn', normal: 'info', debug: 'debug' } as const

/** Without a name, the header that most proxies write. */
const headerOf = (name: string | false | undefined) =>
  name === false ? undefined : (name ?? 'x-forwarded-for').toLowerCase()

function callPageElsewhere(tables: CoreTables): CoreConfig['callPageElsewhere'] {
  const { ui_tel_url: url, ui_signing_privkey: signingKey, server_url } = tables
  if (url === undefined || new URL(url).origin === new URL(server_url).origin) return undefined
  return { url, signingKey }
}

const byTag = <T extends { tag: string }>(list: readonly T[]) =>
  new Map(list.map((one) => [one.tag, one]))

function methodOf(
  method: CoreTables['auth_methods' | 'comm_methods'][number],
  internalUrl: string,
): Method {
  const { tag, name, description, image_path: imagePath, start } = method
  const absolute = start.startsWith('/') ? `${internalUrl}${start}` : start
  return { tag, name, description, imagePath, start: absolute }
}

function purposeOf(
  purpose: CoreTables['purposes'][number],
  {
    tables,
    authMethods,
    commMethods,
  }: { tables: CoreTables } & Pick<CoreConfig, 'authMethods' | 'commMethods'>,
): Purpose {
  return {
    tag: purpose.tag,
    name: purpose.name,
    description: purpose.description,
    authentication: purpose.authentication,
    acceptAuthResult: purpose.accept_auth_result,
    attributes: purpose.attributes.map((tag) => ({
      tag,
      name: own(tables.attributes, tag)?.name ?? readableTag(tag),
      reason: own(purpose.reasons, tag),
    })),
    authMethods:
      purpose.authentication === 'none' ? [] : allowed(purpose.allowed_auth, authMethods),
    commMethods: allowed(purpose.allowed_comm, commMethods),
    retention: purpose.retention,
    controller: purpose.controller,
  }
}

/** In the order listed; `*` stands for all that are left, in the order of the configuration. */
function allowed<M extends Method>(tags: readonly string[], methods: ReadonlyMap<string, M>): M[] {
  const chosen = new Set(tags.flatMap((tag) => (tag === '*' ? [...methods.keys()] : [tag])))
  return [...chosen].flatMap((tag) => methods.get(tag) ?? [])
}

/** Tags may be words that every object knows, such as `constructor`. */
const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined
