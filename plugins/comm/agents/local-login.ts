import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { Problem } from '../../../protocol/problem.ts'
import { type CommConfig, isThisMachine } from '../configuration.ts'
import type { AgentProfile, AgentRow } from './agent.ts'

const loopbackAddresses = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/

/**
 * Whether somebody may become an agent by choosing a name: only on this machine itself, so that the
 * product can be tried. The installation's address must say so, and the request must come from here
 * without a proxy in between.
 */
export function localLoginWorks(config: Pick<CommConfig, 'serverUrl'>, c: Context): boolean {
  const proxied = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some(
    (name) => c.req.header(name) !== undefined,
  )
  return isThisMachine(config.serverUrl) && loopbackAddresses.test(remoteAddress(c)) && !proxied
}

function remoteAddress(c: Context<{ Bindings: Partial<HttpBindings> }>): string {
  return c.env.incoming?.socket.remoteAddress ?? ''
}

/**
 * The agent of this name.
 * @throws Problem 'login_required' for a name that isn't an agent's, or where this login doesn't work
 */
export function localAgent(config: CommConfig, c: Context, name: string): AgentProfile {
  const agent = config.localAgents.find((one) => one.name === name)
  if (agent === undefined || !localLoginWorks(config, c)) throw new Problem('login_required')
  return agent
}

/** A login lasts no longer than what made it possible: the name in the configuration, this machine. */
export const localLoginHolds = (config: CommConfig, c: Context, { id }: AgentRow): boolean =>
  localLoginWorks(config, c) && config.localAgents.some((agent) => agent.id === id)
