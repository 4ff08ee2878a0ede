import { stringify } from 'smol-toml'
import { makeEc, makeRsa, pem } from '../../../protocol/testing/keys.ts'
import type { Ports } from './server.ts'

const decryption = makeRsa()
const signing = makeEc()

/** What seals results that it takes. */
export const resultKeys = {
  signingKey: signing.privateKey,
  encryptionKey: decryption.publicKey,
}

export interface ContactCentre {
  /** The URL of a PostgreSQL server. */
  database: string
  dataFolder: string
  /** Where people find it, where that is not the process itself. */
  serverUrl?: string
  /** More of `[comm]`. */
  comm?: Record<string, unknown>
}

/** The configuration of an installation that has conversations itself, on a PostgreSQL server. */
export const contactCentre = (settings: ContactCentre) => (ports: Ports) =>
  stringify({
    server_url: settings.serverUrl ?? `http://localhost:${ports.public}`,
    internal_url: `http://127.0.0.1:${ports.internal}`,
    address: '127.0.0.1',
    port: ports.public,
    internal_port: ports.internal,
    internal_secret: 'een geheim van genoeg tekens voor deze test',
    organisation: { name: 'Gemeente Voorbeeld' },
    attributes: { name: { name: 'Naam' } },
    auth_methods: [
      { tag: 'demo', name: 'Testinlog', image_path: '/a.svg', start: 'http://127.0.0.1:9' },
    ],
    comm_methods: [{ tag: 'chat', name: 'Chatten', image_path: '/b.svg', start: '/comm/chat' }],
    purposes: [
      {
        tag: 'question',
        name: 'Algemene vraag',
        attributes: [],
        allowed_auth: [],
        allowed_comm: ['chat'],
        authentication: 'none',
      },
      {
        tag: 'report_move',
        name: 'Verhuizing doorgeven',
        attributes: ['name'],
        allowed_auth: ['demo'],
        allowed_comm: ['chat'],
      },
    ],
    comm: {
      data_folder: settings.dataFolder,
      database: settings.database,
      decryption_privkey: { type: 'RSA', key: pem(decryption.privateKey, 'pkcs8') },
      signature_pubkeys: [{ type: 'EC', key: pem(signing.publicKey, 'spki') }],
      identified_as: 'name',
      desk: { local_agents: ['Medewerker 1', 'Medewerker 2', 'Medewerker 3'] },
      ...settings.comm,
    },
  })
