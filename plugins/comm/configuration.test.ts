import { expect, it } from 'vitest'
import { parseCommConfig } from './configuration.ts'
import { demoConfiguration } from './testing/comm.ts'

const comm = { ...demoConfiguration.comm, data_folder: '/data' }
const faultsOf = (changes: object) => {
  const parsed = parseCommConfig({ ...demoConfiguration, comm, ...changes })
  return 'faults' in parsed ? parsed.faults : []
}

it('has the time limits of the house when none are configured', () => {
  const parsed = parseCommConfig({ ...demoConfiguration, comm })
  expect('value' in parsed && parsed.value.limits).toEqual({
    arrival: 60,
    waiting: 10,
    idle: 15,
    total: 120,
    wrapping_up: 15,
    identifying: 15,
    settling: 0.5,
  })
})

it('tells every fault at once, each with its path, and no value of a key', () => {
  const faults = faultsOf({
    server_url: 'nonsense',
    comm: {
      ...comm,
      path: 'comm',
      decryption_privkey: { type: 'RSA', key: 'Canary' },
      retention: { idle: -1 },
      data_foldr: 'x',
    },
  })
  expect(faults.map(({ path }) => path).sort()).toEqual([
    'comm.data_foldr',
    'comm.decryption_privkey',
    'comm.path',
    'comm.retention.idle',
    'server_url',
  ])
  expect(faults).toContainEqual(expect.objectContaining({ suggestion: 'data_folder' }))
  expect(JSON.stringify(faults)).not.toContain('Canary')
})

it('refuses to serve the public from the embedded database unless it is told to', () => {
  const server_url = 'https://contact.example.nl'
  expect(faultsOf({ server_url })).toEqual([
    expect.objectContaining({ path: 'comm.allow_embedded_database_on_public_server' }),
  ])
  const told = { ...comm, allow_embedded_database_on_public_server: true }
  expect(faultsOf({ server_url, comm: told })).toEqual([])
})

const oidc = {
  issuer: 'https://login.gemeente.example',
  client_id: 'desk',
  client_secret: 'Canary',
  groups: { kcc: {} },
}
const internal_secret = 'a secret of thirty-two characters'
const faultsOfLogin = (changes: object) =>
  faultsOf({ internal_secret, comm: { ...comm, desk: { oidc: { ...oidc, ...changes } } } })

it('takes the login of the organisation, with one way to prove who the desk is', () => {
  expect(faultsOfLogin({})).toEqual([])
  const signing_privkey = { type: 'RSA', key: comm.decryption_privkey.key }
  expect(faultsOfLogin({ client_secret: undefined, signing_privkey })).toEqual([])
  for (const changes of [{ client_secret: undefined }, { signing_privkey }]) {
    const faults = faultsOfLogin(changes)
    expect(faults.map(({ path }) => path)).toEqual(['comm.desk.oidc'])
    expect(JSON.stringify(faults)).not.toContain('Canary')
  }
})

it.each([
  ['comm.desk.oidc.issuer', { issuer: 'http://login.gemeente.example' }],
  ['comm.desk.oidc.groups', { groups: {} }],
  ['comm.desk.oidc.groups.kcc.roles[0]', { groups: { kcc: { roles: ['boss'] } } }],
  ['comm.desk.oidc.scope', { scope: 'profile' }],
])('refuses a login of the organisation with a wrong %s', (path, changes) => {
  expect(faultsOfLogin(changes).map((fault) => fault.path)).toContain(path)
})

it('needs the installation’s secret to let somebody log in at their organisation', () => {
  expect(faultsOf({ comm: { ...comm, desk: { oidc } } })).toEqual([
    expect.objectContaining({ path: 'internal_secret' }),
  ])
})

it('makes a key for receipts by itself, or takes one and those of before it', () => {
  const settings = (changes: object) => {
    const parsed = parseCommConfig({ ...demoConfiguration, comm: { ...comm, ...changes } })
    return 'value' in parsed ? parsed.value.receipts : parsed.faults
  }
  expect(settings({})).toEqual({ signingKey: undefined, previousKeys: [] })
  const signing_privkey = comm.decryption_privkey
  const previous_pubkeys = comm.signature_pubkeys
  expect(settings({ receipts: { signing_privkey, previous_pubkeys } })).toMatchObject({
    signingKey: { type: 'private' },
    previousKeys: [{ type: 'public' }],
  })
  // The private half of an old key is in the wrong place there.
  expect(settings({ receipts: { previous_pubkeys: [signing_privkey] } })).toEqual([
    expect.objectContaining({ path: 'comm.receipts.previous_pubkeys[0]' }),
  ])
})

it('keeps the notes of deletions longer than any key can open what was deleted', () => {
  expect(faultsOf({ comm: { ...comm, deletions: { keep_days: 6 } } })).toEqual([
    expect.objectContaining({ path: 'comm.deletions.keep_days' }),
  ])
})

it('wants a purpose, days and a reason where a chat is kept', () => {
  const keep = (keep_chat: object) => faultsOf({ comm: { ...comm, keep_chat } })
  const paths = (keep_chat: object) => keep(keep_chat).map(({ path }) => path)
  expect(keep({ report_move: { days: 30, reason: 'Zo kunnen wij het nagaan.' } })).toEqual([])
  expect(paths({ report_move: { days: 30 } })).toEqual(['comm.keep_chat.report_move.reason'])
  expect(paths({ report_move: { days: 0, reason: 'Zo kunnen wij het nagaan.' } })).toEqual([
    'comm.keep_chat.report_move.days',
  ])
  expect(paths({ report_mov: { days: 1, reason: 'Zo kunnen wij het nagaan.' } })).toEqual([
    'comm.keep_chat.report_mov',
  ])
})

it.each([
  ['nothing', '', 'reason'],
  ['spaces', '   ', 'reason'],
  ['a word', 'Archiefwet', 'reason'],
  ['a word with a point', 'Archiefwet.', 'reason'],
  ['a heading', 'Wat er is afgesproken', 'reason'],
  [
    'a word in one of the languages',
    { nl: 'Zo kunnen wij het nagaan.', en: 'Records' },
    'reason.en',
  ],
])('refuses %s as the reason why a chat is kept: citizens read it', (_, reason, at) => {
  const faults = faultsOf({ comm: { ...comm, keep_chat: { report_move: { days: 30, reason } } } })
  expect(faults.map(({ path }) => path)).toEqual([`comm.keep_chat.report_move.${at}`])
})

it('says what a reason looks like, and takes one in every language', () => {
  const keep = (reason: unknown) =>
    faultsOf({ comm: { ...comm, keep_chat: { report_move: { days: 30, reason } } } })
  expect(keep('Archiefwet')[0]?.problem).toContain('Zo kunnen wij nagaan wat er is afgesproken.')
  expect(
    keep({
      nl: 'Zo kunnen wij het nagaan.',
      tr: 'Böylece bakabiliriz, değil mi?',
      ar: 'هكذا يمكننا التحقق من ذلك.',
    }),
  ).toEqual([])
})

it('asks nobody to identify during a conversation without a key to sign with, and says what lacks', () => {
  const paths = (own: object) => faultsOf({ comm: { ...comm, ...own } }).map(({ path }) => path)
  const key = demoConfiguration.comm.decryption_privkey
  expect(paths({ identify_with: { question: ['passport'] } })).toEqual(['comm.identify_with'])
  expect(paths({ start_auth_signing_privkey: key, identify_with: { gone: ['lost'] } })).toEqual([
    'comm.identify_with.gone',
    'comm.identify_with.gone[0]',
  ])
  const widget_url = 'https://contact.example/start-auth/'
  expect(paths({ start_auth_signing_privkey: key, widget_url })).toEqual([
    'comm.widget_signing_privkey',
  ])
  expect(paths({ start_auth_signing_privkey: key, widget_signing_privkey: key })).toEqual([
    'comm.widget_url',
  ])
  expect(paths({ widget_url, widget_signing_privkey: key })).toEqual(['comm.widget_url'])
})

it('tells ways to identify of sessions on its own origin, where they are started and where it is told to', () => {
  const origins = (changes: object) => {
    const parsed = parseCommConfig({ ...demoConfiguration, ...changes })
    return 'value' in parsed ? parsed.value.sessionOrigins : parsed.faults
  }
  expect(origins({ comm })).toEqual(['http://127.0.0.1:8082'])
  const auth_methods = [{ tag: 'demo', name: 'Demo', start: 'https://auth.example.nl/auth/demo' }]
  const session_origins = ['https://sessions.example.nl']
  expect(origins({ auth_methods, comm: { ...comm, session_origins } })).toEqual([
    'http://127.0.0.1:8082',
    'https://auth.example.nl',
    'https://sessions.example.nl',
  ])
  expect(faultsOf({ comm: { ...comm, session_origins: ['auth.example.nl'] } })).toEqual([
    expect.objectContaining({ path: 'comm.session_origins[0]' }),
  ])
})
