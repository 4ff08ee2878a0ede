import type { TestComm } from './comm.ts'
import { type Browser, loggedIn } from './people.ts'

/** The agent and the colleague. */
export const [first, second] = ['Medewerker 1', 'Medewerker 2']
const leading = 'Teamleider'

/** `[comm]` in which every act can be done. */
export const staged = {
  desk: {
    local_agents: [
      { name: first, at_once: 20 },
      { name: second, at_once: 20 },
      { name: leading, roles: ['lead'] },
    ],
  },
}

/** Their browsers: an act says which process gets their requests. */
export interface Crew {
  agent: Browser
  colleague: Browser
  lead: Browser
}

const crews = new WeakMap<TestComm, Crew>()

/** All at work as if they had just come. Who is logged in needn't log in again: that would be most of a test. */
export async function crewOf(comm: TestComm): Promise<Crew> {
  const { database, now } = comm
  const until = (minutes: number) => new Date(now().getTime() + minutes * 60_000)
  await database.query(
    `update agent set presence = 'available', lapsed = 0, connected_until = $1`,
    [until(1)],
  )
  const logins = await database.query(
    'update agent_login set last_active_at = $1, expires_at = $2 returning agent',
    [now(), until(600)],
  )
  const before = crews.get(comm)
  if (before !== undefined && logins.length === 3) return before
  await database.query('delete from agent')
  const crew = {
    agent: await loggedIn(comm, first),
    colleague: await loggedIn(comm, second),
    lead: await loggedIn(comm, leading),
  }
  crews.set(comm, crew)
  return crew
}

/** The agents will be at their desks, and do something, for so many minutes. */
export async function workOn(minutes: number, comm?: TestComm): Promise<void> {
  if (comm === undefined) return
  const until = [new Date(comm.now().getTime() + minutes * 60_000)]
  await comm.database.query(`update agent set connected_until = $1::timestamptz + '1 min'`, until)
  await comm.database.query('update agent_login set last_active_at = $1', until)
}
