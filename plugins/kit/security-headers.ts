import type { MiddlewareHandler } from 'hono'

const all = Object.entries({
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
})

/** What every answer of a plugin has, unless the answer says it itself, as pages do. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  const { headers } = c.res
  for (const [name, value] of all) if (!headers.has(name)) headers.set(name, value)
}
