import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { Problem } from '../../../protocol/problem.ts'
import { isThisMachine } from '../configuration.ts'
import type { CommContext } from '../conversation/context.ts'
import { hashOf, newSecret } from '../conversation/secrets.ts'

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

export async function logOut({ database }: CommContext, c: Context): Promise<void> {
  const secret = getCookie(c, cookie)
  if (secret !== undefined) {
    await database.query('delete from agent_login where token_hash = $1', [hashOf(secret)])
  }
  deleteCookie(c, cookie, cookieOptions)
}

/**
 * The agent whose browser this is.
 * @throws Problem 'login_required'
 */
export async function requireAgent(context: CommContext, c: Context): Promise<string> {
  const { config, database, now } = context
  const secret = getCookie(c, cookie)
  if (secret === undefined || !localLoginWorks(context, c)) throw new Problem('login_required')
  const [login] = await database.query<{ agent: string }>(
    'select agent from agent_login where token_hash = $1 and expires_at > $2',
    [hashOf(secret), now()],
  )
  if (login === undefined || !config.localAgents.includes(login.agent)) {
    throw new Problem('login_required')
  }
  return login.agent
}
