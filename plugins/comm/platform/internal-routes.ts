import type { Hono } from 'hono'
import type { RoomInfo } from '../../../protocol/platform.ts'
import { Problem } from '../../../protocol/problem.ts'
import { pluginApp } from '../../kit/app.ts'
import { readText } from '../../kit/parse-body.ts'
import type { CommContext } from '../conversation/context.ts'
import { answers } from '../database/answers.ts'
import { acceptGuestResult } from './accept-guest-result.ts'
import { openHost } from './open-host.ts'
import { readRoom } from './read-room.ts'
import type { Family, PlatformSettings } from './settings.ts'

const results = { '2024': '/internal/auth_result', '2021': '/auth_result' } as const

export const resultPath = (family: Family, attrToken: string): string =>
  `${results[family]}/${attrToken}`

/** What other parts ask about a platform's rooms (PROTOCOL.md section 4): never public. */
export function internalRoutes(context: CommContext, platform: PlatformSettings): Hono {
  const { log, now } = context
  const app = pluginApp({ log, healthy: () => answers(context.database) })

  app.post(resultPath(platform.family, ':token'), async (c) => {
    const result = await readText(c, 'application/jwt')
    await acceptGuestResult(context, platform.id, c.req.param('token') ?? '', result)
    return c.body(null, 204)
  })

  if (platform.family === '2021')
    app.get('/session_info/:token', async (c) => {
      const host = await openHost(platform, c.req.param('token'), now)
      if (platform.requiresLogin) throw new Problem('login_required')
      const room = await readRoom(context, platform, host)
      const info: RoomInfo = room.guests.map(({ purpose, name, status, result }) => ({
        purpose,
        name,
        attributes: status === 'busy' ? undefined : (result?.attributes ?? {}),
      }))
      return c.json(info, 200, { 'cache-control': 'no-store' })
    })

  // What was to be cleaned is deleted by itself.
  app.get(platform.family === '2021' ? '/clean_db' : '/internal/clean_db', (c) => c.body(null, 200))

  return app
}
