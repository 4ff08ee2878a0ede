import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { sealAuthResult } from '../../../protocol/seal-auth-result.ts'
import { makeEc, makeRsa, pem } from '../../../protocol/testing/keys.ts'
import type { Facts, Log } from '../../kit/log.ts'
import type { Plugin } from '../../kit/plugin.ts'
import { type CommConfig, parseCommConfig } from '../configuration.ts'
import type { Database } from '../database/database.ts'
import { commPlugin } from '../plugin.ts'
import { openEmbedded } from './databases.ts'

/** A comm plugin on a database in memory, with a clock that the test moves. */
export interface TestComm {
  plugin: Plugin
  database: Database
  config: CommConfig
  publicApp: Hono
  internalApp: Hono
  /** Every line that was logged, as it would be written. */
  lines: string[]
  dataFolder: string
  /** Moves the clock, in minutes. */
  pass(minutes: number): void
  now: () => Date
  /** What an auth plugin would deliver. */
  seal(result?: Partial<Sealable>): Promise<string>
  close(): Promise<void>
}

type Sealable = Parameters<typeof sealAuthResult>[0]

const encryption = makeRsa()
const signing = makeEc()

export const demoConfiguration = {
  server_url: 'http://localhost:8081',
  internal_url: 'http://127.0.0.1:8082',
  organisation: { name: 'Gemeente Voorbeeld', website: 'http://localhost:8080/' },
  languages: ['nl', 'en'],
  attributes: { name: { name: { nl: 'Naam', en: 'Name' } }, bsn: { name: 'BSN' } },
  auth_methods: [
    { tag: 'demo', name: 'Testinlog' },
    { tag: 'wallet', name: 'Testportemonnee' },
  ],
  purposes: [
    { tag: 'report_move', name: 'Verhuizing doorgeven', attributes: ['name', 'bsn'] },
    { tag: 'passport', name: 'Paspoort', attributes: ['name'], allowed_auth: ['demo'] },
    { tag: 'question', name: 'Algemene vraag', attributes: [], authentication: 'none' },
  ],
  comm: {
    decryption_privkey: { type: 'RSA', key: pem(encryption.privateKey, 'pkcs8') },
    signature_pubkeys: [{ type: 'EC', key: pem(signing.publicKey, 'spki') }],
    identified_as: 'name',
    desk: {
      local_agents: [
        { name: 'Medewerker 1', at_once: 20 },
        { name: 'Medewerker 2', at_once: 20 },
      ],
    },
  },
}

export async function testComm(
  { comm: own, ...changes }: Record<string, unknown> & { comm?: object } = {},
  openDatabase: () => Promise<Database> = openEmbedded,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<TestComm> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'id-contact-comm-'))
  const parsed = parseCommConfig({
    ...demoConfiguration,
    comm: {
      ...demoConfiguration.comm,
      ...own,
      data_folder: dataFolder,
      ...own,
      allow_embedded_database_on_public_server: true,
    },
    ...changes,
  })
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults))
  const config = parsed.value
  const lines: string[] = []
  const log = logInto(lines)
  let time = Date.parse('2026-11-22T14:00:00Z')
  const now = () => new Date(time)
  const database = await openDatabase()
  const plugin = await commPlugin({ config, assetsFolder: dataFolder, now, fetch, log }, database)
  return {
    plugin,
    database,
    config,
    publicApp: mounted(plugin.public),
    internalApp: mounted(plugin.internal),
    lines,
    dataFolder,
    now,
    pass: (minutes) => {
      time += minutes * 60_000
    },
    seal: (result) =>
      sealAuthResult(
        {
          status: 'success',
          attributes: { name: 'Testburger 1', bsn: '999990019' },
          auth_method: 'demo',
          ...result,
        },
        {
          signingKey: signing.privateKey,
          encryptionKey: encryption.publicKey,
          dialect: 'id-contact',
          now,
        },
      ),
    close: async () => {
      await plugin.close()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

function mounted(parts: Plugin['public']): Hono {
  const app = new Hono()
  for (const { path, app: part } of parts) app.route(path, part)
  return app
}

function logInto(lines: string[]): Log {
  const write =
    (level: string) =>
    (event: string, facts: Facts = {}) => {
      lines.push(JSON.stringify({ level, event, ...facts }))
    }
  return { info: write('info'), warn: write('warn'), error: write('error') }
}
