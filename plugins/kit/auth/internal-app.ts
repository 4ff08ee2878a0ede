import type { Hono } from 'hono'
import { Problem, problemResponse } from '../../../protocol/problem.ts'
import { SessionActivity } from '../../../protocol/session-activity.ts'
import { StartAuthenticationRequest } from '../../../protocol/start-authentication.ts'
import { pluginApp } from '../app.ts'
import type { Log } from '../log.ts'
import { readJson } from '../parse-body.ts'
import { startAuthentication, type StartDeps } from './start.ts'
import type { Way } from './way.ts'

/** What other parts of the installation ask: to start, and news of what became of a session. */
export function internalApp(deps: StartDeps & Pick<Way, 'heard' | 'over'> & { log: Log }): Hono {
  const { log } = deps
  const app = pluginApp({ log })

  app.post('/start_authentication', async (c) => {
    const request = await readJson(c, StartAuthenticationRequest)
    const answer = await startAuthentication(request, deps)
    log.info('authentication_started', {
      attributes: request.attributes.length,
      in_band: request.attr_url === undefined,
    })
    return c.json(answer)
  })

  // Others that send it ignore the answer, so there is nothing here to refuse (PROTOCOL.md section 3). Our own conversations
  // tell the citizen when the session that they are active in is over.
  app.post('/session_feedback/:id', async (c) => {
    const activity = SessionActivity.safeParse({ type: c.req.query('type') })
    log.info('session_feedback', { type: activity.success ? activity.data.type : 'unknown' })
    if (!activity.success) return c.body(null, 204)
    const session = c.req.param('id')
    await heard(session, activity.data)
    if (activity.data.type === 'user_active' && (await isOver(session)))
      return problemResponse(new Problem('session_over'))
    return c.body(null, 204)
  })
  return app

  /** What was not sealed here is no session, and none that ended. */
  async function isOver(session: string): Promise<boolean> {
    return (await deps.over?.(session).catch(() => undefined)) !== undefined
  }

  async function heard(session: string, activity: SessionActivity): Promise<void> {
    try {
      await deps.heard?.(session, activity)
    } catch (fault) {
      log.warn('session_feedback_failed', {
        fault: fault instanceof Error ? fault.name : 'unknown',
      })
    }
  }
}
