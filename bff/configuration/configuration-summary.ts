import type { CoreConfig, Method, Purpose } from './core-config.ts'
import type { Configuration } from './read-configuration.ts'
import { isTable, type Table } from './tables.ts'

/**
 * What a core with this configuration does, for an operator to see at a glance that it is what was meant.
 * Nothing in it is a secret: of plugins' addresses only the origin, as the rest may be unguessable.
 */
export function configurationSummary(config: CoreConfig, configuration: Configuration): string[] {
  return [
    'The configuration is right.',
    ...readLines(configuration),
    ...listenerLines(config, configuration),
    ...pageLines(config),
    `  Starts during a conversation: ${listed(config.authOnlyRequestKeys.keys(), 'signed by') ?? 'none, as there are no authonly_request_keys'}`,
    `  Websites that may show the choices: ${listed(config.allowedOrigins) ?? 'none, as there are no allowed_origins'}`,
    `  Websites that citizens are sent back to: ${listed(config.returnOrigins)}`,
    `  Clients are told apart ${clients(config.clientAddress)}`,
    '  Purposes:',
    ...[...config.purposes.values()].map((purpose) => `    ${purposeLine(purpose)}`),
    '  Plugins:',
    ...[...config.authMethods.values(), ...config.commMethods.values()].map(
      ({ tag, start }) => `    ${tag}: ${new URL(start).origin}`,
    ),
  ]
}

function readLines({ files, sources, profile }: Configuration): string[] {
  const variables = sources.flatMap((source) => ('variable' in source ? source.variable : []))
  const inProfiles = sources.some((source) => 'file' in source && source.profile !== undefined)
  return [
    `  Read: ${listed([...files, ...variables])}${inProfiles ? `, with the profile ${profile}` : ''}`,
  ]
}

function listenerLines(
  { serverUrl, internalUrl, listen, workers }: CoreConfig,
  { tables }: Configuration,
): string[] {
  // At `internal_url` parts of the installation find plugins: without those, as in an older core, nothing.
  const internal = hasPlugins(tables) ? new URL(internalUrl).origin : 'metrics and health'
  const processes = workers === 1 ? '' : `, by ${workers} processes`
  const chosen = listen.internalPortIsDefault ? ', where that is free' : ''
  return [
    `  Public: ${serverUrl}, on ${at(listen.address, listen.port)}${listen.tls ? ' with TLS' : ''}${processes}`,
    `  Internal: ${internal}, on ${at(listen.internalAddress, listen.internalPort)}${chosen}`,
  ]
}

/** Some that run in the process of the core. */
const hasPlugins = ({ auth, comm }: Table) =>
  comm !== undefined || (isTable(auth) && Object.keys(auth).length > 0)

const at = (address: string, port: number) =>
  address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`

function pageLines({ serverUrl, choicePageKeys, callPageElsewhere, purposes }: CoreConfig) {
  const offered = [...purposes.values()].filter(({ commMethods }) => commMethods.length > 0)
  const signers = choicePageKeys.map(({ name }) => name)
  return [
    `  Choice page: ${listed(signers, 'on, for links signed by') ?? 'off, as there are no widget_params_keys'}`,
    callPageElsewhere
      ? `  Call page: elsewhere, at ${callPageElsewhere.url}, for auth methods with shim_tel_url; the others get the number itself`
      : '  Call page: ours',
    `  Contact pages: ${listed(offered.map(({ tag }) => `${serverUrl}/contact/${encodeURIComponent(tag)}`)) ?? 'none, as no purpose has a comm method'}`,
  ]
}

function clients({ header, trustedProxies }: CoreConfig['clientAddress']): string {
  if (trustedProxies.length === 0)
    return 'by the address that connects: behind a proxy all of them are one, unless it is in trusted_proxies'
  const proxies = listed(trustedProxies)
  return header
    ? `by ${header}, which is believed of ${proxies}`
    : `by the address that connects, as ip_header is false, so that all behind ${proxies} are one`
}

function purposeLine(purpose: Purpose): string {
  const { tag, attributes, authentication, authMethods, commMethods, acceptAuthResult } = purpose
  const identify = {
    required: `identify with ${tags(authMethods)}`,
    optional: `identify with ${tags(authMethods)}, or not`,
    none: 'nobody identifies',
  }[authentication]
  return [
    `${tag}: ${identify}`,
    commMethods.length > 0 ? `talk by ${tags(commMethods)}` : 'only during a conversation',
    attributes.length > 0 && authentication !== 'none' && `asks ${tags(attributes)}`,
    acceptAuthResult && 'takes results that were had before',
  ]
    .filter(Boolean)
    .join('; ')
}

const tags = (methods: readonly Pick<Method, 'tag'>[]) =>
  listed(methods.map(({ tag }) => tag)) ?? 'nothing'

/** Nothing where there are none. */
const listed = (items: Iterable<string>, intro = ''): string | undefined => {
  const all = [...items].join(', ')
  if (all === '') return undefined
  return intro ? `${intro} ${all}` : all
}
