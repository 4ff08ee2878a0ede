import { cookieHeader, type Cookies, keepCookies } from '../../../protocol/testing/cookies.ts'
import { findAgent } from '../agents/agent.ts'
import type { DeskView } from '../conversation/desk-views.ts'
import { deskView } from '../conversation/desk-list.ts'
import type { CommContext } from '../conversation/context.ts'
import type { TestComm } from './comm.ts'

const ownPage = { 'sec-fetch-site': 'same-origin' }
/** As node-server gives it: a request from this machine. */
const fromHere = { incoming: { socket: { remoteAddress: '127.0.0.1' } } }

export interface Started {
  clientPath: string
  attrPath: string
}

export async function start(comm: TestComm, body: object = {}): Promise<Started> {
  const response = await comm.internalApp.request('/comm/chat/start_communication', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ purpose: 'report_move', ...body }),
  })
  if (response.status !== 200) throw new Error(`start: ${response.status}`)
  const { client_url, attr_url } = (await response.json()) as Record<string, string>
  return { clientPath: pathOf(client_url), attrPath: attr_url ? pathOf(attr_url) : '' }
}

const pathOf = (url = '') => new URL(url).pathname

export function deliver(comm: TestComm, attrPath: string, result: string) {
  return comm.internalApp.request(attrPath, {
    method: 'POST',
    headers: { 'content-type': 'application/jwt' },
    body: result,
  })
}

/** A browser: it keeps its cookies and follows nothing by itself. */
export class Browser {
  readonly cookies: Cookies
  readonly #comm: TestComm
  readonly #environment: object

  constructor(comm: TestComm, environment: object = fromHere, cookies: Cookies = new Map()) {
    this.#comm = comm
    this.#environment = environment
    this.cookies = cookies
  }

  /** The same browser, whose next request another process gets. */
  at(comm: TestComm): Browser {
    return new Browser(comm, this.#environment, this.cookies)
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.#request(path, { headers })
  }

  /** As who navigates to where they aren't let in: what they read, and at which address. */
  async isRefused(path: string): Promise<{ status: number; address: string; text: string }> {
    const accept = { accept: 'text/html' }
    const first = await this.get(path, accept)
    const address = first.headers.get('location') ?? path
    const read = address === path ? first : await this.get(address, accept)
    return { status: read.status, address, text: await read.text() }
  }

  async post(path: string, body?: object, headers: Record<string, string> = {}) {
    return this.#request(path, {
      method: 'POST',
      headers: { ...ownPage, 'content-type': 'application/json', ...headers },
      body: body && JSON.stringify(body),
    })
  }

  async submit(path: string, fields: Record<string, string> = {}) {
    return this.#request(path, {
      method: 'POST',
      headers: { ...ownPage, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    })
  }

  async #request(path: string, init: RequestInit & { headers: Record<string, string> }) {
    const cookie = cookieHeader(this.cookies)
    const headers = cookie === '' ? init.headers : { ...init.headers, cookie }
    const response = await this.#comm.publicApp.request(
      path,
      { ...init, headers },
      this.#environment,
    )
    keepCookies(this.cookies, response)
    return response
  }
}

/** A citizen who has identified and stands in the queue. */
export async function arrived(comm: TestComm, body: object = {}) {
  const { clientPath, attrPath } = await start(comm, body)
  const delivered = await deliver(comm, attrPath, await comm.seal())
  if (delivered.status !== 204) throw new Error(`deliver: ${delivered.status}`)
  const browser = new Browser(comm)
  const response = await browser.get(clientPath)
  const path = response.headers.get('location') ?? ''
  return { browser, path, id: path.split('/').at(-1) ?? '', clientPath, attrPath }
}

export async function loggedIn(comm: TestComm, agent = 'Medewerker 1'): Promise<Browser> {
  const browser = new Browser(comm)
  const response = await browser.submit('/desk/login', { agent })
  if (response.status !== 303) throw new Error(`login: ${response.status}`)
  return browser
}

/** What the agent's list shows now. */
export async function listOf(comm: TestComm, agent = 'Medewerker 1'): Promise<DeskView> {
  const { config, database, now } = comm
  const row = await findAgent(database, agent)
  const atTheDesk = row ?? {
    id: agent,
    name: agent,
    roles: [],
    subjects: ['*'],
    channels: ['*'],
    at_once: 3,
    presence: 'available',
    presence_since: now(),
    presence_by: null,
    connected_until: null,
    given_at: null,
    lapsed: 0,
  }
  return deskView({ config, database, now } as CommContext, atTheDesk, 'nl')
}

/** A citizen who stands in the queue for a subject that needs no identification. */
export async function queued(comm: TestComm, purpose = 'question') {
  const { clientPath } = await start(comm, { purpose })
  const browser = new Browser(comm)
  const path = (await browser.get(clientPath)).headers.get('location') ?? ''
  return { browser, path, id: path.split('/').at(-1) ?? '' }
}

/** What accepting answers: the id, or the status and the fault. */
export async function accepts(agent: Browser, id = 'next'): Promise<string> {
  const response = await agent.post(`/desk/conversations/${id}/accept`)
  const answer = (await response.json()) as { id?: string; fault?: string }
  return answer.id ?? [response.status, answer.fault].filter(Boolean).join(' ')
}
