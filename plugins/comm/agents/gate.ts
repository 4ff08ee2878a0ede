import type { MiddlewareHandler } from 'hono'
import { Problem } from '../../../protocol/problem.ts'
import type { CommContext } from '../conversation/context.ts'
import type { AgentProfile, AgentRole } from './agent.ts'
import { agentOf, letThroughAs, noteActivity } from './login.ts'

/** Below the desk's address: whom it takes to get there. The first line that fits counts. */
const doors: readonly (readonly [
  where: RegExp,
  who: 'everybody' | 'whoever is logged in' | AgentRole,
])[] = [
  [/^\/(assets\/.*|healthz|login(\/.*)?|logout)$/, 'everybody'],
  // Every page asks and tells whether somebody is there, and leads to the help.
  [/^\/(active|help)$/, 'whoever is logged in'],
  [/^\/lead(\/.*)?$/, 'lead'],
  [/^\/privacy(\/.*)?$/, 'privacy_officer'],
  [/^/, 'agent'],
]

/** Nothing that changes anything. */
const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/** What somebody opens by its address. */
const pages = /^(\/?|\/lead|\/help|\/privacy(\/deletions)?)$/

/**
 * Lets nobody past who hasn't the role that it takes: a route that no line above names is an agent's.
 * Whoever opens a page that isn't theirs is led to their own, or to the login. Whatever somebody does,
 * other than looking, keeps their login alive.
 * @throws Problem 'login_required' | 'role_required'
 */
export function gate(context: CommContext, base: string): MiddlewareHandler {
  return async (c, next) => {
    const path = c.req.path.slice(base.length)
    const who = doors.find(([where]) => where.test(path))?.[1] ?? 'agent'
    if (who === 'everybody') return next()
    const isPage = c.req.method === 'GET' && pages.test(path)
    const agent = await agentOf(context, c)
    if (agent === undefined) {
      if (isPage) return c.redirect(`${base}/login`, 303)
      throw new Problem('login_required')
    }
    if (who !== 'whoever is logged in' && !agent.roles.includes(who)) {
      if (isPage) return c.redirect(base + workplaceOf(agent), 303)
      throw new Problem('role_required')
    }
    letThroughAs(c, agent)
    if (!reading.has(c.req.method)) await noteActivity(context, c, agent)
    return next()
  }
}

/** Where somebody's work is, below the desk's address. */
export function workplaceOf({ roles }: Pick<AgentProfile, 'roles'>): string {
  if (roles.includes('agent')) return ''
  return roles.includes('lead') ? '/lead' : '/privacy'
}
