import { Hono } from 'hono'
import { largestAuthResult } from '../../protocol/auth-result.ts'
import { isCanonical } from '../../protocol/compact-token.ts'
import { Problem } from '../../protocol/problem.ts'
import type { PluginClient } from '../calls/plugin-client.ts'
import type { CoreConfig } from '../configuration/core-config.ts'
import { getOnly } from '../http/get-only.ts'
import type { Log } from '../log.ts'
import { traceOfRequest } from '../observe/trace-context.ts'
import { openShim } from './shim-state.ts'

export interface ShimDeps {
  config: CoreConfig
  client: PluginClient
  now: () => Date
  log: Log
}

/**
 * `GET /auth_attr_shim/:sealed?result=`: brings the result to the attr URL and the citizen to where they go on.
 * Whatever the attr URL answers, the citizen goes on: it may have had the result before, since this may be asked
 * twice. A citizen without a result goes on too: old plugins send those who cancelled.
 */
export function shimRoutes(deps: ShimDeps): Hono {
  const { client, log } = deps
  const app = new Hono()

  app.get('/auth_attr_shim/:sealed', getOnly, async (c) => {
    const { state, expired } = await openShim(c.req.param('sealed'), deps)
    if (expired) throw new Problem('state_expired')
    const method = state.auth_method
    const result = c.req.query('result')
    if (result === undefined) log.info('shim_without_result', { method })
    else {
      if (result.length >= largestAuthResult) throw new Problem('auth_result_too_large', { method })
      if (!isCanonical(result, 'jwe'))
        throw new Problem('auth_result_invalid', { fault: 'encryption' })
      const trace = traceOfRequest(c.req)
      const answer = await client.deliver({ method, attrUrl: state.attr_url, jwe: result, trace })
      if (answer < 200 || answer > 299) log.warn('shim_not_taken', { method, answer })
    }
    return c.body(null, 303, { location: state.continuation, 'cache-control': 'no-store' })
  })
  return app
}
