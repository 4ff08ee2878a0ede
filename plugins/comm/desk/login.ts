import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { Problem } from '../../../protocol/problem.ts'
import { isThisMachine } from '../configuration.ts'
import type { CommContext } from '../conversation/context.ts'
import { tell } from '../conversation/news.ts'
import { hashOf, newSecret } from '../conversation/secrets.ts'
import { later } from '../retention/limits.ts'

const cookie = '__Host-desk'
const cookieOptions = { path: '/', secure: true, httpOnly: true, sameSite: 'Strict' } as const

/** A working day; not while the desk is closed longer than this. In milliseconds. */
const loginLife = 10 * 60 * 60 * 1000

const loopbackAddresses = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/

/**
 * Whether somebody may become an agent by choosing a name: only on this machine itself, so that the
 * product can be tried. The installation's address must say so, and the request must come from here
 * without a proxy in between.
 */
export function localLoginWorks({ config }: Pick<CommContext, 'config'>, c: Context): boolean {
  const proxied = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some(
    (name) => c.req.header(name) !== undefined,
  )
  return isThisMachine(config.serverUrl) && loopbackAddresses.test(remoteAddress(c)) && !proxied
}

function remoteAddress(c: Context<{ Bindings: Partial<HttpBindings> }>): string {
  return c.env.incoming?.socket.remoteAddress ?? ''
}

/**
 * @throws Problem 'login_required' for a name that isn't an agent's, or where this login doesn't work
 */
export async function logIn(context: CommContext, c: Context, agent: string): Promise<void> {
  const { config, database, now, log } = context
  if (!localLoginWorks(context, c) || !config.localAgents.includes(agent)) {
    throw new Problem('login_required')
  }
  const secret = newSecret()
  await database.query(
    'insert into agent_login (token_hash, agent, expires_at) values ($1, $2, $3)',
    [hashOf(secret), agent, new Date(now().getTime() + loginLife)],
  )
  setCookie(c, cookie, secret, cookieOptions)
  log.info('agent_logged_in', { agent })
}

/**
 * Where it was the agent's last login, those they talk to go back to the front of the queue: a citizen
 * is never in nobody's list.
 */
export async function logOut(
  { config, database, now, log }: CommContext,
  c: Context,
): Promise<void> {
  const secret = getCookie(c, cookie)
  deleteCookie(c, cookie, cookieOptions)
  if (secret === undefined) return
  await database.transaction(async (transaction) => {
    const [login] = await transaction.query<{ agent: string }>(
      'delete from agent_login where token_hash = $1 returning agent',
      [hashOf(secret)],
    )
    if (login === undefined) return
    const returned = await transaction.query<{ id: string }>(
      `update conversation
       set state = 'waiting', agent = null, accepted_at = null, agent_read_sequence = 0, ends_at = $3
       where agent = $1 and state = 'talking'
         and not exists (select 1 from agent_login where agent = $1 and expires_at > $2)
       returning id`,
      [login.agent, now(), later(now(), config.limits.waiting)],
    )
    for (const { id } of returned) await tell(transaction, `conversation ${id}`)
    await tell(transaction, 'queue', `login ${login.agent}`)
    log.info('agent_logged_out', { agent: login.agent, returned: returned.length })
  })
}

/**
 * The agent whose browser this is.
 * @throws Problem 'login_required'
 */
export async function requireAgent(context: CommContext, c: Context): Promise<string> {
  const agent = await agentOf(context, c)
  if (agent === undefined) throw new Problem('login_required')
  return agent
}

/** The same; undefined where there is no login, or no longer. */
export async function agentOf(context: CommContext, c: Context): Promise<string | undefined> {
  const { config, database, now } = context
  const secret = getCookie(c, cookie)
  if (secret === undefined || !localLoginWorks(context, c)) return undefined
  const [login] = await database.query<{ agent: string }>(
    'select agent from agent_login where token_hash = $1 and expires_at > $2',
    [hashOf(secret), now()],
  )
  return login !== undefined && config.localAgents.includes(login.agent) ? login.agent : undefined
}
