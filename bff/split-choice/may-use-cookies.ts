import type { HonoRequest } from 'hono'
import type { CoreConfig } from '../configuration/core-config.ts'

/**
 * Whether a form may use the cookies of the browser that sends it: only from our own pages and the websites that
 * are configured. A page on any other site, a neighbour below the same domain too, can make a browser send a form,
 * and would decide what happens with what the citizen shared. `Sec-Fetch-Site` can't be set by a page.
 */
export function mayUseCookies(request: HonoRequest, config: CoreConfig): boolean {
  if (request.header('sec-fetch-site') === 'same-origin') return true
  return isOurWebsite(request.header('origin'), config)
}

/** A website that is configured, or our own pages. */
const isOurWebsite = (origin: string | undefined, config: CoreConfig): boolean =>
  origin !== undefined && [...config.allowedOrigins, ...config.returnOrigins].includes(origin)
