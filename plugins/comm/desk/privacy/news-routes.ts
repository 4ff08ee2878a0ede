import type { Hono } from 'hono'
import { z } from 'zod'
import type { EventStreams } from '../../../kit/stream.ts'
import { requireAgent, stillWorks } from '../../agents/login.ts'
import type { CommContext } from '../../conversation/context.ts'
import { hearSoon, keepUpToDate } from '../../conversation/live.ts'
import type { Queryable } from '../../database/database.ts'
import { addressWith } from './pages.ts'
import { isDeletionNews } from './read-deletions.ts'
import { isLogNews, LogFilter } from './read-log.ts'

/** Between two looks while much is noted, in milliseconds. */
const betweenLooks = 1_000

/** The pages that can be behind. */
type Shown = 'log' | 'deletions'

const Asked = z.object({
  of: z.enum(['log', 'deletions']).catch('log'),
  /** The last line of the log that the page knew of. */
  after: z
    .string()
    .regex(/^\d{1,18}$/)
    .catch('0'),
})

/** Where a page that is read now hears that something has come after it; with what it looked for. */
export async function newsAddress(
  database: Queryable,
  of: Shown,
  filter: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const [chain] = await database.query<{ last_link: string }>('select last_link from access_chain')
  return addressWith('/desk/privacy/news', { ...filter, of, after: chain?.last_link ?? '0' })
}

/**
 * Tells a privacy officer's page once that something has come that it would show, and not what: the page says so, and
 * what is being read or typed there stays as it is.
 */
export function newsRoutes(app: Hono, context: CommContext, streams: EventStreams): void {
  app.get('/privacy/news', async (c) => {
    const officer = await requireAgent(context, c)
    const { of, after } = Asked.parse(c.req.query())
    const filter = LogFilter.parse(c.req.query())
    const isNews = of === 'log' ? isLogNews : isDeletionNews
    let isTold = false
    let refresh = () => {}
    return streams.open(
      c,
      (stream) => {
        refresh = keepUpToDate(context, stream, [`login ${officer.id}`], async () => {
          if (!(await stillWorks(context, c, officer, 'privacy_officer'))) return stream.close()
          if (isTold || !(await isNews(context.database, filter, after))) return
          isTold = true
          stream.send({ event: 'news', data: {} })
        })
        hearSoon(context, stream, ['access'], betweenLooks, refresh)
      },
      () => refresh(),
    )
  })
}
