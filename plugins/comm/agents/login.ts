import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { Problem } from '../../../protocol/problem.ts'
import type { CommContext } from '../conversation/context.ts'
import { tell } from '../conversation/news.ts'
import { hashOf, newSecret } from '../conversation/secrets.ts'
import type { Prepared, Queryable } from '../database/database.ts'
import { leaveDesk } from '../queue/vanished.ts'
import { later } from '../retention/limits.ts'
import {
  agentColumns,
  type AgentProfile,
  type AgentRole,
  type AgentRow,
  keepAgent,
  lockAgent,
} from './agent.ts'
import { keepAtDesk, showSoon } from './presence.ts'
import { localLoginHolds } from './local-login.ts'

/** How somebody proved who they are. */
export type LoginWay = 'local' | 'organisation'

export interface LoggedIn extends AgentRow {
  way: LoginWay
  last_active_at: Date
}

const cookie = '__Host-desk'
const cookieOptions = { path: '/', secure: true, httpOnly: true, sameSite: 'Strict' } as const

/** A working day; not while the desk is closed longer than this. In minutes. */
const loginLife = 10 * 60

/**
 * Whoever proved who they are, by whichever way, is logged in in this browser from now on, under a new
 * secret: what the browser held before is worth nothing any more.
 */
export async function openLogin(
  context: CommContext,
  c: Context,
  profile: AgentProfile,
  way: LoginWay,
): Promise<void> {
  const { database, now, log } = context
  const secret = newSecret()
  const before = getCookie(c, cookie)
  await database.transaction(async (transaction) => {
    await keepAgent(transaction, profile, now())
    await keepAtDesk(context, transaction, profile.id)
    if (before !== undefined) {
      await transaction.query('delete from agent_login where token_hash = $1', [hashOf(before)])
    }
    await transaction.query(
      `insert into agent_login (token_hash, agent, expires_at, last_active_at, way)
       values ($1, $2, $3, $4, $5)`,
      [hashOf(secret), profile.id, later(now(), loginLife), now(), way],
    )
    // Other browsers of this person may show what they may no longer see.
    await tell(transaction, `login ${profile.id}`)
  })
  setCookie(c, cookie, secret, cookieOptions)
  log.info('agent_logged_in', { agent: profile.id, way })
}

/**
 * @returns how they had logged in; undefined where nobody was
 */
export async function closeLogin(context: CommContext, c: Context): Promise<LoginWay | undefined> {
  const { database } = context
  const secret = getCookie(c, cookie)
  deleteCookie(c, cookie, cookieOptions)
  if (secret === undefined) return undefined
  return database.transaction(async (transaction) => {
    // The agent before their logins, as whoever logs in: else the two could wait for each other.
    const [held] = await transaction.query<{ agent: string }>(
      'select agent from agent_login where token_hash = $1',
      [hashOf(secret)],
    )
    if (held !== undefined) await lockAgent(transaction, held.agent)
    const [login] = await transaction.query<{ agent: string; way: LoginWay }>(
      'delete from agent_login where token_hash = $1 returning agent, way',
      [hashOf(secret)],
    )
    if (login !== undefined) await leftBy(context, transaction, login.agent)
    return login?.way
  })
}

type LoginContext = Pick<CommContext, 'config' | 'database' | 'now' | 'log'>

/**
 * Logins whose time is over, or whose agent has done nothing for too long, end for every part. One agent at a
 * time: who holds what one talked to must not wait for another.
 */
export async function endOldLogins(context: LoginContext): Promise<void> {
  const { config, database, now } = context
  const isOld = 'expires_at <= $1 or last_active_at <= $2'
  const old = [now(), later(now(), -config.logOutAfter)]
  const agents = await database.query<{ agent: string }>(
    `select distinct agent from agent_login where ${isOld}`,
    old,
  )
  for (const { agent } of agents) {
    await database.transaction(async (transaction) => {
      await lockAgent(transaction, agent)
      const ended = await transaction.query(
        `delete from agent_login where (${isOld}) and agent = $3 returning agent`,
        [...old, agent],
      )
      if (ended.length > 0) await leftBy(context, transaction, agent)
    })
  }
}

/**
 * Where it was the agent's last login, those they talk to go back to the front of the queue: a citizen
 * is never in nobody's list. Where another one stands it may be of a browser that was closed without logging out:
 * unless a desk is open there, they are soon found to have vanished.
 */
async function leftBy(context: LoginContext, transaction: Queryable, agent: string): Promise<void> {
  const { config, now, log } = context
  const elsewhere = await transaction.query(
    'select 1 from agent_login where agent = $1 and expires_at > $2 and last_active_at > $3 limit 1',
    [agent, now(), later(now(), -config.logOutAfter)],
  )
  if (elsewhere.length > 0) await showSoon(context, transaction, agent)
  const returned = elsewhere.length > 0 ? 0 : await leaveDesk(context, transaction, agent)
  await tell(transaction, 'queue', `login ${agent}`)
  log.info('agent_logged_out', { agent, returned })
}

/** Whom the gate has let through with this request: asking the database twice would tell the same. */
const letThrough = new WeakMap<Context, LoggedIn>()

export const letThroughAs = (c: Context, agent: LoggedIn): void => void letThrough.set(c, agent)

/**
 * The agent whose browser this is.
 * @throws Problem 'login_required'
 */
export async function requireAgent(context: CommContext, c: Context): Promise<LoggedIn> {
  const agent = letThrough.get(c) ?? (await agentOf(context, c))
  if (agent === undefined) throw new Problem('login_required')
  return agent
}

/** SQL of a login that isn't over, after the parameters of `standing`. */
export const loginStands = 'token_hash = $1 and expires_at > $2 and last_active_at > $3'

/** $1 … $3 of it: of this browser's login. */
export const standing = ({ config, now }: Pick<CommContext, 'config' | 'now'>, c: Context) =>
  [hashOf(getCookie(c, cookie) ?? ''), now(), later(now(), -config.logOutAfter)] as const

const whose: Prepared = {
  name: 'whose login',
  sql: `select ${agentColumns.map((column) => `agent.${column}`).join(', ')}, way, last_active_at
    from agent_login join agent on agent.id = agent_login.agent
    where ${loginStands}`,
}

/** The same as the database has it now; undefined where there is no login, or no longer. */
export async function agentOf(context: CommContext, c: Context): Promise<LoggedIn | undefined> {
  const { config, database } = context
  if (getCookie(c, cookie) === undefined) return undefined
  const [agent] = await database.query<LoggedIn>(whose, standing(context, c))
  if (agent === undefined) return undefined
  const holds =
    agent.way === 'local'
      ? localLoginHolds(config, c, agent)
      : config.organisationLogin !== undefined
  return holds ? agent : undefined
}

/** Whether this browser's login still is this agent's, with this role: a stream outlives the moment in which it was opened. */
export async function stillWorks(
  context: CommContext,
  c: Context,
  { id }: AgentRow,
  role: AgentRole,
): Promise<boolean> {
  const agent = await agentOf(context, c)
  return agent?.id === id && agent.roles.includes(role)
}

/** Whoever does something stays logged in. Written at most twice a minute. */
export async function noteActivity(
  { database, now }: CommContext,
  c: Context,
  agent: LoggedIn,
): Promise<void> {
  const secret = getCookie(c, cookie)
  if (secret === undefined || agent.last_active_at > later(now(), -0.5)) return
  await database.query(
    'update agent_login set last_active_at = greatest(last_active_at, $2) where token_hash = $1',
    [hashOf(secret), now()],
  )
  agent.last_active_at = now()
}
