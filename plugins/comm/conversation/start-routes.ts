import type { Hono } from 'hono'
import type { z } from 'zod'
import {
  StartCommunicationRequest,
  type StartCommunicationResponse,
} from '../../../protocol/start-communication.ts'
import { negotiateLocale } from '../../../ui/locale.ts'
import { pluginApp } from '../../kit/app.ts'
import { readJson, readText } from '../../kit/parse-body.ts'
import { acceptResult } from '../attributes/accept-result.ts'
import { answers } from '../database/answers.ts'
import { holdResult } from '../identification/hold-result.ts'
import { availability, requireOpen } from '../queue/availability.ts'
import type { CommContext } from './context.ts'
import { createConversation } from './create.ts'

type Answer = z.input<typeof StartCommunicationResponse>

/** What the core and the auth plugins ask of a comm plugin (PROTOCOL.md section 4): never public. */
export function startRoutes(context: CommContext): Hono {
  const { config, database, log } = context
  const app = pluginApp({ log, healthy: () => answers(database) })

  app.post('/start_communication', async (c) => {
    const request = await readJson(c, StartCommunicationRequest)
    await requireOpen(context, request.purpose)
    const created = await createConversation(context, {
      purpose: request.purpose,
      locale: negotiateLocale({ asked: request.locale, offered: config.languages }),
      returnUrl: request.return_url,
    })
    const clientUrl = `${config.serverUrl}${config.path}/c/${created.clientToken}`
    if (request.auth_result === undefined) {
      return c.json({
        client_url: clientUrl,
        attr_url: `${config.internalUrl}${config.path}/attributes/${created.attrToken}`,
      } satisfies Answer)
    }
    try {
      await acceptResult(context, { conversationId: created.id, number: 1 }, request.auth_result)
    } catch (fault) {
      // Nobody will come for it: nothing stays of a start that was refused.
      await context.database.query('delete from conversation where id = $1', [created.id])
      throw fault
    }
    return c.json({ client_url: clientUrl } satisfies Answer)
  })

  app.post('/attributes/:token', async (c) => {
    const result = await readText(c, 'application/jwt')
    await acceptResult(context, { attrToken: c.req.param('token') }, result)
    return c.body(null, 204)
  })

  app.post('/identification/:token', async (c) => {
    const result = await readText(c, 'application/jwt')
    await holdResult(context, c.req.param('token'), result)
    return c.body(null, 204)
  })

  app.get('/availability', async (c) => c.json(await availability(context, c.req.query('purpose'))))

  return app
}
