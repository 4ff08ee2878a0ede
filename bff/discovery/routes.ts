import { Hono, type Context } from 'hono'
import { hasAlready } from '../../protocol/entity-tags.ts'
import { Problem } from '../../protocol/problem.ts'
import type { CoreConfig, Purpose } from '../configuration/core-config.ts'
import { localeOf } from '../http/locale-of.ts'
import type { Answers } from './answers.ts'

/** `GET /session_options` and `GET /session_options/:purpose`. */
export function discoveryRoutes({
  config,
  answers,
}: {
  config: CoreConfig
  answers: Pick<Answers, 'of'>
}): Hono {
  const app = new Hono()

  app.get('/session_options', (c) => answer(c, undefined))

  app.get('/session_options/:purpose', (c) => {
    const purpose = config.purposes.get(c.req.param('purpose'))
    if (!purpose) throw new Problem('purpose_unknown')
    return answer(c, purpose)
  })

  return app

  async function answer(c: Context, purpose: Purpose | undefined): Promise<Response> {
    const locale = localeOf(c, config, c.req.query('lang'))
    const { body, headers } = await answers.of(purpose, locale)
    if (hasAlready(c.req.header('if-none-match'), headers.etag)) return c.body(null, 304, headers)
    return c.body(body, 200, { ...headers, 'content-type': 'application/json' })
  }
}
