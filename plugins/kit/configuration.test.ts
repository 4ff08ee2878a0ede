import { expect, test } from 'vitest'
import { inPem, makeEc } from '../../protocol/testing/keys.ts'
import { z } from 'zod'
import { baseUrl, origin, parseConfiguration, secret, words } from './configuration.ts'
import { privateKey, publicKey } from '../../protocol/key-schema.ts'

const Schema = z.strictObject({
  name: words,
  allowed_origins: z.array(origin).default([]),
  dialect: z.enum(['id-contact', 'verder-helpen']).default('id-contact'),
  retention: z.strictObject({ idle_minutes: z.number().positive() }).optional(),
  methods: z
    .array(z.strictObject({ tag: z.string(), image_path: z.string().optional() }))
    .optional(),
})

const faultsOf = (schema: z.ZodType, raw: unknown) => {
  const parsed = parseConfiguration(schema, raw, 'auth.demo')
  return 'faults' in parsed ? parsed.faults : []
}

test('a table without faults gives its value, defaults filled in', () => {
  const raw = { name: 'Testinlog', retention: { idle_minutes: 15 } }
  expect(parseConfiguration(Schema, raw, 'auth.demo')).toEqual({
    value: { ...raw, allowed_origins: [], dialect: 'id-contact' },
  })
})

test('every fault is reported, each with its path as in the file', () => {
  const raw = {
    allowed_origins: ['https://www.example.nl/'],
    dialect: 'dutch',
    retention: { idle_minutes: '15' },
    methods: [{ tag: 'a' }, { tag: 7 }],
  }
  expect(faultsOf(Schema, raw)).toEqual([
    { path: 'auth.demo.name', problem: expect.stringContaining('must be a text') },
    {
      path: 'auth.demo.allowed_origins[0]',
      problem: 'must be an origin such as https://www.example.nl, without a path',
    },
    { path: 'auth.demo.dialect', problem: 'must be one of: "id-contact", "verder-helpen"' },
    { path: 'auth.demo.retention.idle_minutes', problem: 'must be a number' },
    { path: 'auth.demo.methods[1].tag', problem: 'must be a text' },
  ])
})

test('a setting that is missing is called missing', () => {
  expect(faultsOf(z.strictObject({ port: z.number() }), {})).toEqual([
    { path: 'auth.demo.port', problem: 'is missing' },
  ])
  expect(faultsOf(Schema, undefined)).toEqual([{ path: 'auth.demo', problem: 'is missing' }])
})

test('an unknown setting comes with the one that was probably meant, also deep down', () => {
  const raw = {
    name: 'x',
    allowed_origin: [],
    zebra: 1,
    retention: { idle_minutes: 1, idel_minutes: 1 },
    methods: [{ tag: 'a', imagepath: 'x' }],
  }
  expect(faultsOf(Schema, raw)).toEqual([
    {
      path: 'auth.demo.retention.idel_minutes',
      problem: 'is not a known setting',
      hidden: true,
      suggestion: 'idle_minutes',
    },
    {
      path: 'auth.demo.methods[0].imagepath',
      problem: 'is not a known setting',
      hidden: true,
      suggestion: 'image_path',
    },
    {
      path: 'auth.demo.allowed_origin',
      problem: 'is not a known setting',
      hidden: true,
      suggestion: 'allowed_origins',
    },
    { path: 'auth.demo.zebra', problem: 'is not a known setting', hidden: true },
  ])
})

test('words are one text or one for each language, and not nothing', () => {
  expect(words.safeParse('Naam').success).toBe(true)
  expect(words.safeParse({ nl: 'Naam', en: 'Name' }).success).toBe(true)
  expect(words.safeParse({ nl: 'Naam' }).success).toBe(true)
  for (const wrong of ['', {}, { nl: '' }, { xx: 'Naam' }, 7, ['Naam']]) {
    expect(words.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false)
  }
})

test('an origin is exactly an origin, a base URL loses its last slash', () => {
  expect(origin.safeParse('http://localhost:8080').success).toBe(true)
  for (const wrong of ['localhost:8080', 'https://a.example/x', 'https://a.example:443', '*']) {
    expect(origin.safeParse(wrong).success, wrong).toBe(false)
  }
  expect(baseUrl.parse('https://a.example/contact/')).toBe('https://a.example/contact')
  for (const wrong of [
    'a.example',
    'ftp://a.example',
    'https://a.example/?x=1',
    'https://a.example/#x',
  ]) {
    expect(baseUrl.safeParse(wrong).success, wrong).toBe(false)
  }
})

test('a secret is long, and given as bytes', () => {
  expect(secret.parse(`${'s'.repeat(32)}\n`)).toEqual(new TextEncoder().encode('s'.repeat(32)))
  expect(secret.safeParse('s'.repeat(31)).success).toBe(false)
})

const pair = inPem(makeEc())

test('keys are read', () => {
  expect(privateKey.parse({ type: 'EC', key: pair.privateKey }).type).toBe('private')
  expect(publicKey.parse({ type: 'EC', key: pair.publicKey }).type).toBe('public')
})

test.each([
  ['a private key where a public one belongs', publicKey, { type: 'EC', key: pair.privateKey }],
  ['a public key where a private one belongs', privateKey, { type: 'EC', key: pair.publicKey }],
  ['a key of another type', privateKey, { type: 'RSA', key: pair.privateKey }],
  ['half a key', privateKey, { type: 'EC', key: pair.privateKey.slice(0, 90) }],
  ['a key beside a stray setting', privateKey, { type: 'EC', key: pair.privateKey, kye: 'x' }],
])('%s is a fault that repeats nothing of the key', (_, schema, setting) => {
  const faults = faultsOf(z.strictObject({ key: schema }), { key: setting })
  expect(faults).toHaveLength(1)
  expect(faults[0]?.path).toMatch(/^auth\.demo\.key/)
  for (const line of pair.privateKey.split('\n').filter((text) => !text.startsWith('-') && text)) {
    expect(JSON.stringify(faults)).not.toContain(line.slice(0, 20))
  }
})

test('no fault repeats a value that it found, which may be a secret', () => {
  const canary = 'correct-horse-battery'
  const raw = {
    name: [canary],
    allowed_origins: [canary, `https://${canary}.example/x`],
    dialect: canary,
    retention: { idle_minutes: canary },
    methods: canary,
  }
  expect(faultsOf(Schema, raw)).toHaveLength(6)
  expect(JSON.stringify(faultsOf(Schema, raw))).not.toContain(canary)
  expect(JSON.stringify(faultsOf(z.strictObject({ key: secret }), { key: canary }))).not.toContain(
    canary,
  )
})
