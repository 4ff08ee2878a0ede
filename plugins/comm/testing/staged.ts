import { expect, vi } from 'vitest'
import { hashOf } from '../conversation/secrets.ts'
import type { ConversationRow } from '../conversation/row.ts'
import { tend } from '../queue/tend.ts'
import { sweep } from '../retention/sweep.ts'
import type { TestComm } from './comm.ts'
import { contextOf } from './context.ts'
import { type Crew, crewOf, first, second, workOn } from './crew.ts'
import { Browser, deliver, start } from './people.ts'
import type { Act, Stage } from './transitions.ts'

/** One conversation, and everybody who can do something to it. */
export interface Staged extends Crew {
  id: string
  /** Their browser; an act says which process gets its request. */
  citizen: Browser
  /** Of the agent and the colleague. */
  names: readonly [string, string]
  clientPath: string
  attrPath: string
  result: string
}

/** A conversation at a stage, and nothing else in the database. */
export async function stagedAt(stage: Stage, comm: TestComm): Promise<Staged> {
  for (const table of ['conversation', 'deletion', 'visit']) {
    await comm.database.query(`delete from ${table}`)
  }
  return newAt(stage, comm)
}

/** A new conversation that has come to a stage. */
export async function newAt(stage: Stage, comm: TestComm): Promise<Staged> {
  const made = await begunWith(await crewOf(comm), comm)
  for (const act of ways[stage]) {
    const status = await does(made, act, comm)
    if (status >= 400) throw new Error(`To ${stage}: ${act} is refused with ${status}.`)
  }
  return made
}

async function begunWith(crew: Crew, comm: TestComm): Promise<Staged> {
  const { clientPath, attrPath } = await start(comm)
  const [row] = await comm.database.query<{ id: string }>(
    'select conversation_id as id from citizen where client_token_hash = $1',
    [hashOf(clientPath.split('/').at(-1) ?? '')],
  )
  const citizen = new Browser(comm)
  const result = await comm.seal()
  return {
    ...crew,
    id: row?.id ?? '',
    citizen,
    names: [first, second],
    clientPath,
    attrPath,
    result,
  }
}

/** As the colleague sees it: who was the agent is the colleague. */
export const seenByColleague = (made: Staged): Staged => ({
  ...made,
  agent: made.colleague,
  colleague: made.agent,
  names: [made.names[1], made.names[0]],
})

/** Citizens who have come, or are coming. */
const arrived = new WeakSet<Browser>()

const toTheQueue = ['citizen identifies', 'citizen arrives'] as const

/** How a conversation comes to each stage. */
const ways: Readonly<Record<Stage, readonly (keyof typeof acts)[]>> = {
  created: [],
  identified: ['citizen identifies'],
  arrived: ['citizen arrives'],
  waiting: toTheQueue,
  offered: [...toTheQueue, 'lead gives to the agent'],
  promised: [...toTheQueue, 'agent accepts', 'agent hands over'],
  talking: [...toTheQueue, 'agent accepts'],
  taken: [...toTheQueue, 'colleague accepts'],
  wrapping: [...toTheQueue, 'agent accepts', 'agent ends'],
  closing: [...toTheQueue, 'colleague accepts', 'colleague ends'],
  gone: [...toTheQueue, 'citizen stops'],
}

/** What the database says of where it is. */
export async function stageOf({ id }: Staged, { database, now }: TestComm): Promise<Stage> {
  const [row] = await database.query<ConversationRow & { identified: boolean }>(
    `select conversation.*, exists (
       select 1 from citizen where conversation_id = id and result_status is not null
     ) as identified from conversation where id = $1`,
    [id],
  )
  const isTheAgents = row?.agent === first
  switch (row?.state) {
    case undefined:
      return 'gone'
    case 'created':
      return row.identified ? 'identified' : 'created'
    case 'arrived':
      return 'arrived'
    case 'waiting':
      if (row.offered_until === null || row.offered_until <= now()) return 'waiting'
      return row.offered_to === first ? 'offered' : 'promised'
    case 'talking':
      return isTheAgents ? 'talking' : 'taken'
    case 'wrapping_up':
      return isTheAgents ? 'wrapping' : 'closing'
  }
}

/** As if what they shared, where it is held, had been so for long enough; no clock moves. */
async function isHeldForLong({ id }: Staged, { database }: TestComm): Promise<boolean> {
  const held = await database.query(
    `update citizen set held_at = held_at - interval '1 minute'
     where conversation_id = $1 and held_at is not null returning 1`,
    [id],
  )
  return held.length > 0
}

const tables = ['conversation', 'citizen', 'message', 'note', 'happening', 'deletion', 'visit']

/** All that is stored of conversations, but for that somebody else came by in vain, which is kept while a result is to come. */
export async function storedOf({ database }: TestComm): Promise<string[]> {
  const rows = await Promise.all(
    tables.map((table) =>
      database.query<{ row: string }>(
        `select (to_jsonb(${table}) - 'another_came_at')::text as row from ${table} order by 1`,
      ),
    ),
  )
  return rows.flatMap((those, index) => those.map(({ row }) => `${tables[index]} ${row}`))
}

/** So much time passes, for all processes, that the act can be what its name says. */
export async function passTime(act: Act, ...comms: TestComm[]): Promise<void> {
  const minutes = { 'agents vanish': 1.1, 'time is over': 61 }[act as string] ?? 0
  if (act === 'time is over') await workOn(minutes, ...comms)
  for (const comm of comms) comm.pass(minutes)
}

/** Does it at one process: the status of the answer; 200 for what a process does by itself. */
export async function does(made: Staged, act: keyof typeof acts, comm: TestComm): Promise<number> {
  const done = await acts[act](made, comm)
  return done instanceof Response ? done.status : 200
}

const said = (text: string) => ({ key: crypto.randomUUID(), text })
const atDesk = ({ id }: Staged) => `/desk/conversations/${id}`
const atPage = ({ id }: Staged) => `/comm/chat/conversations/${id}`

type Doing = (made: Staged, comm: TestComm) => Promise<unknown> | Response

const acts = {
  'citizen arrives': async (made, comm) => {
    // Whoever comes later comes with another browser.
    const browser = arrived.has(made.citizen) ? new Browser(comm) : made.citizen
    arrived.add(made.citizen)
    const response = await browser.at(comm).get(made.clientPath)
    if (response.status !== 303) return response
    // Theirs for good with the first request that carries the cookie.
    return browser.at(comm).get(atPage(made))
  },
  'citizen identifies': async (made, comm) => {
    const delivered = await deliver(comm, made.attrPath, made.result)
    if (delivered.status < 400 && (await isHeldForLong(made, comm))) {
      // From there they come back to the conversation, by the same browser.
      await vi.waitFor(() => expect(made.citizen.cookies.size).toBeGreaterThan(0))
      await made.citizen.at(comm).get(made.clientPath)
    }
    return delivered
  },
  'citizen writes': (made, comm) =>
    made.citizen.at(comm).post(`${atPage(made)}/messages`, said('Van de burger')),
  'citizen types': (made, comm) => made.citizen.at(comm).post(`${atPage(made)}/typing`),
  'citizen reads': (made, comm) =>
    made.citizen.at(comm).post(`${atPage(made)}/read`, { sequence: 1 }),
  'citizen asks for time': (made, comm) => made.citizen.at(comm).post(`${atPage(made)}/extend`),
  'citizen stops': (made, comm) =>
    made.citizen.at(comm).post(`${atPage(made)}/stop`, {}, { accept: 'application/json' }),
  'agent accepts': (made, comm) => made.agent.at(comm).post(`${atDesk(made)}/accept`),
  'colleague accepts': (made, comm) => made.colleague.at(comm).post(`${atDesk(made)}/accept`),
  'agent declines': (made, comm) => made.agent.at(comm).post(`${atDesk(made)}/decline`),
  'agent writes': (made, comm) =>
    made.agent.at(comm).post(`${atDesk(made)}/messages`, said('Van de medewerker')),
  'agent types': (made, comm) => made.agent.at(comm).post(`${atDesk(made)}/typing`),
  'agent gives time': (made, comm) => made.agent.at(comm).post(`${atDesk(made)}/extend`),
  'agent keeps a note': (made, comm) =>
    made.agent.at(comm).post(`${atDesk(made)}/notes`, said('Voor een collega')),
  'agent puts a mark': (made, comm) =>
    made.agent.at(comm).post(`${atDesk(made)}/mark`, { mark: 'emergency' }),
  'agent copies': (made, comm) =>
    made.agent.at(comm).post(`${atDesk(made)}/copied`, { kind: 'name' }),
  'agent invites': (made, comm) => made.agent.at(comm).post(`${atDesk(made)}/invite`),
  'agent lets somebody join': async (made, comm) => {
    const invited = await made.agent.at(comm).post(`${atDesk(made)}/invite`)
    if (invited.status !== 201) return invited
    const { url } = (await invited.json()) as { url: string }
    return new Browser(comm).get(new URL(url).pathname)
  },
  'agent hands over': (made, comm) =>
    made.agent.at(comm).post(`${atDesk(made)}/transfer`, { to: { agent: made.names[1] } }),
  'agent moves to a subject': (made, comm) =>
    made.agent.at(comm).post(`${atDesk(made)}/transfer`, { to: { subject: 'passport' } }),
  'agent ends': (made, comm) => made.agent.at(comm).post(`${atDesk(made)}/end`),
  'colleague ends': (made, comm) => made.colleague.at(comm).post(`${atDesk(made)}/end`),
  'agent deletes': (made, comm) => made.agent.at(comm).post(`${atDesk(made)}/delete`),
  'agent pauses': (made, comm) => made.agent.at(comm).post('/desk/presence', { presence: 'pause' }),
  'agent logs out': (made, comm) => made.agent.at(comm).submit('/desk/logout'),
  'lead pauses the agent': (made, comm) =>
    made.lead.at(comm).post(`/desk/lead/agents/${encodeURIComponent(made.names[0])}/pause`),
  'lead moves to the queue': (made, comm) =>
    made.lead.at(comm).post(`/desk/lead/conversations/${made.id}/move`, { to: 'queue' }),
  'lead gives to the agent': (made, comm) =>
    made.lead
      .at(comm)
      .post(`/desk/lead/conversations/${made.id}/move`, { to: { agent: made.names[0] } }),
  'agents vanish': async (_, comm) => tend(await contextOf(comm)),
  'time is over': async (_, comm) => sweep(await contextOf(comm)),
  'somebody sweeps': async (_, comm) => {
    const context = await contextOf(comm)
    await sweep(context)
    await tend(context)
  },
} satisfies Record<Act | 'colleague ends', Doing>
