import { onTestFinished } from 'vitest'
import type { CoreConfig } from '../configuration/core-config.ts'
import { parseCoreConfig } from '../configuration/parse-core-config.ts'
import { createCore, type Core, type CoreDeps } from '../core.ts'
import type { Facts } from '../log.ts'
import { startAnswer, stubPlugin, type Stub } from './stub-plugin.ts'

export const noon = new Date('2026-11-23T12:00:00Z')
export const site = 'https://www.voorbeeld.example'

/** A whole configuration as it stands in TOML, for the tests to change. */
export const tables = (changes: Record<string, unknown> = {}) => ({
  server_url: 'https://contact.example/id',
  internal_url: 'http://127.0.0.1:1',
  internal_secret: 'een geheim van genoeg tekens voor de test',
  allowed_origins: [site],
  return_origins: [site, 'http://localhost:8080'],
  organisation: { name: 'Gemeente Voorbeeld', website: site },
  attributes: { name: { name: { nl: 'Naam', en: 'Name' } }, email: { name: 'E-mail' } },
  auth_methods: [
    {
      tag: 'demo',
      name: { nl: 'Testinlog', en: 'Test login' },
      image_path: '/images/demo.svg',
      start: '/auth/demo',
    },
    {
      tag: 'wallet',
      name: 'Testportemonnee',
      image_path: '/images/wallet.svg',
      start: '/auth/wallet',
    },
  ],
  comm_methods: [
    {
      tag: 'chat',
      name: { nl: 'Chatten', en: 'Chat' },
      image_path: 'images/chat.svg',
      start: '/comm/chat',
    },
  ],
  purposes: [
    {
      tag: 'report_move',
      name: { nl: 'Verhuizing doorgeven', en: 'Report a move' },
      attributes: ['name', 'email'],
      allowed_auth: ['*'],
      allowed_comm: ['chat'],
      reasons: { name: { nl: 'om u goed aan te spreken' } },
      retention: { nl: 'Na het gesprek wissen wij deze gegevens.' },
    },
    { tag: 'passport', attributes: ['name'], allowed_auth: ['demo'], allowed_comm: ['*'] },
    { tag: 'in_conversation', attributes: ['name'], allowed_auth: ['*'], allowed_comm: [] },
  ],
  ...changes,
})

export function configOf(changes: Record<string, unknown> = {}): CoreConfig {
  const { value, faults } = parseCoreConfig(tables(changes))
  if (!value) throw new TypeError(JSON.stringify(faults))
  return value
}

export interface Logged {
  level: 'info' | 'warn' | 'error'
  event: string
  facts: Facts | undefined
}

export interface Tried extends Core {
  comm: Stub
  auth: Stub
  logged: Logged[]
  config: CoreConfig
  /** Moves the clock. */
  wait(seconds: number): void
}

export const conversation = {
  client_url: 'https://contact.example/comm/chat/c/abc',
  attr_url: 'http://127.0.0.1:8082/comm/chat/attributes/def',
}
export const login = { client_url: 'https://contact.example/auth/demo/session/xyz' }

interface Options extends Partial<CoreDeps> {
  comm?: Stub
  auth?: Stub
  changes?: Record<string, unknown>
}

/** A core in front of two stub plugins over real HTTP. */
export async function tryCore({ changes, ...options }: Options = {}): Promise<Tried> {
  const comm = options.comm ?? (await stubPlugin(startAnswer(conversation)))
  const auth = options.auth ?? (await stubPlugin(startAnswer(login)))
  const [demo, wallet] = tables().auth_methods
  const [chat] = tables().comm_methods
  const config = configOf({
    auth_methods: [
      { ...demo, start: auth.url },
      { ...wallet, start: auth.url },
    ],
    comm_methods: [{ ...chat, start: comm.url }],
    ...changes,
  })
  const logged: Logged[] = []
  const note = (level: Logged['level']) => (event: string, facts?: Facts) =>
    logged.push({ level, event, facts })
  let time = noon.getTime()
  const core = createCore({
    config,
    now: () => new Date(time),
    log: { info: note('info'), warn: note('warn'), error: note('error') },
    version: '1.2.3',
    folders: { widget: '/nowhere', pages: '/nowhere' },
    timeouts: { plugin: 250, availability: 250 },
    ...options,
  })
  onTestFinished(() => core.close())
  const wait = (seconds: number) => {
    time += seconds * 1000
  }
  return { ...core, comm, auth, logged, config, wait }
}

export const browser = {
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'accept-language': 'nl-NL,nl;q=0.9,en;q=0.8',
}
export const script = { accept: 'application/json', origin: site }

export const start = { purpose: 'report_move', auth_method: 'demo', comm_method: 'chat' }

export const postJson = (body: unknown, headers: Record<string, string> = script) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})

export const postForm = (
  fields: Record<string, string> | string,
  headers: Record<string, string> = browser,
) => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  body: new URLSearchParams(fields).toString(),
})
