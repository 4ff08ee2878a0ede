import { Hono } from 'hono'
import { page } from '../http/page.ts'
import type { CoreConfig } from '../configuration/core-config.ts'
import { docsPage } from './docs-page.ts'
import { openApiDocument } from './open-api-document.ts'

/** `GET /openapi.json`, for every website, and `GET /docs`, for people. */
export function openApiRoutes({ config, version }: { config: CoreConfig; version: string }): Hono {
  const app = new Hono()
  // Made when it is first asked for: it is no part of starting up.
  const once = <T>(make: () => T) => {
    let made: { value: T } | undefined
    return () => (made ??= { value: make() }).value
  }
  const document = once(() => openApiDocument({ config, version }))
  const text = once(() => JSON.stringify(document(), null, 2))
  const read = once(() => docsPage({ document: document(), config }))

  app.get('/openapi.json', (c) =>
    c.body(text(), 200, {
      'content-type': 'application/json',
      'cache-control': 'max-age=60',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    }),
  )
  app.get('/docs', () => page(200, read()))
  return app
}
