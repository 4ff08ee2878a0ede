import { describe, expect, test } from 'vitest'
import { tables } from '../testing/core.ts'
import { ellipticKeys, rsaKeys } from '../testing/older-configurations.ts'
import { describeFaults } from './describe-faults.ts'
import { parseCoreConfig } from './parse-core-config.ts'
import type { Table } from './tables.ts'

/** What an operator reads about this configuration. */
function told(...sources: Table[]) {
  const merged = Object.assign({}, ...sources)
  const { value, faults, warnings } = parseCoreConfig(merged)
  const configuration = {
    tables: merged,
    sources: sources.map((source, index) => ({
      file: `${index}.toml`,
      tables: source,
      fromFiles: [],
    })),
  }
  return {
    starts: value !== undefined,
    faults: describeFaults(faults, configuration),
    warnings: describeFaults(warnings, configuration),
  }
}

const [demo, wallet] = tables().auth_methods
const [chat] = tables().comm_methods
const [purpose] = tables().purposes
const signing = { type: 'EC', key: ellipticKeys().privateKey }
const choices = { type: 'RSA', key: rsaKeys().publicKey }

test('a right configuration is read, and nothing is said about it', () => {
  expect(told(tables())).toEqual({ starts: true, faults: [], warnings: [] })
})

test('everything that refers to something else is resolved', () => {
  const { value } = parseCoreConfig(
    tables({
      auth_methods: [demo, { ...wallet, start: 'https://wallet.example/start/' }],
      purposes: [{ ...purpose, allowed_auth: ['wallet', '*', 'wallet'] }],
    }),
  )
  const move = value?.purposes.get('report_move')
  expect(move?.authMethods.map(({ start }) => start)).toEqual([
    'https://wallet.example/start',
    'http://127.0.0.1:1/auth/demo',
  ])
  expect(move?.attributes).toEqual([
    { tag: 'name', name: { nl: 'Naam', en: 'Name' }, reason: { nl: 'om u goed aan te spreken' } },
    { tag: 'email', name: 'E-mail', reason: undefined },
  ])
})

test('without being told otherwise it listens on this machine only', () => {
  const { value } = parseCoreConfig(tables())
  expect(value?.listen).toMatchObject({
    address: '127.0.0.1',
    port: 8000,
    internalAddress: '127.0.0.1',
    internalPort: 8082,
    internalPortIsDefault: true,
  })
  expect(value?.languages).toEqual(['nl', 'en', 'de', 'fr', 'pl', 'tr', 'uk', 'ar'])
})

test('who may sign links to the choice page is read, and where those may lead', () => {
  const { value } = parseCoreConfig(
    tables({
      widget_params_keys: {
        chat: { ...choices, origins: ['https://chat.example'] },
        video: choices,
      },
    }),
  )
  expect(value?.choicePageKeys.map(({ name, origins }) => [name, origins])).toEqual([
    ['chat', ['https://chat.example']],
    ['video', ['https://www.voorbeeld.example']],
  ])
})

test('a special attribute is asked for where the law says that it may be', () => {
  const special = { name: { name: 'Naam', special: true }, email: { name: 'E-mail' } }
  const right = told(
    tables({ attributes: special, purposes: [{ ...purpose, legal_basis: 'Wet BRP' }] }),
  )
  expect(right).toEqual({ starts: true, faults: [], warnings: [] })
})

test('opening hours are for plugins elsewhere', () => {
  const elsewhere = {
    ...chat,
    start: 'https://chat.example',
    opening_hours: { monday: ['9:00-17:00'] },
  }
  expect(told(tables({ comm_methods: [elsewhere] })).warnings).toEqual([])
})

test('what a purpose says about itself is read', () => {
  const words = { nl: 'ja', en: 'yes' }
  const said = {
    name: words,
    description: words,
    authentication: 'optional',
    accept_auth_result: true,
    retention: words,
    controller: words,
  }
  const { value } = parseCoreConfig(tables({ purposes: [{ ...purpose, ...said }] }))
  expect(value?.purposes.get('report_move')).toMatchObject({
    name: words,
    description: words,
    authentication: 'optional',
    acceptAuthResult: true,
    retention: words,
    controller: words,
  })
})

test.each([
  ['OFF', 'silent'],
  ['Critical', 'warn'],
  ['normal', 'info'],
  ['debug', 'debug'],
])('the log level %s', (level, logLevel) => {
  expect(parseCoreConfig(tables({ log_level: level })).value?.logLevel).toBe(logLevel)
})

test('tags that every object knows are tags like others', () => {
  const { value } = parseCoreConfig(
    tables({ purposes: [{ ...purpose, attributes: ['constructor', 'toString'], reasons: {} }] }),
  )
  expect(value?.purposes.get('report_move')?.attributes).toEqual([
    { tag: 'constructor', name: 'Constructor', reason: undefined },
    { tag: 'toString', name: 'ToString', reason: undefined },
  ])
})

describe('a fault stops the start, and is told with file, place, value and what was probably meant:', () => {
  test.each<[string, Record<string, unknown>, string]>([
    [
      'a method that does not exist',
      { purposes: [{ ...purpose, allowed_auth: ['dmo'] }] },
      '0.toml: purposes[0].allowed_auth[0] = "dmo" names a method that is not in [[auth_methods]]. Did you mean "demo"?',
    ],
    [
      'a comm method that does not exist',
      { purposes: [{ ...purpose, allowed_comm: ['video'] }] },
      '0.toml: purposes[0].allowed_comm[0] = "video" names a method that is not in [[comm_methods]]',
    ],
    ['no purposes', { purposes: [] }, '0.toml: purposes must have at least one purpose'],
    ['no server_url', { server_url: undefined }, '0.toml: server_url is missing'],
    [
      'plain http for citizens',
      { server_url: 'http://contact.example' },
      '0.toml: server_url = "http://contact.example" must be https, unless it is on this machine',
    ],
    [
      'a server_url with a query',
      { server_url: 'https://contact.example/?a' },
      '0.toml: server_url = "https://contact.example/?a" must be an http or https URL without a query',
    ],
    ['a port that is text', { port: '8081' }, '0.toml: port = "8081" must be a port number'],
    [
      'one port for both',
      { port: 9000, internal_port: 9000 },
      '0.toml: internal_port = 9000 is the public port too: internal routes need their own',
    ],
    [
      'an origin with a path',
      { return_origins: ['https://a.nl/'] },
      '0.toml: return_origins[0] = "https://a.nl/" must be an origin such as https://www.example.nl, without a path',
    ],
    [
      'a wildcard for websites',
      { allowed_origins: ['*'] },
      '0.toml: allowed_origins[0] = "*" must be an origin such as https://www.example.nl, without a path',
    ],
    [
      'a language that we do not speak',
      { languages: ['nl', 'fy'] },
      '0.toml: languages[1] = "fy" must be one of: nl, en, de, fr, pl, tr, uk, ar',
    ],
    [
      'a text in such a language',
      { organisation: { name: { fy: 'Gemeente' } } },
      '0.toml: organisation.name must be a text, or a table with texts in nl, en, de, fr, pl, tr, uk, ar, such as { nl = "Naam" }',
    ],
    [
      'a form of address that there isn’t',
      { form_of_address: 'familiar' },
      '0.toml: form_of_address = "familiar" must be "formal" or "informal"',
    ],
    [
      'a sentence of one’s own that takes the place of none',
      { texts: { nl: { 'questions.channel.titel': 'Hoe?' } } },
      '0.toml: texts.nl."questions.channel.titel" = "Hoe?" is not a sentence that can be changed. Did you mean "questions.channel.title"?',
    ],
    [
      'the same as tables in tables',
      { texts: { nl: { questions: { channel: { titel: 'Hoe?' } } } } },
      '0.toml: texts.nl.questions.channel.titel = "Hoe?" is not a sentence that can be changed. Did you mean "questions.channel.title"?',
    ],
    [
      'a placeholder that the sentence hasn’t',
      { texts: { nl: { 'questions.method.waiting': 'Nog {minuten} min' } } },
      '0.toml: texts.nl."questions.method.waiting" = "Nog {minuten} min" has a placeholder {minuten} that isn’t one of this sentence, which has: {minutes}. Did you mean "minutes"?',
    ],
    [
      'a sentence in a language that we do not speak',
      { texts: { n1: { 'questions.channel.title': 'Hoe?' } } },
      '0.toml: texts.n1 is not one of the languages, which are: nl, en, de, fr, pl, tr, uk, ar. Did you mean "nl"?',
    ],
    [
      'a website that runs something',
      { organisation: { name: 'G', website: 'javascript:alert(1)' } },
      '0.toml: organisation.website = "javascript:alert(1)" must be an http or https URL without a query',
    ],
    [
      'an e-mail address that is none',
      { organisation: { name: 'G', email: 'mailto:g@voorbeeld.example' } },
      '0.toml: organisation.email = "mailto:g@voorbeeld.example" must be an e-mail address',
    ],
    [
      'a plugin nowhere',
      { comm_methods: [{ ...chat, start: 'chat' }] },
      '0.toml: comm_methods[0].start = "chat" must be an http or https URL, or a path such as /comm/chat',
    ],
    [
      'no name',
      { comm_methods: [{ ...chat, name: undefined }] },
      '0.toml: comm_methods[0].name is missing',
    ],
    [
      'a way to treat identification that is none',
      { purposes: [{ ...purpose, authentication: 'never' }] },
      '0.toml: purposes[0].authentication = "never" must be one of: "required", "optional", "none"',
    ],
    ['half of TLS', { tls: { certs: 'a' } }, '0.toml: tls.key is missing'],
    [
      'ciphers, which would be ignored',
      { tls: { certs: 'a', key: 'b', ciphers: ['x'] } },
      '0.toml: tls.ciphers is not supported: leave it out, or put a proxy in front that does TLS',
    ],
    [
      'a size that is none',
      { limits: { json: '64 apples' } },
      '0.toml: limits.json = "64 apples" must be a size such as "64 KiB"',
    ],
    [
      'a level that the log does not have',
      { log_level: 'verbose' },
      '0.toml: log_level = "verbose" must be one of: "off", "critical", "normal", "debug"',
    ],
    [
      'a header that can not be one',
      { ip_header: 'X Real IP' },
      '0.toml: ip_header = "X Real IP" must be the name of a header',
    ],
    [
      'an address with a port',
      { address: '0.0.0.0:8000' },
      '0.toml: address = "0.0.0.0:8000" must be an IP address such as 127.0.0.1, or 0.0.0.0 for all of this machine',
    ],
    [
      'a key for requests that is private, which is not shown',
      { authonly_request_keys: { 'chat.example': { type: 'EC', key: ellipticKeys().privateKey } } },
      '0.toml: authonly_request_keys."chat.example" a private key stands where a public key belongs',
    ],
    [
      'a special attribute without a reason in law',
      { attributes: { name: { name: 'Naam' }, email: { name: 'E-mail', special: true } } },
      '0.toml: purposes[0].attributes[1] = "email" is special: give the purpose a legal_basis for it',
    ],
    [
      'a call page elsewhere that gets nothing signed',
      {
        ui_tel_url: 'https://elsewhere.example/tel/',
        auth_methods: [{ ...demo, shim_tel_url: true }, wallet],
      },
      '0.toml: auth_methods[0].shim_tel_url = true needs ui_signing_privkey: a key to sign with',
    ],
    [
      'a proxy that is no address',
      { trusted_proxies: ['10.0.0.0/33'] },
      '0.toml: trusted_proxies[0] = "10.0.0.0/33" must be an IP address or a network such as 10.0.0.0/8',
    ],
    [
      'opening hours that end before they begin',
      { comm_methods: [{ ...chat, opening_hours: { monday: ['17:00-9:00'] } }] },
      '0.toml: comm_methods[0].opening_hours.monday[0] = "17:00-9:00" must end later than it begins, at 24:00 at the latest',
    ],
    [
      'a text where a table belongs, which is not shown',
      { attributes: { databse: 'postgres://u:geheim@h/db' } },
      '0.toml: attributes.databse must be a table',
    ],
    [
      'a URL with a password, which is not shown',
      { internal_url: 'https://u:geheim@h/?a' },
      '0.toml: internal_url must be an http or https URL without a query',
    ],
    ['a table where a list belongs', { purposes: { tag: 'x' } }, '0.toml: purposes must be a list'],
  ])('%s', (_what, changes, line) => {
    const { starts, faults } = told(tables(changes))
    expect(starts).toBe(false)
    expect(faults).toEqual([line])
  })

  test('a secret that is too short, which is not shown', () => {
    const { faults } = told(tables({ internal_secret: 'welkom01' }))
    expect(faults).toEqual(['0.toml: internal_secret must have at least 32 characters'])
  })

  test('all at once', () => {
    const { faults } = told({
      auth_methods: [{ ...demo, start: 7 }],
      purposes: [{ ...purpose, allowed_auth: ['digid'] }, { tag: 'x' }],
    })
    expect(faults.map((line) => line.split(' ')[1])).toEqual([
      'server_url',
      'internal_secret',
      'auth_methods[0].start',
      'purposes[1].allowed_auth',
      'purposes[1].allowed_comm',
      'purposes[0].allowed_auth[0]',
      'purposes[0].allowed_comm[0]',
    ])
  })

  test('in the file that says it last', () => {
    const { faults } = told(tables(), { port: -1 }, { internal_port: 8082 })
    expect(faults).toEqual(['1.toml: port = -1 must be a port number'])
  })
})

describe('a warning does not stop the start:', () => {
  test.each<[string, Record<string, unknown>, ...string[]]>([
    [
      'a method twice',
      { auth_methods: [demo, wallet, demo] },
      '0.toml: auth_methods[2].tag = "demo" is used before: only this last one counts',
    ],
    [
      'a purpose twice',
      { purposes: [purpose, purpose] },
      '0.toml: purposes[1].tag = "report_move" is used before: only this last one counts',
    ],
    [
      'a slip in a setting',
      { allowed_origin: ['https://a.nl'] },
      '0.toml: allowed_origin is not a known setting and does nothing. Did you mean "allowed_origins"?',
    ],
    [
      'a setting of the older cores',
      { sentry_dsn: 'https://x@sentry.example/1' },
      '0.toml: sentry_dsn is ignored: what goes wrong is in the log',
    ],
    [
      'a slip in a purpose',
      { purposes: [{ ...purpose, reason: {} }] },
      '0.toml: purposes[0].reason is not a known setting and does nothing. Did you mean "reasons"?',
    ],
    [
      'a slip in a method',
      { comm_methods: [{ ...chat, image: '/x.svg' }] },
      '0.toml: comm_methods[0].image is not a known setting and does nothing',
    ],
    [
      'a secret in the wrong place',
      { purposes: [{ ...purpose, password: 'welkom01' }] },
      '0.toml: purposes[0].password is not a known setting and does nothing',
    ],
    [
      'a misspelled secret, which is not shown',
      { internal_secert: 'geheim', databse: 'postgres://u:geheim@h/db' },
      '0.toml: internal_secert is not a known setting and does nothing. Did you mean "internal_secret"?',
      '0.toml: databse is not a known setting and does nothing',
    ],
    [
      'a misspelled table of plugins, of which nothing is shown',
      { comn: { signing_privkei: 'geheim' }, auht: 'geheim' },
      '0.toml: comn is not a known setting and does nothing. Did you mean "comm"?',
      '0.toml: auht is not a known setting and does nothing. Did you mean "auth"?',
    ],
    [
      'an attribute without a name',
      { purposes: [{ ...purpose, attributes: ['name', 'emial', 'email'] }] },
      '0.toml: purposes[0].attributes[1] = "emial" has no name in [attributes]. Did you mean "email"?',
    ],
    [
      'a reason for nothing',
      { purposes: [{ ...purpose, reasons: { mail: 'om te mailen' } }] },
      '0.toml: purposes[0].reasons.mail = "om te mailen" gives a reason for an attribute that the purpose does not ask for. Did you mean "email"?',
    ],
    [
      'a slip in a key',
      { ui_signing_privkey: { ...signing, kei: 'geheim' } },
      '0.toml: ui_signing_privkey.kei is not a known setting and does nothing. Did you mean "key"?',
    ],
    [
      'a slip in a name of three letters',
      { tsl: 'geheim', purposes: [{ ...purpose, tga: 'x' }] },
      '0.toml: purposes[0].tga is not a known setting and does nothing. Did you mean "tag"?',
      '0.toml: tsl is not a known setting and does nothing. Did you mean "tls"?',
    ],
    [
      'ways to identify where nobody does',
      { purposes: [{ ...purpose, authentication: 'none' }] },
      '0.toml: purposes[0].allowed_auth is not used: authentication is "none"',
    ],
    [
      'opening hours of a plugin that tells them itself',
      { comm_methods: [{ ...chat, opening_hours: { monday: ['9:00-17:00'] } }] },
      '0.toml: comm_methods[0].opening_hours does nothing: the plugin runs here and tells itself whether it is open',
    ],
    [
      'our chat elsewhere, of which is not said that browsers bring it what only they can bring',
      {
        auth_methods: [{ ...demo, disable_attr_url: true }],
        comm_methods: [{ ...chat, start: 'http://chat:8002/comm/chat' }],
      },
      '0.toml: comm_methods[0].start = "http://chat:8002/comm/chat" seems to be our chat in another process: give it takes_result_in_browser = true, else somebody who passes on the link of a start of a method with disable_attr_url may come before who logs in',
    ],
    [
      'a key for choices whose links lead nowhere',
      { widget_params_keys: { chat: choices }, allowed_origins: [] },
      '0.toml: widget_params_keys.chat has no origins, and there are no allowed_origins: none of its links will work',
    ],
    [
      'a purpose that nobody can start',
      { purposes: [{ ...purpose, allowed_auth: [] }] },
      '0.toml: purposes[0].allowed_auth is empty, so nobody can start this purpose',
    ],
  ])('%s', (_what, changes, ...lines) => {
    expect(told(tables(changes))).toEqual({ starts: true, faults: [], warnings: lines })
  })

  test('what belongs to plugins is not ours to judge', () => {
    const { warnings } = told(tables({ auth: { demo: { x: 1 } }, comm: { y: 2 } }))
    expect(warnings).toEqual([])
  })
})

test('faults of plugins are told the same way, and each place once', () => {
  const configuration = {
    tables: { auth: { demo: { dialect: 'x', signing_privkey: { type: 'RSB', key: 'geheim' } } } },
    sources: [],
  }
  const faults = [
    { path: 'auth.demo.dialect', problem: 'must be another', suggestion: 'id-contact' },
    { path: 'auth.demo.signing_privkey.key', problem: 'cannot be read' },
    { path: 'auth.demo.signing_privkey.type', problem: 'must be RSA or EC' },
    { path: 'server_url', problem: 'is missing' },
    { path: 'server_url', problem: 'is not there' },
  ]
  expect(describeFaults(faults, configuration)).toEqual([
    'auth.demo.dialect = "x" must be another. Did you mean "id-contact"?',
    'auth.demo.signing_privkey.key cannot be read',
    'auth.demo.signing_privkey.type must be RSA or EC',
    'server_url is missing',
  ])
})

test('of what nobody knows, and of what stands in it, only the name is told', () => {
  const configuration = {
    tables: { auth: { demo: { signing_prvky: 'geheim', more: { plugin: 'geheim' } } } },
    sources: [],
  }
  const faults = [
    { path: 'auth.demo.more.plugin', problem: 'is another' },
    { path: 'auth.demo.signing_prvky', problem: 'is odd' },
    { path: 'auth.demo.signing_prvky', problem: 'is not known', hidden: true as const },
    { path: 'auth.demo.more', problem: 'is not known', hidden: true as const },
  ]
  expect(describeFaults(faults, configuration)).toEqual([
    'auth.demo.signing_prvky is odd',
    'auth.demo.more is not known',
  ])
})

test('what is wrong with the whole of a table is told without what is wrong inside it', () => {
  const configuration = { tables: { auth_methods: [{ name: { de: 'x' } }] }, sources: [] }
  const faults = [
    { path: 'auth_methods[0].name.de', problem: 'is not known' },
    { path: 'auth_methods[0].name', problem: 'must be a text' },
    { path: 'auth_methods[0].named', problem: 'is not known' },
  ]
  expect(describeFaults(faults, configuration)).toEqual([
    'auth_methods[0].name must be a text',
    'auth_methods[0].named is not known',
  ])
})
