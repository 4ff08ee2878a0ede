import { Hono } from 'hono'
import { isLasting } from '../../ui/call/call-content.ts'
import { readTelUrl } from '../../ui/call/tel-url.ts'
import type { CoreConfig } from '../configuration/core-config.ts'
import { languagesOf, localeOf } from '../http/locale-of.ts'
import { page } from '../http/page.ts'
import type { Log } from '../log.ts'
import { callPage } from './call-page.ts'
import { openCall } from './call-state.ts'

export interface CallDeps {
  config: CoreConfig
  now: () => Date
  log: Log
}

/** `GET /call/:sealed`: which number to call and which code to key in. */
export function callRoutes(deps: CallDeps): Hono {
  const { config, log, now } = deps
  const app = new Hono()

  app.get('/call/:sealed', async (c) => {
    const sealed = c.req.param('sealed')
    const { state, expired: old, until } = await openCall(sealed, deps)
    const { purpose } = state
    if (c.req.query('result') !== undefined) {
      // From a comm plugin without an attr URL: a telephone call can't bring it anything.
      log.warn('result_undeliverable', { purpose })
      return c.body(null, 303, {
        location: `${config.serverUrl}/call/${sealed}`,
        'cache-control': 'no-store',
      })
    }
    const expired = old && !isLasting(readTelUrl(state.tel))
    log.info('call_page_opened', { purpose, expired })
    const locale = localeOf(c, config, c.req.query('lang') ?? state.locale)
    const languages = languagesOf(c, config)
    // Gone: it was there, and comes back at no address.
    const status = expired ? 410 : 200
    return page(status, callPage({ state, expired, until, now: now(), config, locale, languages }))
  })
  return app
}
