import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, test } from 'vitest'
import { statusOfProblem } from '../../protocol/problem.ts'
import { isForPeople } from '../http/for-people.ts'
import { configOf, postForm, postJson, script, site, start, tryCore } from '../testing/core.ts'
import { openApiDocument } from './open-api-document.ts'
import { judgeBy } from './testing/judge-by-document.ts'

const config = configOf()
const document = openApiDocument({ config, version: '1.2.3' })
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([verb, operation]) => ({ verb, path, operation })),
)

/** Every object in the document, with the way to it. */
function* everyObject(value: unknown, at = '#'): Generator<[at: string, value: object]> {
  if (typeof value !== 'object' || value === null) return
  yield [at, value]
  for (const [key, inner] of Object.entries(value)) yield* everyObject(inner, `${at}/${key}`)
}

describe('the document', () => {
  test('is valid OpenAPI 3.1', async () => {
    const told = await new Validator().validate({ ...document })
    expect(told.errors).toBeUndefined()
    expect(told.valid).toBe(true)
  })

  test('is the same each time', () => {
    expect(JSON.stringify(openApiDocument({ config, version: '1.2.3' }))).toBe(
      JSON.stringify(document),
    )
  })

  test('says whose it is, where it is, and of which version', () => {
    expect(document.info).toMatchObject({
      title: 'ID Contact of Gemeente Voorbeeld',
      version: '1.2.3',
    })
    expect(document.info.contact).toEqual({ name: 'Gemeente Voorbeeld', url: site })
    expect(document.servers).toEqual([{ url: 'https://contact.example/id' }])
    const email = 'contact@voorbeeld.example'
    const reachable = configOf({
      organisation: { name: 'Gemeente Voorbeeld', website: site, email },
    })
    expect(openApiDocument({ config: reachable, version: '1.2.3' }).info.contact).toEqual({
      name: 'Gemeente Voorbeeld',
      url: site,
      email,
    })
    const nowhere = configOf({ organisation: { name: { nl: 'Gemeente', en: 'City' } } })
    expect(openApiDocument({ config: nowhere, version: '1.2.3' }).info.contact).toEqual({
      name: 'City',
      url: 'https://contact.example/id',
    })
  })

  test('refers to nothing that is not in it, and has nothing that nobody refers to', () => {
    const referred = [...everyObject(document)].flatMap(([at, value]) =>
      '$ref' in value
        ? [{ at, name: String(value.$ref).replace('#/components/schemas/', '') }]
        : [],
    )
    const names = Object.keys(document.components.schemas)
    for (const { at, name } of referred) expect(names, at).toContain(name)
    const used = new Set(referred.map(({ name }) => name))
    // It is a token in an address: nothing refers to what a text holds.
    expect(names.filter((name) => !used.has(name))).toEqual(['ChoiceParams'])
  })

  test('has words for every field, parameter and answer', () => {
    for (const [name, { description, properties = {} }] of Object.entries(
      document.components.schemas,
    )) {
      expect(description, name).toMatch(/\.$/)
      for (const [field, property] of Object.entries(properties))
        expect(property.description, `${name}.${field}`).toMatch(/\.$/)
    }
    for (const { verb, path, operation } of operations) {
      expect(operation.summary, path).toMatch(/^[A-Z].*[^.]$/)
      for (const { name, description } of operation.parameters ?? [])
        expect(description, `${path} ${name}`).toMatch(/\.$/)
      for (const [status, answer] of Object.entries(operation.responses))
        expect(answer.description, `${verb} ${path} ${status}`).not.toBe('')
    }
  })

  test('names every code, and every operation once', () => {
    const { code } = document.components.schemas.Problem?.properties ?? {}
    expect(code?.enum).toEqual(Object.keys(statusOfProblem))
    const ids = operations.map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('never says null in what we write, and takes it where it is read', () => {
    const { MethodOption, PurposeOptions, FullStart } = document.components.schemas
    expect(JSON.stringify([MethodOption, PurposeOptions])).not.toContain('"null"')
    expect(JSON.stringify(FullStart)).toContain('"null"')
  })
})

/** NL API Design Rules, as their own linter checks them. */
describe('by the NL API Design Rules', () => {
  const addresses = Object.keys(document.paths)

  test('the version is semver, and every answer of the interface has it in a header', () => {
    expect(document.info.version).toMatch(/^\d+\.\d+\.\d+/)
    for (const address of [
      '/session_options',
      '/session_options/{purpose}',
      '/start',
      '/openapi.json',
    ])
      for (const operation of Object.values(document.paths[address] ?? {}))
        for (const [status, answer] of Object.entries(operation.responses))
          expect(answer.headers, `${address} ${status}`).toHaveProperty('API-Version')
  })

  test('no address ends with a slash or has a capital in it', () => {
    for (const address of addresses) expect(address).toMatch(/^(\/(\{[a-z]+\}|[a-z._-]+))+$/)
  })

  test('names are lower camelCase in queries', () => {
    for (const { operation } of operations)
      for (const { name } of operation.parameters?.filter(({ in: where }) => where === 'query') ??
        [])
        expect(name).toMatch(/^[a-z][a-zA-Z0-9]*$/)
  })

  test('errors are problem+json where programs come, and what takes a body can refuse it', () => {
    for (const { verb, path, operation } of operations) {
      for (const [status, { content = {} }] of Object.entries(operation.responses))
        if (/^[45]/.test(status) && path !== '/readyz' && !isForPeople(path))
          expect(content, `${path} ${status}`).toHaveProperty(['application/problem+json'])
      if (verb === 'post') expect(operation.responses).toHaveProperty('400')
    }
  })

  test('the rules that the wire contradicts are named', () => {
    for (const rule of ['/core/uri-version', '/core/path-segments-kebab-case'])
      expect(document.info.description).toContain(rule)
  })
})

test('every route of the public core is in the document, and the other way round', async () => {
  const core = await tryCore()
  const served = core.public.routes
    .filter(({ method, path }) => /^(GET|POST)$/.test(method) && !path.endsWith('*'))
    .map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:\w+/g, '{}')}`)
    .map((route) => route.replace(/(.)\/$/, '$1'))
  const documented = operations.map(({ verb, path }) => `${verb} ${path.replace(/\{\w+\}/g, '{}')}`)
  expect([...new Set(served)].sort()).toEqual(documented.sort())
})

describe('what the core really answers is as documented:', () => {
  const faultsIn = judgeBy(document)

  const asked: [what: string, path: string, address: string, request: RequestInit][] = [
    ['all options', '/session_options', '/session_options', {}],
    ['options', '/session_options/{purpose}', '/session_options/report_move', {}],
    ['other options', '/session_options/{purpose}', '/session_options/passport', {}],
    ['no options', '/session_options/{purpose}', '/session_options/other', {}],
    ['a start', '/start', '/start', postJson(start)],
    ['a start by a form', '/start', '/start', postForm(start)],
    ['an unknown purpose', '/start', '/start', postJson({ ...start, purpose: 'other' })],
    ['an unknown method', '/start', '/start', postJson({ ...start, comm_method: 'other' })],
    ['no body', '/start', '/start', postJson('')],
    ['too much', '/start', '/start', postJson('"'.padEnd(70_000, 'a'))],
    ['another type', '/start', '/start', { method: 'POST', headers: script, body: '' }],
    ['a subject that is none', '/contact/{purpose}', '/contact/other', {}],
    ['a subject', '/contact/{purpose}', '/contact/report_move', {}],
    ['all subjects', '/contact', '/contact', {}],
    ['a call that is none', '/call/{sealed}', '/call/abc', {}],
    ['health', '/healthz', '/healthz', {}],
    ['readiness', '/readyz', '/readyz', {}],
    ['no security contact', '/.well-known/security.txt', '/.well-known/security.txt', {}],
    ['a result that is none', '/auth_attr_shim/{sealed}', '/auth_attr_shim/abc', {}],
    ['a step that is none', '/start/continue/{sealed}', '/start/continue/abc', {}],
    ['an identification that is none', '/identified/{sealed}', '/identified/abc', {}],
    [
      'a start without identification',
      '/start',
      '/start',
      postJson({ purpose: 'report_move', comm_method: 'chat' }),
    ],
    ['a file that is not there', '/widget/{name}', '/widget/other.js', {}],
    ['a version that is not there', '/widget/{version}/{name}', '/widget/0.0.1/id-contact.js', {}],
    ['a way back that is none', '/return/{sealed}', '/return/abc', {}],
    ['a choice that is none', '/start-auth/{params}', '/start-auth/abc', {}],
  ]

  test.each(asked)('%s', async (_what, path, address, request) => {
    const core = await tryCore()
    const response = await core.public.request(address, request)
    const item = document.paths[path]
    const operation = request.method === 'POST' ? item?.post : item?.get
    const answer = operation?.responses[response.status]
    expect(answer, `status ${response.status}`).toBeDefined()
    const text = await response.text()
    if (!answer?.content) return expect(text).toBe('')
    const type = response.headers.get('content-type')?.split(';')[0] ?? ''
    expect(Object.keys(answer.content)).toContain(type)
    const schema = answer.content[type]?.schema ?? {}
    expect(faultsIn(schema, type.endsWith('json') ? JSON.parse(text) : text)).toEqual([])
  })

  test('a plugin that fails', async () => {
    const core = await tryCore({
      comm: { url: 'http://127.0.0.1:1', asked: [] },
    })
    const response = await core.public.request('/start', postJson(start))
    const documented = document.paths['/start']?.post?.responses[response.status]
    expect(documented?.description).toContain('`plugin_unreachable`')
    expect(faultsIn({ $ref: '#/components/schemas/Problem' }, await response.json())).toEqual([])
  })

  test('and what is not so would be noticed', () => {
    const options = { $ref: '#/components/schemas/PurposeOptions' }
    expect(faultsIn(options, { auth_methods: [{ tag: 'demo' }], comm_methods: [] })).not.toEqual([])
    expect(faultsIn(options, { auth_methods: [], comm_methods: [], name: null })).not.toEqual([])
  })
})

describe('the bodies of a start', () => {
  const faultsIn = judgeBy(document)
  const content = document.paths['/start']?.post?.requestBody?.content ?? {}

  test('are taken by type, and by what stands in them', () => {
    const json = content['application/json']?.schema ?? {}
    const form = content['application/x-www-form-urlencoded']?.schema ?? {}
    const communication = { purpose: 'report_move', comm_method: 'chat' }
    const authentication = { purpose: 'report_move', auth_method: 'demo' }
    for (const body of [start, communication, { ...communication, auth_result: 'e.y' }])
      expect(faultsIn(json, body)).toEqual([])
    for (const body of [start, communication, authentication])
      expect(faultsIn(form, body)).toEqual([])
    expect(faultsIn(json, { ...start, return_url: null, something_new: 1 })).toEqual([])
    for (const body of [null, [], {}, authentication, { ...start, purpose: 7 }])
      expect(faultsIn(json, body)).not.toEqual([])
  })
})
