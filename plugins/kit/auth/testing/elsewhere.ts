import { createPrivateKey, createPublicKey } from 'node:crypto'
import { Hono } from 'hono'
import { openAuthResult } from '../../../../protocol/open-auth-result.ts'
import { Problem } from '../../../../protocol/problem.ts'
import { makeEc, makeRsa, pem } from '../../../../protocol/testing/keys.ts'
import { createLog } from '../../log.ts'
import { type Answer, attrUrlPeer } from '../../testing/attr-url-peer.ts'
import { authTable, parseAuthConfig } from '../auth-config.ts'
import { authPlugin } from '../auth-plugin.ts'
import type { Outcome, WayElsewhere } from '../way.ts'
import { z } from 'zod'

const signing = makeEc()
const encryption = makeRsa()
const signingPem = pem(signing.privateKey, 'pkcs8')
const encryptionPem = pem(encryption.publicKey, 'spki')

const table = z.strictObject(authTable)

const rawConfig = (commOrigin: string, changes: object) => ({
  server_url: 'http://localhost:8081',
  internal_url: 'http://127.0.0.1:8082',
  internal_secret: 'only these processes know this text',
  organisation: { name: 'Gemeente Voorbeeld', website: 'https://www.example.nl' },
  attributes: {
    name: { name: { nl: 'Uw naam', en: 'Your name' } },
    email: { name: { nl: 'Uw e-mailadres', en: 'Your e-mail address' } },
  },
  purposes: [
    {
      tag: 'report_move',
      name: { nl: 'Verhuizing doorgeven', en: 'Report a move' },
      reasons: { name: { nl: 'om u goed aan te spreken', en: 'to address you properly' } },
      retention: { nl: 'Wij wissen dit na het gesprek.', en: 'We delete this after the talk.' },
    },
    { tag: 'question', name: 'Vraag stellen' },
  ],
  auth: Object.fromEntries(
    ['pass', 'other'].map((name) => [
      name,
      {
        name: { nl: 'Voorbeeldpas', en: 'Example pass' },
        signing_privkey: { type: 'EC', key: signingPem },
        encryption_pubkey: { type: 'RSA', key: encryptionPem },
        allowed_origins: [commOrigin, 'http://localhost:8081'],
        ...changes,
      },
    ]),
  ),
})

type Over = Awaited<ReturnType<NonNullable<WayElsewhere['over']>>>
type Finishing = Parameters<WayElsewhere['finish']>[0]

/** What the citizen did elsewhere, as the address that they come back to says: `?outcome=`. */
const outcomes: Record<string, (asked: Finishing) => Outcome> = {
  identified: ({ attributes }) => ({
    attributes: Object.fromEntries(attributes.map((tag) => [tag, `Kanarie ${tag}`])),
    level: 'substantial',
    session: 'session-of-this-test',
  }),
  cancelled: () => ({ refused: 'cancelled' }),
  /** More than a result can hold. */
  talkative: ({ attributes }) => ({
    attributes: Object.fromEntries(attributes.map((tag) => [tag, 'Kanarie '.repeat(800)])),
  }),
  failed: () => ({ refused: 'failed' }),
  level_too_low: () => ({ refused: 'level_too_low' }),
}

export interface ElsewhereSettings {
  /** Changes of each table `[auth.<name>]`. */
  table?: object
}

/** A plugin whose citizens identify elsewhere, on a listener for browsers and an internal one. */
export async function elsewhere({ table: changes = {} }: ElsewhereSettings, ...answers: Answer[]) {
  const peer = await attrUrlPeer(...(answers.length ? answers : [204]))
  const lines: string[] = []
  const clock = { now: new Date('2026-11-22T13:02:00Z') }
  const finished: Finishing[] = []
  const at = { closed: false, failing: undefined as Error | undefined, over: undefined as Over }
  const way: WayElsewhere = {
    kind: 'elsewhere',
    provides: (tag) => ['name', 'email'].includes(tag),
    begin: ({ comeBack, state }) => {
      if (at.closed) return Promise.reject(new Problem('plugin_unavailable'))
      const url = new URL('https://pass.example/login')
      url.searchParams.set('comeBack', comeBack)
      url.searchParams.set('state', state)
      return Promise.resolve({ url: url.href, kept: { nonce: `nonce of ${state}` } })
    },
    over: () => Promise.resolve(at.over),
    finish: (finishing) => {
      finished.push(finishing)
      if (at.failing) return Promise.reject(at.failing)
      const outcome = outcomes[finishing.url.searchParams.get('outcome') ?? '']
      return Promise.resolve(outcome ? outcome(finishing) : { refused: 'failed' })
    },
  }
  const publicApp = new Hono()
  const internalApp = new Hono()
  for (const name of ['pass', 'other']) {
    const parsed = parseAuthConfig(table, rawConfig(peer.origin, changes), { name })
    if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults))
    const plugin = authPlugin({
      config: parsed.value.config,
      way,
      assets: 'dist/pages',
      now: () => clock.now,
      log: createLog({ destination: { write: (line) => lines.push(line) } }),
      fetch,
      timeout: 200,
    })
    for (const { path, app } of plugin.public) publicApp.route(path, app)
    for (const { path, app } of plugin.internal) internalApp.route(path, app)
  }

  return {
    peer,
    lines,
    clock,
    finished,
    at,
    publicApp,
    continuation: `${peer.origin}/comm/chat/c/secret-of-the-conversation`,
    /** What the core sends for a full start. */
    request: {
      attributes: ['name'],
      continuation: `${peer.origin}/comm/chat/c/secret-of-the-conversation`,
      attr_url: peer.attrUrl,
      cancel_url: 'http://localhost:8081/return/sealed',
      purpose: 'report_move',
      locale: 'nl',
    },
    start: (body: object, instance = 'pass') =>
      internalApp.request(`/auth/${instance}/start_authentication`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    /** As the comm plugin: the only one that can. */
    openResult: (jwe: string | null | undefined) =>
      openAuthResult(jwe ?? '', {
        decryptionKey: createPrivateKey(pem(encryption.privateKey, 'pkcs8')),
        signatureKeys: [createPublicKey(signingPem)],
        now: () => clock.now,
      }),
    close: () => peer.close(),
  }
}

export type Elsewhere = Awaited<ReturnType<typeof elsewhere>>
