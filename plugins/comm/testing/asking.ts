import { generateKeyPairSync } from 'node:crypto'
import { openSignedStart } from '../../../protocol/open-signed-start.ts'
import type { SignedStart } from '../../../protocol/start.ts'
import type { DeskConversation } from '../conversation/desk-views.ts'
import type { CitizenView } from '../conversation/views.ts'
import { deskConversation } from '../conversation/desk-view.ts'
import type { Database } from '../database/database.ts'
import { demoConfiguration, type TestComm, testComm } from './comm.ts'
import { contextOf } from './context.ts'
import type { Browser } from './people.ts'
import { accepts, arrived, deliver, loggedIn, queued } from './people.ts'

const signing = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const choosing = generateKeyPairSync('rsa', { modulusLength: 2048 })
export const choiceKey = choosing.publicKey
const pem = (key: typeof signing.privateKey) => String(key.export({ type: 'pkcs8', format: 'pem' }))

/** What a core would do: it opens what was signed, and answers where the citizen goes. */
export interface StubCore {
  /** Of each start, in order. */
  starts: SignedStart['request'][]
  /** What it answers to the next starts and options instead, while it is set. */
  fails: Response | 'away' | undefined
  fetch: typeof fetch
}

export function stubCore(now: () => Date): StubCore {
  const core: StubCore = {
    starts: [],
    fails: undefined,
    fetch: async (input, init) => {
      const url = new URL(String(input))
      if (core.fails === 'away') throw new TypeError('away')
      if (core.fails) return core.fails.clone()
      if (url.pathname.startsWith('/session_options/')) {
        return Response.json({
          auth_methods: [
            { tag: 'demo', name: 'Testinlog', image_path: '/a.svg', description: 'Om te proberen' },
            { tag: 'wallet', name: 'Testportemonnee', image_path: '/b.svg', available: false },
          ],
          comm_methods: [],
        })
      }
      const keys = new Map([['chat', signing.publicKey]])
      const { request } = await openSignedStart(String(init?.body), { keys, now })
      core.starts.push(request)
      return Response.json({ client_url: 'https://login.example/session/1' })
    },
  }
  return core
}

/** `[comm]` in which agents can ask: for the subject itself, and in a general question who somebody is. */
export const asking = {
  start_auth_signing_privkey: { type: 'EC', key: pem(signing.privateKey) },
  identify_with: { question: ['identify'] },
}

export const withChoicePage = {
  ...asking,
  widget_url: 'https://contact.example/start-auth/',
  widget_signing_privkey: { type: 'RSA', key: pem(choosing.privateKey) },
}

export const askingPurposes = [
  ...demoConfiguration.purposes,
  { tag: 'identify', name: 'Laten zien wie u bent', attributes: ['name', 'bsn'] },
]

export interface AskingComm extends TestComm {
  core: StubCore
}

export async function askingComm(
  openDatabase?: () => Promise<Database>,
  own: object = asking,
): Promise<AskingComm> {
  let clock = () => new Date()
  const core = stubCore(() => clock())
  const comm = await testComm(
    { purposes: askingPurposes, comm: own },
    openDatabase,
    (input, init) => core.fetch(input, init),
  )
  clock = comm.now
  return { ...comm, core }
}

/** A citizen and an agent who talk. */
export interface Talk {
  id: string
  citizen: Browser
  agent: Browser
  page: string
}

export async function talking(comm: TestComm, purpose = 'report_move'): Promise<Talk> {
  const { browser, id, path } =
    purpose === 'question' ? await queued(comm) : await arrived(comm, { purpose })
  await browser.get(path)
  const agent = await loggedIn(comm)
  // However many talks there are already.
  await comm.database.query('update agent set at_once = 1000')
  const accepted = await accepts(agent, id)
  if (accepted !== id) throw new Error(`accept: ${accepted}`)
  return { id, citizen: browser, agent, page: `/comm/chat/conversations/${id}` }
}

export const asks = (
  { agent, id }: Talk,
  body: object = { citizen: 1, purpose: 'report_move', attributes: ['name', 'bsn'] },
) => agent.post(`/desk/conversations/${id}/ask`, body)

export const begins = ({ citizen, page }: Pick<Talk, 'citizen' | 'page'>, auth_method = 'demo') =>
  citizen.submit(`${page}/identify`, { auth_method })

/** The paths of the newest start: where its browser, the one that cancels, and its result go. */
export function newest({ core }: AskingComm): { back: string; cancel: string; attr: string } {
  const request = core.starts.at(-1)
  const pathOf = (url: string | undefined) => new URL(url ?? '').pathname
  return {
    back: pathOf(request?.comm_url),
    cancel: pathOf(request?.cancel_url),
    attr: pathOf(request?.attr_url),
  }
}

/** Delivers somebody's result to the newest start. */
export const shares = async (
  comm: AskingComm,
  attributes: Record<string, string> = { name: 'Kanarie', bsn: '999990020' },
) => deliver(comm, newest(comm).attr, await comm.seal({ attributes }))

/** What the agent sees now. */
export async function atDesk(
  comm: TestComm,
  { id }: Pick<Talk, 'id'>,
  agent = 'Medewerker 1',
): Promise<DeskConversation> {
  return (await deskConversation(await contextOf(comm), agent, id, 'nl')).view
}

/** Where what was asked of a citizen stands, and what the desk shows of them. */
export async function stands(comm: TestComm, talk: Pick<Talk, 'id'>, number = 1) {
  const { citizens } = await atDesk(comm, talk)
  const one = citizens.find((citizen) => citizen.number === number)
  const { identification } = one ?? {}
  const shown =
    identification && identification !== 'other_way'
      ? identification.attributes.map(({ value }) => value)
      : []
  return { state: one?.ask?.state, shown }
}

/** What the citizen's page holds for its script. */
export async function viewOf({
  citizen,
  page,
}: Pick<Talk, 'citizen' | 'page'>): Promise<CitizenView> {
  const text = await (await citizen.get(page)).text()
  const [, data = ''] = /<script[^>]*id="data"[^>]*>([^<]*)</.exec(text) ?? []
  return (JSON.parse(data) as { view: CitizenView }).view
}
