import type { Context, Hono } from 'hono'
import { openGuestToken } from '../../../protocol/open-platform-token.ts'
import {
  type GuestPayload,
  GuestStart,
  type GuestStartResponse,
} from '../../../protocol/platform.ts'
import { Problem } from '../../../protocol/problem.ts'
import { signChoiceParams } from '../../../protocol/sign-choice-params.ts'
import { signStart } from '../../../protocol/sign-start.ts'
import { negotiateLocale } from '../../../ui/locale.ts'
import { say } from '../../../ui/words.ts'
import { readJson } from '../../kit/parse-body.ts'
import type { CommContext } from '../conversation/context.ts'
import { resultPath } from './internal-routes.ts'
import type { PlatformSettings } from './settings.ts'
import { startGuest } from './start-guest.ts'

/** What each family calls them. */
const paths = {
  '2024': { init: '/guest/init', start: '/guest/start', cancel: '/guest/cancel' },
  '2021': { init: '/init', start: '/start', cancel: '/cancel' },
} as const

const dialects = { '2024': 'verder-helpen', '2021': 'id-contact' } as const

/** What a platform's guests ask, and the choice page for them (PROTOCOL.md section 4). */
export function guestRoutes(app: Hono, context: CommContext, platform: PlatformSettings): void {
  const { config, core, now } = context
  const { identification } = config
  const { url: choicePage, key: choiceKey, displayName } = platform.choicePage
  // The configuration has no platform without these.
  if (core === undefined || identification === undefined || choiceKey === undefined) return
  const { init, start, cancel } = paths[platform.family]
  const dialect = dialects[platform.family]

  app.get(`${init}/:token`, async (c) => {
    const { token, guest } = await opened(c)
    const params = await signChoiceParams(
      {
        purpose: guest.purpose,
        start_url: `${platform.guestUrl}${start}/${token}`,
        // By way of us: the core lets such links lead to configured origins only.
        ...(platform.family === '2024' && { cancel_url: `${platform.guestUrl}${cancel}/${token}` }),
        display_name: say(displayName, localeOf(c)),
      },
      { key: choiceKey, dialect, now },
    )
    return away(c, choicePage + params)
  })

  app.get(`${cancel}/:token`, async (c) => away(c, (await opened(c)).guest.redirectUrl))

  // Nobody's browser asks this: the choice page does, for whoever brings a token.
  app.post(`${start}/:token`, async (c) => {
    const { guest } = await opened(c)
    const chosen = await readJson(c, GuestStart)
    if (chosen.purpose !== guest.purpose) throw new Problem('body_invalid', { path: 'purpose' })
    const client_url = await startGuest(context, platform, guest, async (attrToken) => {
      const attrUrl = config.internalUrl + platform.path + resultPath(platform.family, attrToken)
      const { purpose, redirectUrl: comm_url } = guest
      const { auth_method } = chosen
      return core.start(
        await signStart(
          { purpose, auth_method, comm_url, attr_url: attrUrl },
          { ...identification, now },
        ),
      )
    })
    return c.json({ client_url } satisfies GuestStartResponse, 200, { 'cache-control': 'no-store' })
  })

  const localeOf = (c: Context) =>
    negotiateLocale({
      acceptLanguage: c.req.header('accept-language'),
      offered: config.languages,
    })

  /** @throws Problem as `openGuestToken`; 'purpose_unknown' for one that the platform may not ask for */
  async function opened(c: Context): Promise<{ token: string; guest: GuestPayload }> {
    const token = c.req.param('token') ?? ''
    const guest = await openGuestToken(token, {
      secrets: platform.guestSecrets,
      now,
      allowWithoutExpiry: platform.allowTokensWithoutExpiry,
    })
    if (!platform.purposes.includes(guest.purpose)) throw new Problem('purpose_unknown')
    return { token, guest }
  }
}

/** Nothing of the address that led here goes along. */
const away = (c: Context, location: string): Response =>
  c.body(null, 303, {
    location: new URL(location).href,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  })
