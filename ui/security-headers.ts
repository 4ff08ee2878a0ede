import type { MiddlewareHandler } from 'hono'

/** What every answer of the core and of a plugin has, unless the answer says it itself, as pages do. */
export const securityHeadersOfAll = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

const all = Object.entries(securityHeadersOfAll)

export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  const { headers } = c.res
  for (const [name, value] of all) if (!headers.has(name)) headers.set(name, value)
}
