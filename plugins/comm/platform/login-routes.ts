import type { Context, Hono } from 'hono'
import { Problem } from '../../../protocol/problem.ts'
import { pageHeaders } from '../../../ui/page-headers.ts'
import { sameOrigin } from '../../kit/same-origin.ts'
import { agentOf } from '../agents/login.ts'
import { rememberThen } from '../agents/then-cookie.ts'
import type { CommContext } from '../conversation/context.ts'
import { codeOf } from './code-of.ts'
import { confirmFrame, isChallenge } from './frame-login.ts'
import { loginConfirmPage, noAgentPage } from './host-other-pages.ts'
import { hostFrame } from './host-routes.ts'
import type { PlatformSettings } from './settings.ts'

/**
 * The window in which an agent logs in for a frame: top level, where the desk's cookie is, and never framed itself. What
 * the address holds is worth nothing without the code that only the frame has, and what it gives without the frame.
 */
export function frameLoginRoutes(
  app: Hono,
  context: CommContext,
  platform: PlatformSettings,
): void {
  const headers = pageHeaders({ formAction: [], keepsOpener: true })

  app.get('/host/login/:challenge', async (c) => {
    const challenge = challengeOf(c)
    const agent = await agentOf(context, c)
    if (agent === undefined) {
      rememberThen(c, `${platform.path}/host/login/${challenge}`)
      return c.redirect('/desk/login', 303)
    }
    const frame = hostFrame(c, context, platform)
    if (!agent.roles.includes('agent')) return c.html(noAgentPage(frame), 403, headers)
    return c.html(loginConfirmPage(frame, codeOf(challenge)), 200, headers)
  })

  app.post('/host/login/:challenge', sameOrigin(context.config.serverUrl), async (c) => {
    const challenge = challengeOf(c)
    const agent = await agentOf(context, c)
    if (agent === undefined) throw new Problem('login_required')
    if (!agent.roles.includes('agent')) throw new Problem('role_required')
    const secret = await confirmFrame(context, platform, c, challenge)
    return c.json({ secret }, 200, { 'cache-control': 'no-store' })
  })
}

function challengeOf(c: Context): string {
  const challenge = c.req.param('challenge') ?? ''
  if (!isChallenge(challenge)) throw new Problem('not_found')
  return challenge
}
