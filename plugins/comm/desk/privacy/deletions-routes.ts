import type { Hono } from 'hono'
import { pageHeaders } from '../../../../ui/page-headers.ts'
import { say } from '../../../../ui/words.ts'
import { requireAgent } from '../../agents/login.ts'
import type { CommContext } from '../../conversation/context.ts'
import { noteAccess } from '../../retention/access-log.ts'
import { copiesOf } from '../../retention/unreadable.ts'
import { csvHeaders } from '../csv.ts'
import { csvStream, inRows } from '../csv-stream.ts'
import { dayFaults } from './day-faults.ts'
import { deletionsPage } from './deletions-page.ts'
import { causeOf, deletionWords } from './deletion-words.ts'
import { newsAddress } from './news-routes.ts'
import { addressWith, pageAsked, pageOf, partOf } from './pages.ts'
import { DeletionFilter, readAllDeletions, readDeletions } from './read-deletions.ts'
import type { PrivacyRoutes } from './routes.ts'
import { privacyWords } from './words.ts'

/** What was deleted, for privacy officers: as a page and as a file. */
export function deletionsRoutes(
  app: Hono,
  context: CommContext,
  { localeOf, languages, organisation }: PrivacyRoutes,
): void {
  const { config, database, now, log } = context
  const base = '/desk'

  app.get('/privacy/deletions', async (c) => {
    const { name, roles } = await requireAgent(context, c)
    const locale = localeOf(c)
    const filter = DeletionFilter.parse(c.req.query())
    const number = pageAsked(c)
    // Before the rest is read: what comes meanwhile is told once more rather than never.
    const news = await newsAddress(database, 'deletions', filter)
    const { rows, ...beside } = pageOf(
      await readDeletions(database, filter, partOf(number)),
      number,
      (page) => addressWith(`${base}/privacy/deletions`, filter, { page }),
    )
    const text = deletionsPage({
      locale,
      worker: { name, roles },
      organisation: organisation(locale),
      base,
      languages,
      news,
      keepDays: config.deletionDays,
      filter,
      faults: dayFaults(c.req.query()),
      deletions: rows,
      ...beside,
      download: addressWith(`${base}/privacy/deletions.csv`, { ...filter, lang: locale }),
      attributeName: (tag) => say(config.attributeNames.get(tag) ?? tag, locale),
      subjectName: (tag) => say(config.purposes.get(tag)?.name ?? tag, locale),
      copiesOf: (row) => copiesOf(row, config.limits),
    })
    return c.html(text, 200, pageHeaders({ formAction: ["'self'"] }))
  })

  app.get('/privacy/deletions.csv', async (c) => {
    const officer = await requireAgent(context, c)
    const locale = localeOf(c)
    const words = deletionWords(locale)
    const filter = DeletionFilter.parse(c.req.query())
    const act = 'deletions_exported' as const
    const stream = await csvStream({
      head: [
        ...[words.removed, words.subject, words.kinds, words.messages, words.notes, words.cause],
        ...[words.unreadable, words.plannedColumn, words.keptColumn, words.conversation],
        words.keptRemovedColumn,
      ],
      pages: inRows(readAllDeletions(database, filter), (row) => [
        ...[row.deleted_at.toISOString(), row.purpose, row.attributes.join(' ')],
        ...[row.messages, row.notes, causeOf(row, words)],
        copiesOf(row, config.limits).unreadable?.toISOString() ?? null,
        copiesOf(row, config.limits).planned.toISOString(),
        row.kept_until?.toISOString() ?? null,
        row.conversation_id,
        row.kept_removed_at?.toISOString() ?? null,
      ]),
      words: privacyWords(locale).file,
      log,
      given: () =>
        database.transaction((transaction) =>
          noteAccess(transaction, { act, agent: officer.id, conversation: null, kinds: [] }, now()),
        ),
    })
    return c.body(stream, 200, csvHeaders('id-contact-deletions'))
  })
}
