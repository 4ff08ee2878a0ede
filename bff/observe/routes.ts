import type { MiddlewareHandler } from 'hono'
import { Hono } from 'hono'
import { routePath } from 'hono/route'
import type { Metrics } from './metrics.ts'
import type { Readiness } from './readiness.ts'

const notKept = { 'cache-control': 'no-store' }

/** `GET /healthz`: this process answers. `GET /readyz`: and citizens can start something. */
export function healthRoutes(readiness: () => Promise<Readiness>): Hono {
  const app = new Hono()
  app.get('/healthz', (c) => c.json({ status: 'ok' }, 200, notKept))
  app.get('/readyz', async (c) => {
    const ready = await readiness()
    return c.json(ready, ready.status === 'unready' ? 503 : 200, notKept)
  })
  return app
}

/** `GET /metrics`. Not for the public: it tells how busy an organisation is. */
export function metricsRoutes(metrics: Metrics): Hono {
  const app = new Hono()
  app.get('/metrics', async (c) => {
    const { type, body } = await metrics.text()
    return c.body(body, 200, { ...notKept, 'content-type': type })
  })
  return app
}

/** Counts the answers. What no route knows counts as one: anybody may ask for any address. */
export const countRequests =
  (metrics: Metrics): MiddlewareHandler =>
  async (c, next) => {
    await next()
    const route = routePath(c, -1)
    metrics.requested(route.endsWith('*') ? 'none' : route, c.res.status)
  }
