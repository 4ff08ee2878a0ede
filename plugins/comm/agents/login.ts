import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { Problem } from '../../../protocol/problem.ts'
import type { CommContext } from '../conversation/context.ts'
import { tell } from '../conversation/news.ts'
import { hashOf, newSecret } from '../conversation/secrets.ts'
import { leaveDesk } from '../queue/vanished.ts'
import { type AgentProfile, type AgentRow, keepAgent } from './agent.ts'
import { keepAtDesk } from './presence.ts'
import { localLoginHolds } from './local-login.ts'

const cookie = '__Host-desk'
const cookieOptions = { path: '/', secure: true, httpOnly: true, sameSite: 'Strict' } as const

/** A working day; not while the desk is closed longer than this. In milliseconds. */
const loginLife = 10 * 60 * 60 * 1000

/** Whoever proved who they are, by whichever way, is logged in in this browser from now on. */
export async function openLogin(
  context: CommContext,
  c: Context,
  profile: AgentProfile,
): Promise<void> {
  const { database, now, log } = context
  const secret = newSecret()
  await database.transaction(async (transaction) => {
    await keepAgent(transaction, profile, now())
    await keepAtDesk(context, transaction, profile.id)
    await transaction.query(
      `insert into agent_login (token_hash, agent, expires_at, last_active_at)
       values ($1, $2, $3, $4)`,
      [hashOf(secret), profile.id, new Date(now().getTime() + loginLife), now()],
    )
  })
  setCookie(c, cookie, secret, cookieOptions)
  log.info('agent_logged_in', { agent: profile.id })
}

/**
 * Where it was the agent's last login, those they talk to go back to the front of the queue: a citizen
 * is never in nobody's list.
 */
export async function closeLogin(context: CommContext, c: Context): Promise<void> {
  const { database, now, log } = context
  const secret = getCookie(c, cookie)
  deleteCookie(c, cookie, cookieOptions)
  if (secret === undefined) return
  await database.transaction(async (transaction) => {
    const [login] = await transaction.query<{ agent: string }>(
      'delete from agent_login where token_hash = $1 returning agent',
      [hashOf(secret)],
    )
    if (login === undefined) return
    const elsewhere = await transaction.query(
      'select 1 from agent_login where agent = $1 and expires_at > $2 limit 1',
      [login.agent, now()],
    )
    const returned = elsewhere.length > 0 ? 0 : await leaveDesk(context, transaction, login.agent)
    await tell(transaction, 'queue', `login ${login.agent}`)
    log.info('agent_logged_out', { agent: login.agent, returned })
  })
}

/**
 * The agent whose browser this is.
 * @throws Problem 'login_required'
 */
export async function requireAgent(context: CommContext, c: Context): Promise<AgentRow> {
  const agent = await agentOf(context, c)
  if (agent === undefined) throw new Problem('login_required')
  return agent
}

/** The same; undefined where there is no login, or no longer. */
export async function agentOf(
  { config, database, now }: CommContext,
  c: Context,
): Promise<AgentRow | undefined> {
  const secret = getCookie(c, cookie)
  if (secret === undefined) return undefined
  const [agent] = await database.query<AgentRow>(
    `select agent.* from agent_login join agent on agent.id = agent_login.agent
     where token_hash = $1 and expires_at > $2`,
    [hashOf(secret), now()],
  )
  return agent !== undefined && localLoginHolds(config, c, agent) ? agent : undefined
}
