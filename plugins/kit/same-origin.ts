import type { MiddlewareHandler } from 'hono'
import { Problem } from '../../protocol/problem.ts'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses requests that change something unless one of our own pages sends them.
 * `Sec-Fetch-Site` decides where the browser sends it (all do over https since 2023); `none` is a person
 * at the address bar, which no page can imitate. Otherwise `Origin` must be that of `serverUrl`.
 * @throws Problem 'origin_not_allowed'
 */
export function sameOrigin(serverUrl: string): MiddlewareHandler {
  const { origin } = new URL(serverUrl)
  return async (c, next) => {
    if (!reading.has(c.req.method)) {
      const site = c.req.header('sec-fetch-site')
      const ours = site
        ? site === 'same-origin' || site === 'none'
        : c.req.header('origin') === origin
      if (!ours) throw new Problem('origin_not_allowed')
    }
    await next()
  }
}
