import type { Context, Hono } from 'hono'
import type { Locale } from '../../../../ui/locale.ts'
import { pageHeaders } from '../../../../ui/page-headers.ts'
import type { Organisation } from '../../../../ui/page.ts'
import type { EventStreams } from '../../../kit/stream.ts'
import { say } from '../../../../ui/words.ts'
import { requireAgent } from '../../agents/login.ts'
import type { CommContext } from '../../conversation/context.ts'
import { checkChain, linkEntries, noteAccess } from '../../retention/access-log.ts'
import { findFingerprint, isFingerprint } from '../../retention/kept-fingerprint.ts'
import { csv, csvHeaders } from '../csv.ts'
import { csvStream, inRows } from '../csv-stream.ts'
import { dayFaults } from './day-faults.ts'
import { deletionsRoutes } from './deletions-routes.ts'
import { privacyPage } from './page.ts'
import { keptChatRoutes, readKeptChats } from './kept-chat-routes.ts'
import { newsAddress, newsRoutes } from './news-routes.ts'
import { addressWith, pageAsked, pageOf, partOf } from './pages.ts'
import { LogFilter, readLog, readWholeLog } from './read-log.ts'
import { keepsChatText, register } from './register.ts'
import { actText, privacyWords } from './words.ts'

export interface PrivacyRoutes {
  streams: EventStreams
  localeOf: (c: Context) => Locale
  languages: readonly Locale[]
  organisation: (locale: Locale) => Organisation
}

/** The privacy officer's page; the gate lets only privacy officers come here. */
export function privacyRoutes(app: Hono, context: CommContext, given: PrivacyRoutes): void {
  const { localeOf, languages, organisation } = given
  const { config, database, now, log } = context
  const base = '/desk'

  app.get('/privacy', async (c) => {
    const { name, roles } = await requireAgent(context, c)
    const locale = localeOf(c)
    const filter = LogFilter.parse(c.req.query())
    const number = pageAsked(c)
    await linkEntries(database)
    // Before the rest is read: what comes meanwhile is told once more rather than never.
    const news = await newsAddress(database, 'log', filter)
    const keptNumber = pageAsked(c, 'kept')
    const { rows, ...beside } = pageOf(
      await readLog(database, filter, partOf(number)),
      number,
      (page) => addressWith(`${base}/privacy`, filter, { page, kept: keptNumber }),
    )
    const text = privacyPage({
      locale,
      worker: { name, roles },
      organisation: organisation(locale),
      base,
      languages,
      news,
      chain: await checkChain(database),
      keepDays: config.accessLogDays,
      compared: await compare(c.req.query('fingerprint')),
      filter,
      faults: dayFaults(c.req.query()),
      entries: rows,
      beside,
      download: addressWith(`${base}/privacy/log.csv`, { ...filter, lang: locale }),
      attributeName: (tag) => say(config.attributeNames.get(tag) ?? tag, locale),
      register: register(config, locale),
      kept: await readKeptChats(context, locale, {
        number: keptNumber,
        addressOf: (kept) =>
          `${addressWith(`${base}/privacy`, filter, { page: number, kept })}#kept`,
      }),
    })
    return c.html(text, 200, pageHeaders({ formAction: ["'self'"] }))
  })

  deletionsRoutes(app, context, given)
  newsRoutes(app, context, given.streams)

  app.get('/privacy/log.csv', async (c) => {
    const officer = await requireAgent(context, c)
    const words = privacyWords(localeOf(c))
    const { log: said, file } = words
    const filter = LogFilter.parse(c.req.query())
    const access = { act: 'exported', agent: officer.id, conversation: null, kinds: [] } as const
    await linkEntries(database)
    const stream = await csvStream({
      // How a reader checks the chain by the last four: ACCESS-LOG.md.
      head: [
        ...[said.number, said.at, said.agent, said.act, said.conversation, said.kinds],
        ...[said.agentId, said.actCode, said.before, said.hash],
      ],
      pages: inRows(readWholeLog(database, filter), (entry) => [
        ...[entry.link, entry.at.toISOString(), entry.name ?? entry.agent],
        ...[actText(entry, words), entry.conversation_id, entry.kinds.join(' ')],
        ...[entry.agent, entry.act, entry.before, entry.hash],
      ]),
      words: file,
      log,
      given: () => database.transaction((transaction) => noteAccess(transaction, access, now())),
    })
    return c.body(stream, 200, csvHeaders('id-contact-log'))
  })

  app.get('/privacy/register.csv', (c) => {
    const locale = localeOf(c)
    const words = privacyWords(locale)
    const { register: said } = words
    const text = csv([
      [
        ...[said.purpose, said.attributes, said.legalBasis],
        ...[said.retention, said.receiver, said.methods, said.chat],
      ],
      ...register(config, locale).map((entry) => [
        entry.purpose,
        entry.attributes.map(({ name, reason }) => `${name}: ${reason ?? said.unsaid}`).join('; '),
        ...[entry.legalBasis, entry.retention, entry.receiver, entry.methods.join(', ')],
        keepsChatText(entry, words),
      ]),
    ])
    return c.body(text, 200, csvHeaders('id-contact-register'))
  })

  keptChatRoutes(app, context, given)

  /** A fingerprint is nothing of anybody: it may stand in the address. */
  async function compare(typed: string | undefined) {
    const fingerprint = typed?.replace(/\s/g, '').toLowerCase().slice(0, 64)
    if (fingerprint === undefined || fingerprint === '') return undefined
    const found = isFingerprint(fingerprint)
      ? await findFingerprint(database, fingerprint)
      : ({ is: 'unreadable' } as const)
    return { typed: fingerprint, found }
  }
}
