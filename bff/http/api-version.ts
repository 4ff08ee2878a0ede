import type { MiddlewareHandler } from 'hono'

/** Says which version answers. NL API Design Rules, /core/version-header. */
export const apiVersion =
  (version: string): MiddlewareHandler =>
  async (c, next) => {
    await next()
    c.res.headers.set('api-version', version)
  }
