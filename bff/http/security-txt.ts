import { Hono } from 'hono'
import { Problem } from '../../protocol/problem.ts'
import type { CoreConfig } from '../configuration/core-config.ts'

const day = 24 * 60 * 60 * 1000
/** RFC 9116 wants less than a year. */
const life = 180 * day

/**
 * `GET /.well-known/security.txt`: whom to tell of a hole.
 * @throws Problem 'not_found' where nobody is configured
 */
export function securityTxtRoutes({ config, now }: { config: CoreConfig; now: () => Date }): Hono {
  const { securityContact, serverUrl, languages } = config
  const path = '/.well-known/security.txt'
  const app = new Hono()
  app.get(path, (c) => {
    if (securityContact.length === 0) throw new Problem('not_found')
    // The same all day, so that caches and whoever compares see no change.
    const expires = new Date(Math.floor(now().getTime() / day) * day + life)
    const lines = [
      ...securityContact.map((url) => `Contact: ${url}`),
      `Expires: ${expires.toISOString()}`,
      `Preferred-Languages: ${languages.join(', ')}`,
      `Canonical: ${serverUrl}${path}`,
    ]
    return c.text(`${lines.join('\n')}\n`, 200, { 'cache-control': 'public, max-age=3600' })
  })
  return app
}
