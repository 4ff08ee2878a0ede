import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { Problem } from '../../../protocol/problem.ts'
import { type Locale, negotiateLocale } from '../../../ui/locale.ts'
import { pageHeaders } from '../../../ui/page-headers.ts'
import { say } from '../../../ui/words.ts'
import { pluginApp } from '../../kit/app.ts'
import { assets } from '../../kit/assets.ts'
import type { EventStreams } from '../../kit/stream.ts'
import { readJson } from '../../kit/parse-body.ts'
import { sameOrigin } from '../../kit/same-origin.ts'
import { NewMessage, postMessage } from '../channels/chat/post-message.ts'
import { deletion } from '../conversation/citizen-view.ts'
import { citizensOf } from '../conversation/citizen-row.ts'
import type { CommContext } from '../conversation/context.ts'
import { endByAgent } from '../conversation/end.ts'
import { extend } from '../conversation/extend.ts'
import { type ConversationRow, findConversation } from '../conversation/row.ts'
import { deleteConversation } from '../retention/delete-conversation.ts'
import { answerWithPages } from '../answer-with-pages.ts'
import { answers } from '../database/answers.ts'
import { repliesFor } from './canned-replies.ts'
import { queueRoutes } from './queue-routes.ts'
import { noteCopied } from '../attributes/note-copied.ts'
import type { AgentRow } from '../agents/agent.ts'
import { gate } from '../agents/gate.ts'
import { requireAgent } from '../agents/login.ts'
import { loginRoutes } from '../agents/login-routes.ts'
import type { OrganisationLogin } from '../agents/oidc/organisation-login.ts'
import { leadRoutes } from './lead/routes.ts'
import { helpPage } from './help/help-page.ts'
import { privacyRoutes } from './privacy/routes.ts'
import { deskPage } from './page.ts'
import { conversationStream, listStream } from './streams.ts'
import { deskLanguages } from './words/languages.ts'

const base = '/desk'

const Copied = z.object({ kind: z.string().max(100) })

/** Everything that an agent's browser asks. */
export function deskRoutes(
  context: CommContext,
  streams: EventStreams,
  assetsFolder: string,
  login: OrganisationLogin | undefined,
): Hono {
  const { config } = context
  const offered = config.languages.filter((locale) => deskLanguages.includes(locale))
  const languages = offered.length > 0 ? offered : deskLanguages
  const app = pluginApp({ log: context.log, healthy: () => answers(context.database) })
  answerWithPages(app, context, base)
  app.get('/assets/*', assets(assetsFolder))
  app.use(sameOrigin(config.serverUrl))

  app.use(gate(context, base))
  loginRoutes(app, context, { base, login, localeOf })
  leadRoutes(app, context, { streams, localeOf, languages, organisation })
  privacyRoutes(app, context, { streams, localeOf, languages, organisation })

  app.get('/help', async (c) => {
    const worker = await requireAgent(context, c)
    const locale = localeOf(c)
    const text = helpPage({ locale, worker, organisation: organisation(locale), base, languages })
    return c.html(text, 200, pageHeaders({ formAction: ["'self'"] }))
  })

  app.get('/', async (c) => {
    const agent = await requireAgent(context, c)
    const locale = localeOf(c)
    const text = deskPage({
      locale,
      worker: agent,
      organisation: organisation(locale),
      base,
      languages,
      subjects: [...config.purposes].map(([tag, { name }]) => ({ tag, name: say(name, locale) })),
      now: context.now().toISOString(),
    })
    return c.html(text, 200, pageHeaders({ formAction: ["'self'"] }))
  })

  app.get('/events', async (c) =>
    listStream(context, streams, c, await requireAgent(context, c), localeOf(c)),
  )

  app.get('/conversations/:id/events', async (c) => {
    const agent = await requireAgent(context, c)
    return conversationStream(context, streams, c, agent, c.req.param('id'), localeOf(c))
  })

  app.route('/', queueRoutes(context))

  app.get('/conversations/:id/replies', async (c) => {
    const { row } = await mine(c)
    const [first] = await citizensOf(context.database, row.id)
    const agent = localeOf(c)
    const citizen = config.languages.find((locale) => locale === first?.locale) ?? agent
    return c.json(repliesFor(config.replies, row.purpose, { citizen, agent }))
  })

  app.post('/conversations/:id/messages', async (c) => {
    const { agent, id } = await mine(c)
    const message = await readJson(c, NewMessage)
    return c.json(await postMessage(context, id, { from: 'agent', agent }, message), 201)
  })

  app.post('/conversations/:id/extend', async (c) => {
    const { agent, id } = await mine(c)
    await extend(context, id, agent.id)
    return c.body(null, 204)
  })

  app.post('/conversations/:id/end', async (c) => {
    const { agent, id } = await mine(c)
    await endByAgent(context, id, agent.id)
    return c.body(null, 204)
  })

  app.post('/conversations/:id/copied', async (c) => {
    const { agent, id } = await mine(c)
    await noteCopied(context, id, agent.id, (await readJson(c, Copied)).kind)
    return c.body(null, 204)
  })

  app.post('/conversations/:id/delete', async (c) => {
    const { agent, id } = await mine(c)
    const deleted = await deleteConversation(context, id, 'agent', (row) => row.agent === agent.id)
    return c.json(deletion(config, deleted, localeOf(c)))
  })

  return app

  /** A conversation of this agent's: another's looks like one that doesn't exist. */
  async function mine(c: Context): Promise<{ agent: AgentRow; id: string; row: ConversationRow }> {
    const agent = await requireAgent(context, c)
    const id = c.req.param('id') ?? ''
    const row = await findConversation(context.database, id)
    if (row?.agent !== agent.id) throw new Problem('conversation_unknown')
    return { agent, id, row }
  }

  function localeOf(c: Context): Locale {
    return negotiateLocale({
      asked: c.req.query('lang'),
      acceptLanguage: c.req.header('accept-language'),
      offered: languages,
    })
  }

  function organisation(locale: Locale) {
    return { name: say(config.organisation.name, locale), website: config.organisation.website }
  }
}
