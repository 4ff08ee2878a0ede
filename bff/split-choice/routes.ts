import { Hono } from 'hono'
import { largestAuthResult } from '../../protocol/auth-result.ts'
import { isCanonical } from '../../protocol/compact-token.ts'
import type { Notice } from '../../protocol/notice.ts'
import type { CoreConfig } from '../configuration/core-config.ts'
import { getOnly } from '../http/get-only.ts'
import type { Log } from '../log.ts'
import { withNotice } from '../return/with-notice.ts'
import { setIdentified, takeNonce } from './cookies.ts'
import { type IdentifyState, openIdentify } from './identify-state.ts'

export interface SplitChoiceDeps {
  config: CoreConfig
  now: () => Date
  log: Log
}

/**
 * `GET /identified/:sealed?result=`: a citizen who identified first comes back, with the result or without. It is kept
 * for the browser that went and no other, and the citizen goes on to the page they came from to choose a channel.
 */
export function splitChoiceRoutes(deps: SplitChoiceDeps): Hono {
  const { config, log } = deps
  const app = new Hono()

  app.get('/identified/:sealed', getOnly, async (c) => {
    const { state, expired } = await openIdentify(c.req.param('sealed'), deps)
    const isTheirs = takeNonce(c, 'identifying', state.nonce)
    const result = c.req.query('result')
    const notice = noticeOf({ expired, isTheirs, result })
    log.info('citizen_identified', { method: state.auth_method, purpose: state.purpose, notice })
    if (notice === 'identified' && result !== undefined) {
      const { purpose, auth_method } = state
      await setIdentified(c, { purpose, auth_method, result }, deps)
    }
    return c.body(null, 303, {
      location: withNotice(pageOf(state, config), notice),
      'cache-control': 'no-store',
    })
  })
  return app
}

/** Whether identifying itself went well only the comm plugin can see. */
function noticeOf(came: {
  expired: boolean
  isTheirs: boolean
  result: string | undefined
}): Notice {
  const { expired, isTheirs, result } = came
  if (expired) return 'expired'
  const isResult = result && result.length < largestAuthResult && isCanonical(result, 'jwe')
  return isTheirs && isResult ? 'identified' : 'failed'
}

const pageOf = ({ return_url, purpose }: IdentifyState, { serverUrl }: CoreConfig): string =>
  return_url ?? `${serverUrl}/contact/${encodeURIComponent(purpose)}`
