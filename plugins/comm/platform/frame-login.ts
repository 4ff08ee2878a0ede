import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { Problem } from '../../../protocol/problem.ts'
import { agentColumns, type AgentRow } from '../agents/agent.ts'
import { localLoginHolds } from '../agents/local-login.ts'
import { type LoginWay, loginStands, standing } from '../agents/login.ts'
import type { CommContext } from '../conversation/context.ts'
import { hashOf, newSecret } from '../conversation/secrets.ts'
import { later } from '../retention/limits.ts'
import type { PlatformSettings } from './settings.ts'

/** How long a confirmed login waits for its frame, and how long a frame's counts; in minutes. */
const waits = 2
const lasts = 10 * 60

/** SHA-256 in base64url: 43 characters. */
export const isChallenge = (text: string): boolean => /^[\w-]{43}$/.test(text)

const cookieOf = ({ id }: PlatformSettings): string => `__Host-frame-${id}`

/**
 * The agent whose login a frame has been handed, for as long as the login at the desk stands from which it comes.
 * Undefined where there is none.
 */
export async function frameAgent(
  context: CommContext,
  platform: PlatformSettings,
  c: Context,
): Promise<AgentRow | undefined> {
  const { config, database, now } = context
  const secret = getCookie(c, cookieOf(platform))
  if (secret === undefined) return undefined
  const [agent] = await database.query<AgentRow & { way: LoginWay }>(
    `select ${agentColumns.map((column) => `agent.${column}`).join(', ')}, way
     from platform_login
       join agent_login on agent_login.token_hash = login_hash
       join agent on agent.id = agent_login.agent
     where platform_login.token_hash = $1 and platform = $4 and platform_login.expires_at > $2
       and agent_login.expires_at > $2 and last_active_at > $3`,
    [hashOf(secret), now(), later(now(), -config.logOutAfter), platform.id],
  )
  if (agent === undefined || !agent.roles.includes('agent')) return undefined
  const holds =
    agent.way === 'local'
      ? localLoginHolds(config, c, agent)
      : config.organisationLogin !== undefined
  return holds ? agent : undefined
}

/**
 * An agent, logged in at the desk in this window, says that a frame is theirs.
 * @param challenge what the frame told of its code: SHA-256 in base64url
 * @returns the secret that the frame needs besides its code, for the page that opened the window and for nobody else
 * @throws Problem 'state_invalid' where somebody has confirmed it before
 */
export async function confirmFrame(
  context: CommContext,
  platform: PlatformSettings,
  c: Context,
  challenge: string,
): Promise<string> {
  const { database, now, log } = context
  const secret = newSecret()
  const added = await database.query(
    `insert into platform_login (code_hash, platform, login_hash, expires_at, secret_hash)
     select $4, $5, token_hash, $6, $7 from agent_login where ${loginStands}
     on conflict (code_hash) do nothing returning platform`,
    [
      ...standing(context, c),
      Buffer.from(challenge, 'base64url'),
      platform.id,
      later(now(), waits),
      hashOf(secret),
    ],
  )
  if (added.length === 0) throw new Problem('state_invalid', { kind: 'frame' })
  log.info('platform_frame_confirmed', { platform: platform.id })
  return secret
}

/**
 * The frame brings its code and what the window handed it, once: from then on the login is the frame's own, in a cookie that
 * the browser keeps for this frame in this platform only.
 * @returns whether it was confirmed
 */
export async function claimFrame(
  { database, now }: CommContext,
  platform: PlatformSettings,
  c: Context,
  brought: { code: string; secret: string },
): Promise<boolean> {
  const token = newSecret()
  // The code's hash stays: no code is confirmed twice, whether its frame has come or not.
  const claimed = await database.query(
    `update platform_login set token_hash = $1, expires_at = $2
     where code_hash = $3 and token_hash is null and platform = $4 and expires_at > $5
       and secret_hash = $6
     returning platform`,
    [
      hashOf(token),
      later(now(), lasts),
      createHash('sha256').update(brought.code, 'utf8').digest(),
      platform.id,
      now(),
      hashOf(brought.secret),
    ],
  )
  if (claimed.length === 0) return false
  setCookie(c, cookieOf(platform), token, {
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'None',
    partitioned: true,
  })
  return true
}

/** Whoever does something in the frame stays logged in, as at the desk. Written at most twice a minute. */
export async function keepFrameLogin(
  { database, now }: CommContext,
  platform: PlatformSettings,
  c: Context,
): Promise<void> {
  const secret = getCookie(c, cookieOf(platform))
  if (secret === undefined) return
  await database.query(
    `update agent_login set last_active_at = $2
     where last_active_at < $3
       and token_hash = (select login_hash from platform_login where token_hash = $1)`,
    [hashOf(secret), now(), later(now(), -0.5)],
  )
}
