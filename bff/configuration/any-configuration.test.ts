import fc from 'fast-check'
import { parse, stringify } from 'smol-toml'
import { expect, test } from 'vitest'
import { tables } from '../testing/core.ts'
import { ellipticKeys } from '../testing/older-configurations.ts'
import { describeFaults } from './describe-faults.ts'
import type { Environment } from './environment.ts'
import { parseCoreConfig } from './parse-core-config.ts'
import { readConfiguration } from './read-configuration.ts'
import { isTable, type Table } from './tables.ts'
import { unservedStarts } from './unserved-starts.ts'

const secretText = 'geheim-geheim-geheim-geheim-geheim'

/** Reads these texts as files, and says all that an operator would read. */
async function told(texts: readonly string[], env: Environment = {}) {
  const { configuration, faults, warnings } = await readConfiguration(
    { files: texts.map((_text, index) => String(index)), env, folder: '/' },
    { readText: async (path) => texts[Number(path.slice(1))] ?? Promise.reject(new Error()) },
  )
  const core = parseCoreConfig(configuration.tables)
  const unserved = unservedStarts(configuration.tables, { auth: [], comm: [] })
  const wrong = [...faults, ...core.faults]
  expect(core.value === undefined).toBe(core.faults.length > 0)
  return describeFaults([...wrong, ...unserved, ...warnings, ...core.warnings], configuration)
}

const { privateKey, publicKey } = ellipticKeys()

/** With a secret at every place where there may be one. */
const whole = (): Table => ({
  ...tables(),
  internal_secret: secretText,
  previous_internal_secret: secretText,
  secret_key: secretText,
  ui_tel_url: 'https://poc.example/tel/',
  ui_signing_privkey: { type: 'EC', key: privateKey },
  authonly_request_keys: { chat: { type: 'EC', key: publicKey } },
  widget_params_keys: { chat: { type: 'EC', key: publicKey, origins: ['https://a.example'] } },
  limits: { json: '64 KiB' },
  trusted_proxies: ['10.0.0.0/8'],
  rate_limit: { burst: 100, per_minute: 100 },
})

const words = fc.constantFrom(
  ...Object.keys(whole()),
  ...['tls', 'certs', 'key', 'type', 'tag', 'name', 'start', 'comm', 'auth', 'nl', 'log_level'],
  ...['__proto__', 'constructor', 'toString', 'global', 'x_file', 'images_folder', 'a.b', ''],
)
const value = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(...Object.values(whole()), '*', 'https://a.example', '/comm/chat', true),
)

/** Some table below this one, or itself, and a key to change in it. */
function change(
  table: unknown,
  way: readonly number[],
  act: (table: Record<string, unknown>, key: string) => void,
) {
  const [step = 0, ...rest] = way
  if (typeof table !== 'object' || table === null) return
  const keys = Object.keys(table)
  const key = keys[step % Math.max(1, keys.length)] ?? ''
  const inner: unknown = Reflect.get(table, key)
  if (rest.length > 0 && typeof inner === 'object' && inner !== null) change(inner, rest, act)
  else if (isTable(table)) act(table as Record<string, unknown>, key)
}

const way = fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 4 })
const put = (table: object, key: string, added: unknown) =>
  Object.defineProperty(table, key, {
    value: structuredClone(added),
    enumerable: true,
    configurable: true,
    writable: true,
  })

const mutation = fc.oneof(
  fc.record({ way, added: value }).map(
    ({ way, added }) =>
      (all: Table) =>
        change(all, way, (table, key) => put(table, key, added)),
  ),
  fc.record({ way, name: words, added: value }).map(
    ({ way, name, added }) =>
      (all: Table) =>
        change(all, way, (table) => put(table, name, added)),
  ),
  way.map(
    (steps) => (all: Table) =>
      change(all, steps, (table, key) => Reflect.deleteProperty(table, key)),
  ),
)

/** TOML has no null. */
const toml = (table: Table) =>
  stringify(
    JSON.parse(
      JSON.stringify(table, (_key, inner: unknown) => inner ?? undefined).replaceAll('null', '0'),
    ),
  )

test('whatever a table holds, it is right or every fault is told', async () => {
  const table = fc.oneof(
    fc.dictionary(words, value, { maxKeys: 12 }),
    fc.array(mutation, { minLength: 1, maxLength: 4 }).map((mutations) => {
      const all = structuredClone(whole())
      for (const mutate of mutations) mutate(all)
      return all
    }),
  )
  await fc.assert(
    fc.asyncProperty(table, async (all) => {
      const { value, faults, warnings } = parseCoreConfig(all)
      expect(value === undefined).toBe(faults.length > 0)
      for (const line of describeFaults([...faults, ...warnings], { tables: all, sources: [] }))
        expect(line).not.toContain('\n')
    }),
    { numRuns: 300 },
  )
})

test('whatever stands in files and in the environment is read or refused', async () => {
  const files = fc.array(
    fc.oneof(
      fc.string(),
      fc.dictionary(words, value).map(toml),
      fc
        .dictionary(
          fc.constantFrom('default', 'Global', 'release', 'comm'),
          fc.dictionary(words, value),
        )
        .map(toml),
    ),
    { maxLength: 3 },
  )
  const env = fc.dictionary(
    words.map((name) => `ROCKET_${name.toUpperCase()}`),
    fc.oneof(fc.string(), fc.constantFrom('[{tag=x}]', '{a={b=1}}', 'true', '{__proto__={a=1}}')),
  )
  await fc.assert(
    fc.asyncProperty(files, env, async (texts, variables) => {
      await told(texts, variables)
    }),
    { numRuns: 200 },
  )
  expect(Reflect.get({}, 'a')).toBeUndefined()
})

test('what is told never has a secret in it, wherever a setting is misspelled, moved or of the wrong kind', async () => {
  const misspell = (key: string) =>
    fc.constantFrom(`${key}s`, `x_${key}`, key.slice(1), key.toUpperCase(), `${key}_file`)
  const secretKeys = [
    'internal_secret',
    'previous_internal_secret',
    'secret_key',
    'ui_signing_privkey',
  ] as const
  const wrong = fc.constantFrom<unknown>(
    secretText,
    [secretText],
    { type: 'RSB', key: secretText },
    { key: { key: secretText } },
    `${privateKey}${secretText}`,
  )
  const slip = fc
    .constantFrom(...secretKeys)
    .chain((key) => fc.tuple(fc.oneof(fc.constant(key), misspell(key)), wrong))
  const inside = fc.constantFrom(
    '',
    'purposes',
    'auth_methods',
    'limits',
    'tls',
    'global',
    'authonly_request_keys',
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(inside, slip), { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      async (slips, inEnvironment) => {
        const all: Record<string, unknown> = {}
        const env: Record<string, string> = {}
        for (const [place, [key, secret]] of slips) {
          if (place === '') all[key] = secret
          else
            all[place] =
              place.endsWith('s') && place !== 'limits' && place !== 'tls'
                ? [{ [key]: secret }]
                : { [key]: secret }
          if (typeof secret === 'string') env[`ROCKET_${place ? `${place}.` : ''}${key}`] = secret
        }
        const lines = inEnvironment
          ? await told([], env)
          : await told([toml(all), toml({ ...whole(), ...all })])
        expect(lines.join('\n')).not.toContain(secretText)
        expect(lines.join('\n')).not.toContain(privateKey.split('\n')[1])
      },
    ),
    { numRuns: 300 },
  )
})

test('nor where the file is no TOML', async () => {
  const text = toml(whole())
  const cut = fc.record({
    at: fc.nat({ max: text.length }),
    remove: fc.nat({ max: 5 }),
    add: fc.string(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(cut, { minLength: 1, maxLength: 3 }), async (cuts) => {
      const damaged = cuts.reduce(
        (all, { at, remove, add }) => all.slice(0, at) + add + all.slice(at + remove),
        text,
      )
      for (const part of [secretText, privateKey.split('\n')[1]])
        expect((await told([damaged])).join('\n')).not.toContain(part)
    }),
    { numRuns: 100 },
  )
})

test('what these start from is right', async () => {
  expect(parse(toml(whole()))).toEqual(whole())
  expect(parseCoreConfig(whole())).toMatchObject({ faults: [], warnings: [] })
})
