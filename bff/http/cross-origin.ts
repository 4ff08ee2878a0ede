import type { MiddlewareHandler } from 'hono'

/** Seconds that a browser need not ask again whether it may. */
const life = 7200

/** What an answer says to the browser of a website whose scripts may read it. */
export const forWebsite = (origin: string) => ({
  'access-control-allow-origin': origin,
  'access-control-expose-headers': 'API-Version',
})

/**
 * Lets scripts of the configured websites ask and start. Hono's own `cors` sets its headers on an answer
 * that isn't there yet, which then is made twice more, as a stream.
 */
export function crossOrigin(allowedOrigins: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    const origin = c.req.header('origin') ?? ''
    const allowed = allowedOrigins.includes(origin)
    if (c.req.method === 'OPTIONS')
      return c.body(null, 204, {
        ...(allowed && forWebsite(origin)),
        vary: 'Origin, Access-Control-Request-Headers',
        'access-control-max-age': String(life),
        'access-control-allow-methods': 'GET,POST',
        'access-control-allow-headers': 'Content-Type',
      })
    await next()
    const { headers } = c.res
    if (allowed)
      for (const [name, value] of Object.entries(forWebsite(origin))) headers.set(name, value)
    headers.append('vary', 'Origin')
    return undefined
  }
}
