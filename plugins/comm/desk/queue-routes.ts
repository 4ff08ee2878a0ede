import type { Hono } from 'hono'
import { z } from 'zod'
import { pluginApp } from '../../kit/app.ts'
import { readJson } from '../../kit/parse-body.ts'
import { colleaguesOf } from '../agents/colleagues.ts'
import { requireAgent } from '../agents/login.ts'
import { choosePresence, chosenPresences } from '../agents/presence.ts'
import type { CommContext } from '../conversation/context.ts'
import { accept } from '../queue/accept.ts'
import { decline } from '../queue/offer.ts'

const ChosenPresence = z.object({ presence: z.enum(chosenPresences) })

/** What an agent asks of the queue; part of `deskRoutes`, which lets in only the desk's own pages. */
export function queueRoutes(context: CommContext): Hono {
  const app = pluginApp({ log: context.log })

  app.post('/presence', async (c) => {
    const agent = await requireAgent(context, c)
    const { presence } = await readJson(c, ChosenPresence)
    await choosePresence(context, agent.id, presence)
    return c.body(null, 204)
  })

  app.get('/colleagues', async (c) => {
    const agent = await requireAgent(context, c)
    return c.json(await colleaguesOf(context, agent.id))
  })

  app.post('/conversations/:id/accept', async (c) => {
    const agent = await requireAgent(context, c)
    return c.json({ id: await accept(context, agent.id, c.req.param('id')) })
  })

  app.post('/conversations/:id/decline', async (c) => {
    const agent = await requireAgent(context, c)
    await decline(context, agent.id, c.req.param('id'))
    return c.body(null, 204)
  })

  return app
}
