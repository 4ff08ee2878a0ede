import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeEc, makeRsa, type Pair, pem } from '../../protocol/testing/keys.ts'
import { stringify } from 'smol-toml'
import { Person } from './testing/person.ts'
import { type Ports, Server } from './testing/server.ts'

const [start, params, result, decryption] = [makeEc(), makeRsa(), makeEc(), makeRsa()]
const privately = (type: 'RSA' | 'EC', { privateKey }: Pair) => ({
  type,
  key: pem(privateKey, 'pkcs8'),
})
const publicly = (type: 'RSA' | 'EC', { publicKey }: Pair) => ({
  type,
  key: pem(publicKey, 'spki'),
})

/** Core, conversations and two ways to identify in one process; the second one can only send its result along. */
const configuration = (ports: Ports) => {
  const [contact, internal] = [
    `http://localhost:${ports.public}`,
    `http://127.0.0.1:${ports.internal}`,
  ]
  const method = { image_path: '/a.svg' }
  const way = {
    plugin: 'demo',
    signing_privkey: privately('EC', result),
    encryption_pubkey: publicly('RSA', decryption),
    allowed_origins: [contact, internal],
    level: 'low',
  }
  return stringify({
    server_url: contact,
    internal_url: internal,
    address: '127.0.0.1',
    port: ports.public,
    internal_port: ports.internal,
    internal_secret: 'een geheim van genoeg tekens voor deze test',
    organisation: { name: 'Gemeente Voorbeeld' },
    authonly_request_keys: { chat: publicly('EC', start) },
    widget_params_keys: { chat: { ...publicly('RSA', params), origins: [contact] } },
    attributes: {
      name: { name: 'Naam' },
      date_of_birth: { name: 'Geboortedatum' },
    },
    auth_methods: [
      { ...method, tag: 'demo', name: 'Testinlog', start: '/auth/demo' },
      { ...method, tag: 'along', name: 'Mee', start: '/auth/along', disable_attr_url: true },
    ],
    comm_methods: [{ ...method, tag: 'chat', name: 'Chatten', start: '/comm/chat' }],
    purposes: [
      {
        tag: 'question',
        name: 'Algemene vraag',
        allowed_auth: [],
        allowed_comm: ['chat'],
        authentication: 'none',
      },
      {
        tag: 'identify',
        name: 'Laten zien wie u bent',
        attributes: ['name', 'date_of_birth'],
        allowed_auth: ['*'],
        allowed_comm: [],
      },
    ],
    auth: { demo: { ...way, name: 'Testinlog' }, along: { ...way, name: 'Mee' } },
    comm: {
      path: '/comm/chat',
      data_folder: 'data',
      decryption_privkey: privately('RSA', decryption),
      signature_pubkeys: [publicly('EC', result)],
      start_auth_signing_privkey: privately('EC', start),
      widget_url: `${contact}/start-auth/`,
      widget_signing_privkey: privately('RSA', params),
      identify_with: { question: ['identify'] },
      desk: { local_agents: ['Medewerker 1'] },
    },
  })
}

let server: Server
beforeAll(async () => {
  server = await Server.start({ configuration })
})
afterAll(() => server.remove())

/** As this machine finds it, wherever browsers do. */
const here = (url = '') => url.replace(/^http:\/\/localhost/, 'http://127.0.0.1')

/** The address that the answer sends to. */
const onward = ({ status, headers }: { status: number; headers: { location?: string } }) => {
  expect([status, headers.location]).toEqual([303, expect.any(String)])
  return here(new URL(headers.location ?? '', server.url).href)
}

const actionIn = (text: string, step: string) =>
  new RegExp(`<form[^>]*action="([^"]*${step}[^"]*)"`).exec(text)?.[1] ?? ''

/** Somebody in a conversation about which nothing is known, and the agent who talks to them. */
async function talking() {
  const citizen = new Person()
  const began = await citizen.post(`${server.url}/start`, {
    purpose: 'question',
    comm_method: 'chat',
  })
  const { client_url } = JSON.parse(began.text) as { client_url: string }
  const page = onward(await citizen.get(here(client_url)))
  await citizen.get(page)
  const id = page.split('/').at(-1) ?? ''
  const agent = new Person()
  await agent.submit(`${server.url}/desk/login`, { agent: 'Medewerker 1' })
  const accepted = await agent.post(`${server.url}/desk/conversations/${id}/accept`, {})
  expect(accepted.status).toBe(200)
  const asked = { citizen: 1, purpose: 'identify', attributes: ['name'] }
  const answer = await agent.post(`${server.url}/desk/conversations/${id}/ask`, asked)
  expect(answer.status).toBe(204)
  return { citizen, agent, page, id }
}

/** By the choice page to the page of a way to identify. */
async function chooses(citizen: Person, page: string, method: string) {
  const signed = onward(await citizen.submit(`${page}/identify/elsewhere`, {}))
  const choice = onward(await citizen.get(signed, { accept: 'text/html' }))
  expect(choice).toMatch(/\/start-auth\/[\w-]{22}$/)
  const shown = await citizen.get(choice, { accept: 'text/html' })
  expect(shown.text).toContain('Laten zien wie u bent')
  expect(shown.text).not.toContain('Geboortedatum')
  return onward(await citizen.submit(choice, { auth_method: method }))
}

/** On the page that shares: the address that they are sent to. */
async function shares(citizen: Person, url: string) {
  const { text } = await citizen.get(url, { accept: 'text/html' })
  const [, key = ''] = /name="page" value="([^"]*)"/.exec(text) ?? []
  const [, name = '', value = ''] =
    /type="radio"\s+name="([^"]*)"\s+value="([^"]*)"/.exec(text) ?? []
  const fields = { page: key, [name]: value }
  const confirm = `${server.url}${actionIn(text, 'confirm')}`
  return { text, next: onward(await citizen.submit(confirm, fields)) }
}

const seen = async (agent: Person, id: string) =>
  new Promise<string>((told) => {
    const stream = agent.listen(`${server.url}/desk/conversations/${id}/events`, (event, data) => {
      if (event !== 'conversation') return
      stream.close()
      told(JSON.stringify((data as { citizens: unknown }).citizens))
    })
  })

test.each(['demo', 'along'])(
  'who is asked chooses on the page of the core, identifies by %s, and only what was asked is at the desk',
  async (method) => {
    const { citizen, agent, page, id } = await talking()
    const login = await chooses(citizen, page, method)
    expect(await seen(agent, id)).toContain('"state":"busy"')
    const { text, next } = await shares(citizen, login)
    expect(text).toContain('Een medewerker van Gemeente Voorbeeld vroeg dit om')
    expect(text).not.toContain('Geboortedatum')
    expect(next).toContain('/identified/')
    // What can only come along with the browser goes straight to the conversation.
    expect(new URL(next).searchParams.has('result')).toBe(method === 'along')
    expect(await seen(agent, id)).toContain('"identification":null')
    expect(onward(await citizen.get(next))).toBe(page)
    const citizens = await seen(agent, id)
    expect(citizens).toContain('"state":"done"')
    expect(citizens).toContain('"tag":"name"')
    expect(citizens).not.toContain('date_of_birth')
  },
)

test('in another browser it is destroyed, and no part of the installation has written it down', async () => {
  const { citizen, agent, page, id } = await talking()
  const login = await chooses(citizen, page, 'demo')
  const victim = new Person()
  const { next } = await shares(victim, login)
  const refused = onward(await victim.get(next, { accept: 'text/html' }))
  expect(refused).not.toContain(id)
  const read = await victim.get(refused, { accept: 'text/html' })
  expect(read.status).toBe(403)
  expect(read.text).toContain('Ga terug naar het venster van uw gesprek')
  expect(await seen(agent, id)).toContain('"state":"not_confirmed"')
  await citizen.get(next)
  expect(await seen(agent, id)).toContain('"identification":null')
  expect(await server.said()).not.toMatch(/Testburger|eyJ|\/identified\//)
})
