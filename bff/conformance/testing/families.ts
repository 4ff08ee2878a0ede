import type { KeyObject } from 'node:crypto'
import { stringify } from 'smol-toml'
import { makeEc, makeRsa, pem } from '../../../protocol/testing/keys.ts'
import type { Ports } from './server.ts'

/**
 * Configuration files as the deployed cores of both families have them: no key in them is one that only this
 * project knows.
 */
export type Family = '2021' | '2024'
export const families: readonly Family[] = ['2021', '2024']

/** Whose comm plugin signs starts during a conversation, and with which kinds of keys. */
export const signers = { chat: makeRsa(), video: makeEc() }
/** Signs the `tel:` continuations. */
export const telephoneKey = makeRsa()

export const secret = 'een-geheim-dat-nergens-mag-staan-0123456789'

const keySetting = (type: 'RSA' | 'EC', key: KeyObject, encoding: 'pkcs1' | 'pkcs8' | 'spki') => ({
  type,
  key: pem(key, encoding),
})

export interface Plugins {
  auth: string
  comm: string
}

type Tables = Record<string, unknown>

/** The file's text: in profiles, as both families write it. `change` may alter the settings. */
export function fileOf(
  family: Family,
  plugins: Plugins,
  ports: Ports,
  change: (tables: Tables) => Tables = (tables) => tables,
): string {
  const tables = tablesOf2021(plugins, ports)
  if (family === '2021') return stringify({ global: change(tables) })
  // Without a telephone page elsewhere, and with what Rocket has of its own in profiles below.
  const { address, port, ...global } = tables
  delete global.ui_tel_url
  delete global.sentry_dsn
  return stringify({
    default: { address, port, keep_alive: 5, limits: { json: '64 KiB', 'data-form': '2 MiB' } },
    release: { log_level: 'normal', secret_key: secret },
    global: change(global),
  })
}

const tablesOf2021 = ({ auth, comm }: Plugins, ports: Ports): Tables => ({
  address: '127.0.0.1',
  port: ports.public,
  server_url: `http://localhost:${ports.public}`,
  internal_url: `http://core.internal:${ports.public}`,
  internal_secret: secret,
  ui_tel_url: 'https://poc.example/ui/tel/',
  ui_signing_privkey: keySetting('RSA', telephoneKey.privateKey, 'pkcs1'),
  sentry_dsn: 'https://key@sentry.example/1',
  authonly_request_keys: {
    chat: keySetting('RSA', signers.chat.publicKey, 'pkcs1'),
    video: keySetting('EC', signers.video.publicKey, 'spki'),
  },
  auth_methods: [
    { tag: 'irma', name: 'IRMA', image_path: '/static/irma.svg', start: `${auth}/` },
    { tag: 'digid', name: 'DigiD', image_path: '/static/digid.svg', start: auth },
    {
      tag: 'browser',
      name: 'In the browser only',
      image_path: '/static/browser.svg',
      start: auth,
      disable_attr_url: true,
      shim_tel_url: true,
    },
  ],
  comm_methods: [
    { tag: 'call', name: 'Bellen', image_path: '/static/phone.svg', start: comm },
    { tag: 'chat', name: 'Chatten', image_path: '/static/chat.svg', start: comm },
    {
      tag: 'video',
      name: 'Videobellen',
      image_path: '/static/video.svg',
      start: comm,
      disable_attributes_at_start: true,
    },
  ],
  purposes: [
    { tag: 'report_move', attributes: ['email'], allowed_auth: ['*'], allowed_comm: ['*'] },
    {
      tag: 'request_passport',
      attributes: ['email', 'bsn'],
      allowed_auth: ['irma'],
      allowed_comm: ['chat', 'call'],
    },
    { tag: 'in_conversation', attributes: ['email'], allowed_auth: ['*'], allowed_comm: [] },
  ],
})
