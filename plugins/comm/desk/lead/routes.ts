import type { Context, Hono } from 'hono'
import { z } from 'zod'
import type { Locale } from '../../../../ui/locale.ts'
import { Problem } from '../../../../protocol/problem.ts'
import { pageHeaders } from '../../../../ui/page-headers.ts'
import type { Organisation } from '../../../../ui/page.ts'
import { readJson } from '../../../kit/parse-body.ts'
import type { EventStreams } from '../../../kit/stream.ts'
import { requireAgent, stillWorks } from '../../agents/login.ts'
import type { CommContext } from '../../conversation/context.ts'
import { keepUpToDate, sendChanges } from '../../conversation/live.ts'
import { close } from '../../queue/closure.ts'
import { reassign } from '../../queue/reassign.ts'
import { csv, csvHeaders } from '../csv.ts'
import { leadPage } from './page.ts'
import { pauseAgent } from './pause-agent.ts'
import { channels, readLeadView } from './read-lead-view.ts'
import { leadWords } from './words.ts'

// PostgreSQL keeps no text with a NUL in it.
const AgentId = z
  .string()
  .max(255)
  .regex(/^[^\0]+$/)
const Move = z.object({
  to: z.union([z.literal('queue'), z.strictObject({ agent: AgentId })]),
})
const Closing = z.object({
  purpose: z.string().max(255),
  channel: z.enum([...channels, '*']),
  closed: z.boolean(),
})

export interface LeadRoutes {
  streams: EventStreams
  localeOf: (c: Context) => Locale
  languages: readonly Locale[]
  organisation: (locale: Locale) => Organisation
}

/** The lead's page; the gate lets only leads come here. */
export function leadRoutes(
  app: Hono,
  context: CommContext,
  { streams, localeOf, languages, organisation }: LeadRoutes,
): void {
  const { now } = context

  app.get('/lead', async (c) => {
    const { id: me, name, roles } = await requireAgent(context, c)
    const locale = localeOf(c)
    const page = { locale, languages, worker: { name, roles }, organisation: organisation(locale) }
    const text = leadPage({ ...page, me, base: '/desk', now: now().toISOString() })
    return c.html(text, 200, pageHeaders({ formAction: ["'self'"] }))
  })

  app.get('/lead/events', async (c) => {
    const lead = await requireAgent(context, c)
    const locale = localeOf(c)
    let refresh = () => {}
    return streams.open(
      c,
      (stream) => {
        const send = sendChanges(stream)
        refresh = keepUpToDate(
          context,
          stream,
          ['queue', 'leads', `login ${lead.id}`],
          async () => {
            if (!(await stillWorks(context, c, lead, 'lead'))) return stream.close()
            send('lead', await readLeadView(context, locale))
          },
        )
      },
      // What ended, who took a pause and a target that is missed by waiting: no later than this.
      () => refresh(),
    )
  })

  app.post('/lead/conversations/:id/move', async (c) => {
    const lead = await requireAgent(context, c)
    await reassign(context, c.req.param('id'), (await readJson(c, Move)).to, lead.id)
    return c.body(null, 204)
  })

  app.post('/lead/agents/:id/pause', async (c) => {
    const lead = await requireAgent(context, c)
    const id = AgentId.safeParse(c.req.param('id'))
    if (!id.success) throw new Problem('not_found')
    await pauseAgent(context, id.data, lead)
    return c.body(null, 204)
  })

  app.post('/lead/closures', async (c) => {
    const lead = await requireAgent(context, c)
    await close(context, lead.id, await readJson(c, Closing))
    return c.body(null, 204)
  })

  app.get('/lead/numbers.csv', async (c) => {
    const locale = localeOf(c)
    const { rows } = await readLeadView(context, locale)
    const { columns, channel, closed } = leadWords(locale)
    const text = csv([
      [
        ...[columns.subject, columns.channel, columns.waiting, columns.talking, columns.served],
        ...[columns.abandoned, columns.waitSeconds, columns.handlingSeconds, columns.within],
        closed,
        columns.longestSeconds,
      ],
      ...rows.map((row) => [
        ...[row.subject, channel(row.channel), row.waiting, row.talking, row.served],
        ...[row.abandoned, row.average_wait, row.average_handling],
        row.within_target === null ? null : Math.round(row.within_target * 100),
        row.closed ? 1 : 0,
        row.longest_since === null
          ? null
          : Math.round((now().getTime() - Date.parse(row.longest_since)) / 1000),
      ]),
    ])
    return c.body(text, 200, csvHeaders(`id-contact-${now().toISOString().slice(0, 10)}`))
  })
}
