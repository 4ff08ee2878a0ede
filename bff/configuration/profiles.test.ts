import { describe, expect, test } from 'vitest'
import { describeFaults } from './describe-faults.ts'
import type { Environment } from './environment.ts'
import { readConfiguration } from './read-configuration.ts'

/** Reads these files, which lie in one folder, in this order. */
async function read(files: Record<string, string>, env: Environment = {}) {
  const { configuration, faults, warnings } = await readConfiguration(
    { files: Object.keys(files).filter((name) => name.endsWith('.toml')), env, folder: '/etc' },
    { readText: async (path) => files[path.replace('/etc/', '')] ?? Promise.reject(new Error()) },
  )
  return {
    tables: configuration.tables,
    profile: configuration.profile,
    faults: describeFaults(faults, configuration),
    warnings: describeFaults(warnings, configuration),
    at: (path: string) => describeFaults([{ path, problem: 'is said' }], configuration)[0],
  }
}

/** Each says which one it is, and adds itself to a table and a list. */
const all = ['default', 'release', 'debug', 'acceptance', 'global']
  .map((name) => `[${name}]\nis = "${name}"\nlist = ["${name}"]\n[${name}.limits]\n${name} = 1\n`)
  .join('')

describe('profiles', () => {
  test('come one after another: default, release, global', async () => {
    expect((await read({ 'a.toml': all })).tables).toEqual({
      is: 'global',
      list: ['global'],
      limits: { default: 1, release: 1, global: 1 },
    })
  })

  test('another than release is chosen with ROCKET_PROFILE, in any case', async () => {
    const { tables, profile } = await read({ 'a.toml': all }, { ROCKET_PROFILE: 'Acceptance' })
    expect(profile).toBe('acceptance')
    expect(tables.limits).toEqual({ default: 1, acceptance: 1, global: 1 })
    expect(
      (await read({ 'a.toml': '[DEBUG]\nport = 1' }, { ROCKET_PROFILE: 'debug' })).tables,
    ).toEqual({ port: 1 })
  })

  test.each(['default', 'global'])('%s may be chosen too', async (name) => {
    const { tables } = await read({ 'a.toml': all }, { ROCKET_PROFILE: name })
    expect(tables).toEqual({ is: 'global', list: ['global'], limits: { default: 1, global: 1 } })
  })

  test('of several files are put together first', async () => {
    const { tables } = await read({
      'a.toml': '[global]\nport = 1\n[default]\nkeep_alive = 1\nworkers = 1',
      'b.toml': '[default]\nport = 2\nkeep_alive = 2',
      'c.toml': '[release]\nport = 3\nworkers = 3',
    })
    expect(tables).toEqual({ port: 1, keep_alive: 2, workers: 3 })
  })

  test('a file without any counts as global', async () => {
    const { tables, warnings } = await read({
      'a.toml': 'port = 1\n[limits]\njson = 1',
      'b.toml': '[release]\nport = 2\n[global.limits]\nform = 2',
    })
    expect(tables).toEqual({ port: 1, limits: { json: 1, form: 2 } })
    expect(warnings).toEqual([])
  })

  test('and the environment comes after all of them', async () => {
    const { tables } = await read({ 'a.toml': all }, { ROCKET_IS: 'env', 'ROCKET_LIMITS.ENV': '1' })
    expect(tables.is).toBe('env')
    expect(tables.limits).toEqual({ default: 1, release: 1, global: 1, env: 1 })
  })
})

test('a variable for one thing inside of another goes before that for the whole', async () => {
  const env = { 'ROCKET_LIMITS.JSON': '1', ROCKET_LIMITS: '{json = 2, form = 2}' }
  expect((await read({}, env)).tables).toEqual({ limits: { json: 1, form: 2 } })
})

describe('what is wrong is told where it stands:', () => {
  test('in the profile that says it last, as it is spelled there', async () => {
    const { at } = await read({
      'a.toml':
        '[default]\nport = 1\n[limits.x]\n[Global.limits]\njson = "x"\n[[Global.purposes]]\ntag = "x"',
      'b.toml': '[release]\nport = 2',
    })
    expect(at('port')).toBe('b.toml: release.port = 2 is said')
    expect(at('limits.json')).toBe('a.toml: Global.limits.json = "x" is said')
    expect(at('purposes[0].tag')).toBe('a.toml: Global.purposes[0].tag = "x" is said')
    expect(at('purposes[0].name')).toBe('a.toml: Global.purposes[0].name is said')
    expect(at('server_url')).toBe('a.toml: Global.server_url is said')
  })

  test('not where it was replaced', async () => {
    const { at } = await read({
      'a.toml': '[[purposes]]\ntag = "x"\nname = ""',
      'b.toml': '[[purposes]]\ntag = "y"',
    })
    expect(at('purposes[0].name')).toBe('b.toml: purposes[0].name is said')
  })

  test('by the name of its variable', async () => {
    const { at } = await read(
      { 'a.toml': 'port = 1' },
      { ROCKET_PORT: '2', rocket_purposes: '[{tag = x}]', 'ROCKET_LIMITS.JSON': '1 x' },
    )
    expect(at('port')).toBe('ROCKET_PORT = 2 is said')
    expect(at('purposes[0].tag')).toBe('rocket_purposes[0].tag = "x" is said')
    expect(at('limits.json')).toBe('ROCKET_LIMITS.JSON = "1 x" is said')
    expect(at('server_url')).toBe('a.toml: server_url is said')
    expect(at('limits.form')).toBe('a.toml: limits.form is said')
  })

  test('without a secret in it', async () => {
    const { at } = await read(
      {},
      {
        ROCKET_INTERNAL_SECRET: 'geheim',
        ROCKET_UI_SIGNING_PRIVKEY: '{type=EC,key=geheim}',
        ROCKET_SENTRY_DSN: 'geheim',
        ROCKET_SECRET_KEY: 'geheim',
      },
    )
    expect(at('internal_secret')).toBe('ROCKET_INTERNAL_SECRET is said')
    expect(at('ui_signing_privkey.key')).toBe('ROCKET_UI_SIGNING_PRIVKEY.key is said')
    expect(at('sentry_dsn')).toBe('ROCKET_SENTRY_DSN is said')
    expect(at('secret_key')).toBe('ROCKET_SECRET_KEY is said')
  })
})

describe('beside profiles', () => {
  test('tables with the name of a setting do nothing, and are told', async () => {
    const { tables, faults, warnings, at } = await read({
      'a.toml': '[global]\nport = 1\n[comm]\ndata = "geheim"\n[global.comm]\npath = "x"',
    })
    expect(tables).toEqual({ port: 1, comm: { path: 'x' } })
    expect(faults).toEqual([])
    expect(warnings).toEqual([
      'a.toml: comm stands beside the profiles, where it does nothing: it belongs in one, such as global.comm',
    ])
    expect(at('comm.path')).toBe('a.toml: global.comm.path = "x" is said')
  })

  test('tables that are nearly profiles are told, and others are profiles for others', async () => {
    const { warnings } = await read(
      { 'a.toml': '[global]\n[globel]\n[production]\n[debug]\n[staging]' },
      { ROCKET_PROFILE: 'prodution' },
    )
    expect(warnings).toEqual([
      'a.toml: globel is not a profile that is read, and does nothing. Did you mean "global"?',
      'a.toml: production is not a profile that is read, and does nothing. Did you mean "prodution"?',
    ])
    expect((await read({ 'a.toml': '[globel]\nport = 1' })).warnings).toEqual([
      'a.toml: globel is not a profile that is read, and does nothing. Did you mean "global"?',
    ])
  })

  test('nothing else may stand, and it is not shown', async () => {
    const { faults } = await read({
      'a.toml': 'port = 1\ndatabse = "geheim"\n[global]\n[[purposes]]',
    })
    expect(faults).toEqual([
      'a.toml: port stands beside the profiles, where it does nothing: it belongs in one, such as global.port',
      'a.toml: databse stands beside the profiles, where it does nothing: it belongs in one, such as global.databse',
      'a.toml: purposes stands beside the profiles, where it does nothing: it belongs in one, such as global.purposes',
    ])
  })
})

describe('files that are named', () => {
  const files = {
    'a.toml':
      '[default]\ninternal_secret_file = "one"\n[global.ui_signing_privkey]\ntype = "EC"\nkey_file = "gone"',
    one: 'ONE',
    two: 'TWO',
  }

  test('in a profile and in the environment are filled in', async () => {
    expect((await read(files)).tables.internal_secret).toBe('ONE')
    const { tables, at } = await read(files, { ROCKET_INTERNAL_SECRET_FILE: 'two' })
    expect(tables.internal_secret).toBe('TWO')
    expect(at('internal_secret')).toBe('ROCKET_INTERNAL_SECRET_FILE is said')
  })

  test('and are not there are told once, and not what is wrong without them', async () => {
    const env = { ROCKET_INTERNAL_SECRET_FILE: 'nowhere' }
    const { configuration, faults } = await readConfiguration(
      { files: [], env, folder: '/etc' },
      { readText: () => Promise.reject(Object.assign(new Error(), { code: 'ENOENT' })) },
    )
    const more = [{ path: 'internal_secret', problem: 'is too short' }]
    expect(describeFaults([...faults, ...more], configuration)).toEqual([
      'ROCKET_INTERNAL_SECRET_FILE cannot be read: /etc/nowhere',
    ])
    expect((await read(files)).faults).toEqual([
      'a.toml: global.ui_signing_privkey.key_file cannot be read: /etc/gone',
    ])
  })

  test('for TLS are read where the older cores read them, and what is there as text stays', async () => {
    const pem = '-----BEGIN CERTIFICATE-----\ngeheim'
    const tls = {
      'a.toml': `[global.tls]\ncerts = "certs"\nkey = '''${pem}'''\n[global.tls.mutual]\nca_certs = [${[...Buffer.from(pem)].join()}]`,
      certs: 'CERTS\n',
    }
    const { tables, at } = await read(tls)
    expect(tables.tls).toEqual({ certs: 'CERTS', key: pem, mutual: { ca_certs: pem } })
    for (const path of ['tls.certs', 'tls.key', 'tls.mutual.ca_certs'])
      expect(at(path)).toBe(`a.toml: global.${path} is said`)
    const { faults } = await read(
      { 'b.toml': '[tls]\nkey = "geheim"' },
      { 'ROCKET_TLS.CERTS': 'gone.pem' },
    )
    expect(faults).toEqual([
      'b.toml: tls.key cannot be read: /etc/geheim',
      'ROCKET_TLS.CERTS cannot be read: /etc/gone.pem',
    ])
  })
})
