import type { Hono } from 'hono'
import { Problem } from '../../../../protocol/problem.ts'
import type { Locale } from '../../../../ui/locale.ts'
import { pageHeaders } from '../../../../ui/page-headers.ts'
import { say } from '../../../../ui/words.ts'
import { type LoggedIn, requireAgent } from '../../agents/login.ts'
import type { CommContext } from '../../conversation/context.ts'
import { noteAccess } from '../../retention/access-log.ts'
import { deleteKept, listKept, openKept } from '../../retention/kept-chat.ts'
import { csv, csvHeaders } from '../csv.ts'
import type { Workplace } from '../shell.ts'
import { deleteKeptChatPage, type KeptChats, keptGonePage } from './kept-chats.ts'
import { pageOf, partOf } from './pages.ts'
import type { PrivacyRoutes } from './routes.ts'
import { privacyWords } from './words.ts'

export async function readKeptChats(
  { config, database, now }: CommContext,
  locale: Locale,
  { number, addressOf }: { number: number; addressOf: (page: number) => string },
): Promise<KeptChats> {
  const found = await listKept(database, now(), partOf(number))
  const { rows, ...beside } = pageOf(found, number, addressOf)
  const chats = rows.map(({ conversation_id, purpose, messages, kept_at, until }) => ({
    conversation: conversation_id,
    subject: say(config.purposes.get(purpose)?.name ?? purpose, locale),
    messages,
    since: kept_at,
    until,
  }))
  return { chats, ...beside }
}

/**
 * What was said in a chat that is kept, as a file: the only way to it, for privacy officers. Not by GET, which a browser may
 * do by itself: each time is noted in the log, in the transaction that opens it.
 */
export function keptChatRoutes(
  app: Hono,
  context: CommContext,
  { localeOf, languages, organisation }: PrivacyRoutes,
): void {
  const base = '/desk'

  app.post('/privacy/kept/:file{[\\w-]+\\.csv}', async (c) => {
    const officer = await requireAgent(context, c)
    const id = c.req.param('file').replace(/\.csv$/, '')
    const kept = await context.database.transaction(async (transaction) => {
      const opened = await openKept(context, transaction, id)
      if (opened === undefined) return undefined
      await noteAccess(
        transaction,
        { act: 'kept_chat_exported', agent: officer.id, conversation: id, kinds: [] },
        context.now(),
      )
      return opened
    })
    const locale = localeOf(c)
    const { kept: said } = privacyWords(locale)
    if (kept === undefined) {
      if (!(c.req.header('accept') ?? '').includes('text/html')) {
        throw new Problem('conversation_unknown')
      }
      const page = keptGonePage(answer(officer, locale))
      return c.html(page, 404, pageHeaders({ formAction: ["'self'"] }))
    }
    const rows = kept.messages.map(({ at, from, citizen, text }) => [
      at,
      from === 'agent' ? said.agent : said.citizen(citizen ?? 1),
      text,
    ])
    return c.body(csv([[said.at, said.who, said.text], ...rows]), 200, csvHeaders(`chat-${id}`))
  })

  app.get('/privacy/kept/:id{[\\w-]+}/delete', async (c) => {
    const place = workplace(await requireAgent(context, c), localeOf(c))
    const text = deleteKeptChatPage(place, c.req.param('id'))
    return c.html(text, 200, pageHeaders({ formAction: ["'self'"] }))
  })

  app.post('/privacy/kept/:id{[\\w-]+}/delete', async (c) => {
    const officer = await requireAgent(context, c)
    const act = 'kept_deleted_by_officer'
    if (await deleteKept(context, c.req.param('id'), { act, agent: officer.id })) {
      return c.redirect(`${base}/privacy`, 303)
    }
    const page = keptGonePage(answer(officer, localeOf(c)))
    return c.html(page, 404, pageHeaders({ formAction: ["'self'"] }))
  })

  function workplace({ name, roles }: LoggedIn, locale: Locale): Workplace {
    return { locale, worker: { name, roles }, organisation: organisation(locale), base, languages }
  }

  /** What answers a form has no address at which it could be read in another language. */
  function answer(officer: LoggedIn, locale: Locale): Workplace {
    return { ...workplace(officer, locale), languages: [] }
  }
}
