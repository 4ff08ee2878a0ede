import { stringify } from 'smol-toml'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attacksOn } from '../../protocol/testing/attacks.ts'
import { canary, forging, type Target } from '../../protocol/testing/forging.ts'
import { makeEc, makeRsa, pem } from '../../protocol/testing/keys.ts'
import { Citizen, locationOf } from './testing/citizen.ts'
import { login } from './testing/installation.ts'
import { RecordingPlugin } from './testing/recording-plugin.ts'
import { form } from './testing/requests.ts'
import { type Ports, Server } from './testing/server.ts'

/**
 * Whoever identifies first brings the result in the browser, where an attacker can change it (PROTOCOL.md section 7).
 * The core can't open it; what counts is that our own comm plugin behind it starts nothing with it.
 */
const comm = makeRsa()
const targets: readonly Target[] = [
  { auth: makeEc(), comm, dialect: 'id-contact', now: () => new Date() },
  { auth: makeRsa(), comm, dialect: 'verder-helpen', now: () => new Date() },
]
const site = 'https://www.gemeente.example'
const purpose = 'passport'
const fromNeighbour = { origin: site, 'sec-fetch-site': 'same-site' }

let server: Server
let auth: RecordingPlugin
const configuration = (ports: Ports) =>
  stringify({
    server_url: `http://localhost:${ports.public}`,
    internal_url: `http://127.0.0.1:${ports.internal}`,
    address: '127.0.0.1',
    port: ports.public,
    internal_port: ports.internal,
    internal_secret: 'een geheim van genoeg tekens voor deze test',
    return_origins: [site],
    rate_limit: { burst: 1_000_000, per_minute: 1_000_000 },
    organisation: { name: 'Gemeente Voorbeeld' },
    attributes: { name: { name: 'Naam' } },
    auth_methods: ['demo', 'wallet'].map((tag) => ({
      tag,
      name: tag,
      image_path: '/a.svg',
      start: auth.url,
    })),
    comm_methods: [{ tag: 'chat', name: 'Chatten', image_path: '/b.svg', start: '/comm/chat' }],
    purposes: [
      { tag: purpose, attributes: ['name'], allowed_auth: ['demo'], allowed_comm: ['chat'] },
      { tag: 'report_move', attributes: ['name'], allowed_auth: ['*'], allowed_comm: ['chat'] },
    ],
    comm: {
      data_folder: 'data',
      decryption_privkey: { type: 'RSA', key: pem(comm.privateKey, 'pkcs8') },
      signature_pubkeys: targets.map((target, place) => ({
        type: place === 0 ? 'EC' : 'RSA',
        key: pem(target.auth.publicKey, 'spki'),
      })),
      identified_as: 'name',
      desk: { local_agents: ['Medewerker 1'] },
    },
  })
beforeAll(async () => {
  auth = await RecordingPlugin.start(login)
  server = await Server.start({ configuration })
})
afterAll(() => Promise.all([server.remove(), auth.close()]))

/** Identifies, comes back with this, and chooses to chat. */
async function bring(result: string) {
  const citizen = new Citizen()
  const startUrl = `${server.url}/start`
  const first = { purpose, auth_method: 'demo', return_url: site }
  await citizen.go(startUrl, form(first, fromNeighbour))
  const { pathname } = new URL(String(auth.starts.at(-1)?.continuation))
  const back = `${server.url}${pathname}?result=${encodeURIComponent(result)}`
  const came = await citizen.go(back)
  const then = { purpose, comm_method: 'chat', return_url: site }
  const chosen = await citizen.go(startUrl, form(then, fromNeighbour))
  const location = locationOf(chosen)
  const said = `${locationOf(came)}${await came.text()}${location}${await chosen.text()}`
  return { status: chosen.status, location, said }
}

test.each(targets.map((target) => [target.dialect, target] as const))(
  'who identified first gets no conversation with a result, in the words of %s, that somebody made or changed',
  async (_, target) => {
    for (const [name, make] of attacksOn(target)) {
      const { status, location, said } = await bring(await make())
      expect([name, location]).toEqual([name, ''])
      // Refused by the core, or by the comm plugin behind it.
      expect([400, 502], name).toContain(status)
      expect(said, name).not.toContain(canary)
    }
    const right = await forging(target).sealed()
    expect((await bring(right)).location).toMatch(/\/comm\/chat\/c\//)
    expect((await bring(right)).location).toBe('')
    expect(await server.said()).not.toMatch(new RegExp(`${canary}|eyJ|evil\\.example`))
  },
)
