import { z } from 'zod'
import { closest } from './closest.ts'
import type { Fault } from './fault.ts'
import { pathText } from './path.ts'
import { idleSettings } from './rocket-schema.ts'
import type { Table } from './tables.ts'

const texts = z.array(z.string().catch('')).catch([])
const text = z.string().optional().catch(undefined)
const tagged = z.object({
  tag: text,
  start: text,
  shim_tel_url: z.boolean().optional().catch(undefined),
  opening_hours: z.unknown().optional(),
  disable_attr_url: z.boolean().optional().catch(undefined),
  takes_result_in_browser: z.unknown().optional(),
})
const methods = z.array(tagged.catch({})).catch([])

/** What refers to what, as far as it can be read: one fault must not hide another. */
const References = z.object({
  address: z.string().catch('127.0.0.1'),
  internal_address: z.string().catch('127.0.0.1'),
  port: z.number().catch(8000),
  internal_port: z.number().optional().catch(undefined),
  server_url: text,
  ui_tel_url: text,
  ui_signing_privkey: z.unknown().optional(),
  allowed_origins: texts,
  widget_params_keys: z
    .record(z.string(), z.object({ origins: texts.optional() }).catch({}))
    .catch({}),
  attributes: z
    .record(z.string(), z.object({ special: z.boolean().catch(false) }).catch({ special: false }))
    .catch({}),
  auth_methods: methods,
  comm_methods: methods,
  purposes: z
    .array(
      tagged
        .extend({
          attributes: texts,
          allowed_auth: texts,
          allowed_comm: texts,
          authentication: text,
          legal_basis: z.unknown().optional(),
          reasons: z.record(z.string(), z.unknown()).catch({}),
        })
        .catch({
          attributes: [],
          allowed_auth: ['*'],
          allowed_comm: [],
          legal_basis: undefined,
          reasons: {},
        }),
    )
    .catch([]),
})
type References = z.output<typeof References>
type Purpose = References['purposes'][number]

/** What each key alone can't tell: tags that are used twice, or name something that isn't there. */
export function checkReferences(tables: Table): { faults: Fault[]; warnings: Fault[] } {
  const read = References.parse(tables)
  const [auth, comm, purposes] = [read.auth_methods, read.comm_methods, read.purposes].map((list) =>
    list.map(({ tag }) => tag),
  )
  return {
    faults: [
      ...read.purposes.flatMap(({ allowed_auth, allowed_comm }, index) => [
        ...unknownIn(`purposes[${index}].allowed_auth`, allowed_auth, auth, 'auth'),
        ...unknownIn(`purposes[${index}].allowed_comm`, allowed_comm, comm, 'comm'),
      ]),
      ...read.purposes.flatMap((purpose, index) =>
        withoutBasis(`purposes[${index}]`, purpose, read.attributes),
      ),
      ...unsignedCalls(read),
      ...samePort(read),
    ],
    warnings: [
      ...repeated('auth_methods', auth),
      ...repeated('comm_methods', comm),
      ...repeated('purposes', purposes),
      ...read.purposes.flatMap((purpose, index) =>
        oddities(`purposes[${index}]`, purpose, Object.keys(read.attributes)),
      ),
      ...read.comm_methods.flatMap(hoursOfOurs),
      ...raced(read),
      ...choicesNowhere(read),
      ...Object.entries(idleSettings).flatMap(([key, problem]) =>
        Object.hasOwn(tables, key) && tables[key] !== undefined ? said(key, problem) : [],
      ),
    ],
  }
}

function oddities(at: string, purpose: Purpose, names: readonly string[]): Fault[] {
  const { attributes, reasons, allowed_auth, authentication } = purpose
  // A configuration of an older core names none of them.
  const nameless = attributes.flatMap((tag, index) =>
    names.length === 0 || names.includes(tag)
      ? []
      : said(`${at}.attributes[${index}]`, 'has no name in [attributes]', closest(tag, names)),
  )
  const unasked = 'gives a reason for an attribute that the purpose does not ask for'
  const reasonless = Object.keys(reasons).flatMap((tag) =>
    attributes.includes(tag)
      ? []
      : said(`${at}.${pathText(['reasons', tag])}`, unasked, closest(tag, attributes)),
  )
  const nobody =
    allowed_auth.length === 0 && authentication !== 'none' && authentication !== 'optional'
      ? said(`${at}.allowed_auth`, 'is empty, so nobody can start this purpose')
      : []
  const unused = 'is not used: authentication is "none"'
  const nowhere =
    allowed_auth.length > 0 && authentication === 'none' ? said(`${at}.allowed_auth`, unused) : []
  return [...nameless, ...reasonless, ...nobody, ...nowhere]
}

/** Our own plugins tell whether they are open. */
function hoursOfOurs({ start, opening_hours }: References['comm_methods'][number], index: number) {
  return start?.startsWith('/') && opening_hours !== undefined
    ? said(
        `comm_methods[${index}].opening_hours`,
        'does nothing: the plugin runs here and tells itself whether it is open',
      )
    : []
}

/** Our chat in another process, by its path: only there it is known that it takes a result from the browser too. */
function raced({ auth_methods, comm_methods }: References): Fault[] {
  const [brings] = auth_methods.filter(({ disable_attr_url }) => disable_attr_url)
  if (brings === undefined) return []
  return comm_methods.flatMap(({ start = '', takes_result_in_browser: takes }, index) =>
    takes === undefined && /^https?:.*\/comm\/chat\/?$/.test(start)
      ? said(
          `comm_methods[${index}].start`,
          'seems to be our chat in another process: give it takes_result_in_browser = true, else somebody who passes on the link of a start of a method with disable_attr_url may come before who logs in',
        )
      : [],
  )
}

/** A key whose links may lead nowhere. */
function choicesNowhere({ widget_params_keys: keys, allowed_origins }: References): Fault[] {
  const none = 'has no origins, and there are no allowed_origins: none of its links will work'
  return Object.entries(keys).flatMap(([name, { origins }]) =>
    (origins ?? allowed_origins).length === 0
      ? said(pathText(['widget_params_keys', name]), none)
      : [],
  )
}

/** What the law treats as special is asked for only where the law says that it may be. */
function withoutBasis(at: string, purpose: Purpose, attributes: References['attributes']): Fault[] {
  if (purpose.legal_basis !== undefined) return []
  return purpose.attributes.flatMap((tag, index) =>
    Object.hasOwn(attributes, tag) && attributes[tag]?.special
      ? said(`${at}.attributes[${index}]`, `is special: give the purpose a legal_basis for it`)
      : [],
  )
}

/** A call page on another server believes only what is signed. */
function unsignedCalls(read: References): Fault[] {
  const { ui_tel_url: elsewhere, ui_signing_privkey: key, server_url } = read
  if (elsewhere === undefined || key !== undefined || originOf(elsewhere) === originOf(server_url))
    return []
  return read.auth_methods.flatMap(({ shim_tel_url }, index) =>
    shim_tel_url
      ? said(`auth_methods[${index}].shim_tel_url`, 'needs ui_signing_privkey: a key to sign with')
      : [],
  )
}

const originOf = (url = '') => (URL.canParse(url) ? new URL(url).origin : undefined)

const said = (path: string, problem: string, suggestion?: string): Fault[] => [
  { path, problem, ...(suggestion && { suggestion }) },
]

type Tags = readonly (string | undefined)[]

/** As in the older cores, the last one counts. */
const repeated = (list: string, tags: Tags = []): Fault[] =>
  tags.flatMap((tag, index) =>
    tag !== undefined && tags.indexOf(tag) < index
      ? said(`${list}[${index}].tag`, 'is used before: only this last one counts')
      : [],
  )

const unknownIn = (at: string, asked: readonly string[], tags: Tags = [], kind: string) =>
  asked.flatMap((tag, index): Fault[] => {
    if (tag === '*' || tags.includes(tag)) return []
    const known = tags.filter((candidate) => candidate !== undefined)
    const problem = `names a method that is not in [[${kind}_methods]]`
    return said(`${at}[${index}]`, problem, closest(tag, known))
  })

function samePort({ address, port, internal_address, internal_port }: References): Fault[] {
  if (port !== internal_port || port === 0) return []
  const everywhere = ['0.0.0.0', '::']
  const apart =
    address !== internal_address &&
    ![address, internal_address].some((host) => everywhere.includes(host))
  return apart
    ? []
    : said('internal_port', 'is the public port too: internal routes need their own')
}
