import { createHash } from 'node:crypto'
import { Hono, type Context } from 'hono'
import { Problem } from '../../protocol/problem.ts'
import type { PurposeOptions } from '../../protocol/session-options.ts'
import type { CoreConfig, Purpose } from '../configuration/core-config.ts'
import { localeOf } from '../http/answer-problem.ts'
import type { Availabilities } from './availability.ts'
import { purposeOptions } from './purpose-options.ts'

/** `GET /session_options` and `GET /session_options/:purpose`. */
export function discoveryRoutes({
  config,
  availability,
}: {
  config: CoreConfig
  availability: Availabilities
}): Hono {
  const app = new Hono()

  app.get('/session_options', async (c) => {
    const options = await Promise.all(
      [...config.purposes.values()].map(async (purpose) => [
        purpose.tag,
        await optionsOf(c, purpose),
      ]),
    )
    return answer(c, Object.fromEntries(options))
  })

  app.get('/session_options/:purpose', async (c) => {
    const purpose = config.purposes.get(c.req.param('purpose'))
    if (!purpose) throw new Problem('purpose_unknown')
    return answer(c, await optionsOf(c, purpose))
  })

  return app

  function optionsOf(c: Context, purpose: Purpose): Promise<PurposeOptions> {
    return purposeOptions(purpose, {
      config,
      locale: localeOf(c, config, c.req.query('lang')),
      availability,
    })
  }

  function answer(c: Context, options: unknown): Response {
    const body = JSON.stringify(options)
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
    c.header('vary', 'Accept-Language', { append: true })
    c.header('cache-control', 'max-age=5')
    c.header('etag', etag)
    c.header('content-language', localeOf(c, config, c.req.query('lang')))
    if (tags(c.req.header('if-none-match')).includes(etag)) return c.body(null, 304)
    return c.body(body, 200, { 'content-type': 'application/json' })
  }
}

/** Proxies that compress make the tags weak. RFC 9110 section 13.1.2. */
const tags = (header = '') => header.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
