import { Hono, type HonoRequest } from 'hono'
import { isNotice, type Notice } from '../../protocol/notice.ts'
import type { CoreConfig } from '../configuration/core-config.ts'
import { localeOf, page } from '../http/answer-problem.ts'
import type { Log } from '../log.ts'
import { returnPage } from '../pages/return-page.ts'
import { openReturn } from './return-state.ts'
import { withNotice } from './with-notice.ts'

export interface ReturnDeps {
  config: CoreConfig
  now: () => Date
  log: Log
}

/** `GET /return/:sealed?notice=`: the way back of a citizen who didn't get through. */
export function returnRoutes(deps: ReturnDeps): Hono {
  const { config, log } = deps
  const app = new Hono()

  app.get('/return/:sealed', async (c) => {
    const { state, expired } = await openReturn(c.req.param('sealed'), deps)
    const notice = expired ? 'expired' : noticeOf(c.req)
    log.info('citizen_returned', { purpose: state.purpose, notice })
    if (state.return_url === undefined) {
      const locale = localeOf(c, config, state.locale)
      return page(200, returnPage({ notice, config, locale }))
    }
    return c.body(null, 303, {
      location: withNotice(state.return_url, notice),
      'cache-control': 'no-store',
    })
  })
  return app
}

/** Plugins of 2024 say `notification`; one that says nothing was sent here by somebody who cancelled. */
function noticeOf(request: HonoRequest): Notice {
  const notice = request.query('notice')
  const older = request.query('notification')
  if (notice === undefined && older === undefined) return 'cancelled'
  // That somebody identified is never told by an address that anybody can type.
  if (isNotice(notice) && notice !== 'identified') return notice
  return older === 'cancel' ? 'cancelled' : 'failed'
}
