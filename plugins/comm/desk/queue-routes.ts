import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { Problem } from '../../../protocol/problem.ts'
import { pluginApp } from '../../kit/app.ts'
import { readJson } from '../../kit/parse-body.ts'
import { colleaguesOf } from '../agents/colleagues.ts'
import { requireAgent } from '../agents/login.ts'
import { choosePresence, chosenPresences } from '../agents/presence.ts'
import { typingTeller } from '../channels/chat/typing.ts'
import type { CommContext } from '../conversation/context.ts'
import { invite } from '../conversation/invite.ts'
import { mark } from '../conversation/mark.ts'
import { dropNoteDraft, keepNoteDraft, TypedNote } from '../conversation/note-draft.ts'
import { addNote, NewNote } from '../conversation/notes.ts'
import { findConversation } from '../conversation/row.ts'
import { ask, NewAsk, withdraw, Withdrawal } from '../identification/ask.ts'
import { subjectsNow } from '../queue/subjects-now.ts'
import { Transfer, transfer } from '../queue/transfer.ts'
import { accept } from '../queue/accept.ts'
import { decline } from '../queue/offer.ts'

const NewMark = z.object({ mark: z.enum(['emergency', 'abuse']).nullable() })

const ChosenPresence = z.object({ presence: z.enum(chosenPresences) })

/** What an agent asks of the queue; part of `deskRoutes`, which lets in only the desk's own pages. */
export function queueRoutes(context: CommContext): Hono {
  const app = pluginApp({ log: context.log })
  const tellTyping = typingTeller(context)

  app.post('/presence', async (c) => {
    const agent = await requireAgent(context, c)
    const { presence } = await readJson(c, ChosenPresence)
    await choosePresence(context, agent.id, presence)
    return c.body(null, 204)
  })

  app.get('/colleagues', async (c) => {
    const agent = await requireAgent(context, c)
    const id = c.req.query('conversation')
    const served = id === undefined ? undefined : await ofAgent(agent.id, id)
    return c.json(await colleaguesOf(context, agent.id, served))
  })

  app.get('/subjects', async (c) => {
    await requireAgent(context, c)
    return c.json(await subjectsNow(context))
  })

  app.post('/conversations/:id/accept', async (c) => {
    const agent = await requireAgent(context, c)
    return c.json({ id: await accept(context, agent, c.req.param('id')) })
  })

  app.post('/conversations/:id/decline', async (c) => {
    const agent = await requireAgent(context, c)
    await decline(context, agent.id, c.req.param('id'))
    return c.body(null, 204)
  })

  app.post('/conversations/:id/transfer', async (c) => {
    const { agent, id } = await mine(c)
    await transfer(context, id, agent.id, await readJson(c, Transfer))
    return c.body(null, 204)
  })

  app.post('/conversations/:id/notes', async (c) => {
    const { agent, id } = await mine(c)
    const written = await readJson(c, NewNote)
    await context.database.transaction(async (transaction) => {
      await addNote(context, transaction, id, agent.id, written)
      await dropNoteDraft(transaction, id, agent.id)
    })
    return c.body(null, 204)
  })

  app.post('/conversations/:id/note-draft', async (c) => {
    const { agent, id } = await mine(c)
    await keepNoteDraft(context, id, agent.id, (await readJson(c, TypedNote)).text)
    return c.body(null, 204)
  })

  app.post('/conversations/:id/mark', async (c) => {
    const { agent, id } = await mine(c)
    await mark(context, id, agent.id, (await readJson(c, NewMark)).mark)
    return c.body(null, 204)
  })

  app.post('/conversations/:id/invite', async (c) => {
    const { agent, id } = await mine(c)
    return c.json(await invite(context, id, agent.id), 201)
  })

  app.post('/conversations/:id/ask', async (c) => {
    const { agent, id } = await mine(c)
    await ask(context, id, agent.id, await readJson(c, NewAsk))
    return c.body(null, 204)
  })

  app.post('/conversations/:id/ask/withdraw', async (c) => {
    const { agent, id } = await mine(c)
    await withdraw(context, id, agent.id, (await readJson(c, Withdrawal)).citizen)
    return c.body(null, 204)
  })

  app.post('/conversations/:id/typing', async (c) => {
    const { row } = await mine(c)
    if (row.state === 'talking') await tellTyping(row, 'agent')
    return c.body(null, 204)
  })

  return app

  /** A conversation of this agent's: another's looks like one that doesn't exist. */
  async function mine(c: Context) {
    const agent = await requireAgent(context, c)
    const row = await ofAgent(agent.id, c.req.param('id') ?? '')
    return { agent, row, id: row.id }
  }

  async function ofAgent(agent: string, id: string) {
    const row = await findConversation(context.database, id)
    if (row?.agent !== agent) throw new Problem('conversation_unknown')
    return row
  }
}
