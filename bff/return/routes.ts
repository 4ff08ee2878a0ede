import { Hono } from 'hono'
import type { CoreConfig } from '../configuration/core-config.ts'
import { languagesOf, localeOf } from '../http/locale-of.ts'
import { page } from '../http/page.ts'
import type { Log } from '../log.ts'
import { returnPage } from '../pages/return-page.ts'
import { noticeOf, olderNotice } from './notice-of.ts'
import { openReturn } from './return-state.ts'
import { withNotice } from './with-notice.ts'

export interface ReturnDeps {
  config: CoreConfig
  now: () => Date
  log: Log
}

/**
 * `GET /return/:sealed?notice=`: the way back of a citizen who didn't get through. `GET /return` is
 * where plugins of 2024 send them, which don't know the way.
 */
export function returnRoutes(deps: ReturnDeps): Hono {
  const { config, log } = deps
  const app = new Hono()

  app.get('/return/:sealed', async (c) => {
    const { state, expired } = await openReturn(c.req.param('sealed'), deps)
    const notice = expired ? 'expired' : noticeOf(c.req)
    log.info('citizen_returned', { purpose: state.purpose, notice })
    if (state.return_url === undefined) {
      const locale = localeOf(c, config, c.req.query('lang') ?? state.locale)
      const languages = languagesOf(c, config, notice && `notice=${notice}`)
      return page(200, returnPage({ notice, config, locale, languages }))
    }
    return c.body(null, 303, {
      location: withNotice(state.return_url, notice),
      'cache-control': 'no-store',
    })
  })

  app.get('/return', (c) => {
    const notice = olderNotice(c.req)
    log.info('citizen_returned', { notice })
    const locale = localeOf(c, config, c.req.query('lang'))
    const languages = languagesOf(
      c,
      config,
      notice && `notification=${c.req.query('notification') ?? ''}`,
    )
    return page(200, returnPage({ notice, config, locale, languages }))
  })
  return app
}
