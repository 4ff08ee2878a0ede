import type { Context, Hono } from 'hono'
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
import { takeDraft } from '../channels/chat/draft.ts'
import { typingTeller } from '../channels/chat/typing.ts'
import { readMessages } from '../channels/chat/read-messages.ts'
import { citizenView, deletedView, type Present } from '../conversation/citizen-view.ts'
import type { CommContext } from '../conversation/context.ts'
import { extend } from '../conversation/extend.ts'
import { noteReadByCitizen, ReadUpTo } from '../conversation/read-marker.ts'
import { identificationRoutes } from '../identification/citizen-routes.ts'
import {
  deleteConversation,
  deletionFor,
  type DeletionRow,
  findDeletion,
} from '../retention/delete-conversation.ts'
import { deleteKept } from '../retention/kept-chat.ts'
import type { ReceiptKeys } from '../retention/receipt/keys.ts'
import { answerWithReceipt, receiptRoutes } from '../retention/receipt/routes.ts'
import { answerWithPages } from '../answer-with-pages.ts'
import { answers } from '../database/answers.ts'
import { arrivalRoutes } from './arrival-routes.ts'
import { deleteKeptPage } from './delete-kept-page.ts'
import { type Owned, ownerSecretOf, requireOwner, requireSeat } from './ownership.ts'
import { citizenPage } from './page.ts'
import { refuseArrival } from './refused-arrival.ts'
import { isActive, sessionRoutes } from './session-routes.ts'
import { stopPage } from './stop-page.ts'
import { citizenStream } from './stream.ts'
import { mayDeleteKept } from './wording.ts'

/** Everything that the citizen's browser asks of a conversation. */
export function citizenRoutes(
  context: CommContext,
  streams: EventStreams,
  assetsFolder: string,
  receiptKeys: ReceiptKeys,
): Hono {
  const { config } = context
  const stream = citizenStream(context, streams)
  const app = pluginApp({ log: context.log, healthy: () => answers(context.database) })
  const tellTyping = typingTeller(context)
  answerWithPages(app, context, config.path)
  app.get('/assets/*', assets(assetsFolder))
  app.use('/conversations/*', sameOrigin(config.serverUrl))
  receiptRoutes(app, context, receiptKeys)
  sessionRoutes(app, context, { requireThere, localeOf, seeConversation })

  arrivalRoutes(app, context, { localeOf: (c) => localeOf(c, undefined), see: seeConversation })

  app.get('/conversations/:id', async (c) => page(c, await requireOwner(context, c)))

  app.get('/conversations/:id/events', async (c) => {
    const owned = await requireOwner(context, c)
    return stream(c, owned, localeOf(c, owned))
  })

  identificationRoutes(app, context, {
    requireSeat: (c) => requireSeat(context, c),
    ownerSecretOf,
    localeOf: (c) => localeOf(c, undefined),
    see: seeConversation,
    refuse: (c, why) => refuseArrival(c, config.path, why),
  })

  app.get('/conversations/:id/receipt', async (c) => {
    const owned = await requireOwner(context, c)
    // There is nothing to prove yet.
    if (owned.is === 'there') return seeConversation(c, owned.row.id)
    return answerWithReceipt(c, context, receiptKeys, owned.deletion, localeOf(c, owned))
  })

  app.post('/conversations/:id/messages', async (c) => {
    const seat = await requireSeat(context, c)
    const message = await readJson(c, NewMessage)
    const author = { from: 'citizen', number: seat.number } as const
    const posted = await postMessage(context, seat.id, author, message)
    isActive(context, seat)
    return c.json(posted, 201)
  })

  app.post('/conversations/:id/typing', async (c) => {
    const { row } = await requireThere(c)
    if (row.state === 'talking') await tellTyping(row, 'citizen')
    return c.body(null, 204)
  })

  app.post('/conversations/:id/read', async (c) => {
    const { id, number } = await requireSeat(context, c)
    const { sequence } = await readJson(c, ReadUpTo)
    await noteReadByCitizen(context, id, number, sequence)
    return c.body(null, 204)
  })

  app.post('/conversations/:id/extend', async (c) => {
    await extend(context, (await requireThere(c)).row.id)
    return c.body(null, 204)
  })

  app.get('/conversations/:id/stop', async (c) => {
    const owned = await requireOwner(context, c)
    if (owned.is === 'deleted') return seeConversation(c, owned.deletion.conversation_id)
    const locale = localeOf(c, owned)
    const view = await citizenView(context, owned, locale)
    return c.html(stopPage({ view, locale, ...common(locale) }), 200, pageHeaders())
  })

  app.post('/conversations/:id/stop', async (c) => {
    const owned = await requireOwner(context, c)
    const deletion =
      owned.is === 'deleted'
        ? owned.deletion
        : deletionFor(await deleteOnce(owned.row.id), owned.citizen.number)
    if (!(c.req.header('accept') ?? '').includes('application/json')) {
      return seeConversation(c, deletion.conversation_id)
    }
    return c.json(deletedView(context, deletion, localeOf(c, owned)))
  })

  app.get('/conversations/:id/kept/delete', async (c) => {
    const owned = await requireOwner(context, c)
    const locale = localeOf(c, owned)
    if (owned.is === 'there') return seeConversation(c, owned.row.id)
    const view = deletedView(context, owned.deletion, locale)
    if (view.at !== 'deleted' || !mayDeleteKept(view)) return seeConversation(c, view.id)
    return c.html(deleteKeptPage({ view, locale, ...common(locale) }), 200, pageHeaders())
  })

  app.post('/conversations/:id/kept/delete', async (c) => {
    const owned = await requireOwner(context, c)
    if (owned.is === 'there') throw new Problem('conversation_state')
    const id = owned.deletion.conversation_id
    // Gone already, by its time or somebody else: that is what the page then says.
    await deleteKept(context, id, { act: 'kept_deleted_by_citizen', agent: null })
    return seeConversation(c, id)
  })

  return app

  /** What somebody else has deleted at this moment is deleted as well. */
  async function deleteOnce(id: string): Promise<DeletionRow> {
    try {
      return await deleteConversation(context, id, 'citizen', () => true)
    } catch (fault) {
      const deletion = await findDeletion(context.database, id)
      if (deletion === undefined) throw fault
      return deletion
    }
  }

  function localeOf(c: Context, owned: Owned | undefined): Locale {
    return negotiateLocale({
      asked: c.req.query('lang') ?? (owned?.is === 'there' ? owned.citizen.locale : undefined),
      acceptLanguage: c.req.header('accept-language'),
      offered: config.languages,
    })
  }

  async function requireThere(c: Context) {
    const owned = await requireOwner(context, c)
    if (owned.is === 'deleted') throw new Problem('conversation_unknown')
    return owned
  }

  function seeConversation(c: Context, id: string): Response {
    c.header('cache-control', 'no-store')
    c.header('referrer-policy', 'no-referrer')
    const asked = c.req.query('lang')
    const query = asked === undefined ? '' : `?lang=${encodeURIComponent(asked)}`
    return c.redirect(`${config.path}/conversations/${id}${query}`, 303)
  }

  async function page(c: Context, owned: Owned): Promise<Response> {
    const locale = localeOf(c, owned)
    const view =
      owned.is === 'there'
        ? await citizenView(context, owned, locale)
        : deletedView(context, owned.deletion, locale)
    const messages = owned.is === 'there' ? await readMessages(context, owned.row, 0) : []
    const now = context.now().toISOString()
    const text = citizenPage({
      view,
      messages,
      ...(owned.is === 'there' && { number: owned.citizen.number, draft: await draftOf(c, owned) }),
      locale,
      ...common(locale),
      now,
    })
    return c.html(text, 200, pageHeaders())
  }

  /** Whoever only looks ahead has no field to put it in. */
  async function draftOf(c: Context, { row, citizen }: Present): Promise<string> {
    if (c.req.method !== 'GET' || /prefetch/.test(c.req.header('sec-purpose') ?? '')) return ''
    return takeDraft(context, row, citizen)
  }

  function common(locale: Locale) {
    const { name, website } = config.organisation
    return {
      wording: config.wording,
      languages: { offered: config.languages },
      organisation: { name: say(name, locale), website },
      base: config.path,
    }
  }
}
