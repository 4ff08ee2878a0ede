import type { CoreConfig, Method, Purpose } from './core-config.ts'
import { CoreTables } from './core-schema.ts'
import type { Fault } from './fault.ts'
import { judge } from './judge.ts'
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
  const faults = [...judged.faults, ...references.faults]
  const warnings = [...judged.warnings, ...references.warnings]
  const { value } = judged
  return value && faults.length === 0
    ? { value: configOf(value), faults, warnings }
    : { faults, warnings }
}

function configOf(tables: CoreTables): CoreConfig {
  const methodsOf = (list: CoreTables['comm_methods']) =>
    new Map(list.map((method) => [method.tag, methodOf(method, tables.internal_url)]))
  const authMethods = methodsOf(tables.auth_methods)
  const commMethods = methodsOf(tables.comm_methods)
  const { internal_secret, previous_internal_secret: previous } = tables
  return {
    serverUrl: tables.server_url,
    internalUrl: tables.internal_url,
    listen: {
      address: tables.address,
      port: tables.port,
      internalAddress: tables.internal_address,
      internalPort: tables.internal_port,
    },
    secrets: previous ? [internal_secret, previous] : [internal_secret],
    allowedOrigins: tables.allowed_origins,
    returnOrigins: tables.return_origins,
    languages: tables.languages,
    organisation: tables.organisation,
    imagesFolder: tables.images_folder,
    authMethods,
    commMethods,
    purposes: new Map(
      tables.purposes.map((purpose): [string, Purpose] => [
        purpose.tag,
        {
          tag: purpose.tag,
          name: purpose.name,
          description: purpose.description,
          authentication: purpose.authentication,
          attributes: purpose.attributes.map((tag) => ({
            tag,
            name: own(tables.attributes, tag)?.name ?? tag,
            reason: own(purpose.reasons, tag),
          })),
          authMethods: allowed(purpose.allowed_auth, authMethods),
          commMethods: allowed(purpose.allowed_comm, commMethods),
          retention: purpose.retention,
          controller: purpose.controller,
        },
      ]),
    ),
  }
}

function methodOf(method: CoreTables['comm_methods'][number], internalUrl: string): Method {
  const { tag, name, description, image_path: imagePath, start } = method
  const absolute = start.startsWith('/') ? `${internalUrl}${start}` : start
  return { tag, name, description, imagePath, start: absolute }
}

/** In the order listed; `*` stands for all that are left, in the order of the configuration. */
function allowed(tags: readonly string[], methods: ReadonlyMap<string, Method>): Method[] {
  const chosen = new Set(tags.flatMap((tag) => (tag === '*' ? [...methods.keys()] : [tag])))
  return [...chosen].flatMap((tag) => methods.get(tag) ?? [])
}

/** Tags may be words that every object knows, such as `constructor`. */
const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined
