import type { Context, Hono } from 'hono'
import { openGuestClaims } from '../../../protocol/open-platform-token.ts'
import {
  type GuestClaims,
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
import { isGuestReference, openGuestReference, sealGuestReference } from './guest-reference.ts'
import { resultPath } from './internal-routes.ts'
import type { PlatformSettings } from './settings.ts'
import { isDone, startGuest } from './start-guest.ts'

/** What each family calls them. */
const paths = {
  '2024': { init: '/guest/init', start: '/guest/start', cancel: '/guest/cancel' },
  '2021': { init: '/init', start: '/start', cancel: '/cancel' },
} as const

const dialects = { '2024': 'verder-helpen', '2021': 'id-contact' } as const

/** What a platform's guests ask, and the choice page for them (PROTOCOL.md section 4). */
export function guestRoutes(app: Hono, context: CommContext, platform: PlatformSettings): void {
  const { config, core, log, now } = context
  const { identification } = config
  const { url: choicePage, key: choiceKey, displayName } = platform.choicePage
  // The configuration has no platform without these.
  if (core === undefined || identification === undefined || choiceKey === undefined) return
  const { init, start, cancel } = paths[platform.family]
  const dialect = dialects[platform.family]

  app.get(`${init}/:token`, async (c) => {
    const claims = await openedToken(c)
    const { purpose, redirectUrl } = claims.payload
    // Whoever follows the link once more needn't choose what can't be started: their conversation is where they go on.
    if (await isDone(context, platform, claims.payload)) {
      log.info('platform_guest_sent_back', { platform: platform.id })
      return away(c, redirectUrl)
    }
    const reference = await sealGuestReference(claims, platform, now)
    const params = await signChoiceParams(
      {
        purpose,
        start_url: `${platform.guestUrl}${start}/${reference}`,
        // By way of us: the core lets such links lead to configured origins only.
        ...(platform.family === '2024' && {
          cancel_url: `${platform.guestUrl}${cancel}/${reference}`,
        }),
        display_name: say(displayName, localeOf(c)),
      },
      { key: choiceKey, dialect, now },
    )
    return away(c, choicePage + params)
  })

  app.get(`${cancel}/:token`, async (c) => {
    // The way back does no harm, however late.
    const { guest } = await opened(c)
    return away(c, guest.redirectUrl)
  })

  // Nobody's browser asks this: the choice page does, for whoever brings a reference, or a token as such platforms do.
  app.post(`${start}/:token`, async (c) => {
    const { guest, expired } = await opened(c)
    if (expired) throw new Problem('signed_request_expired')
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
  async function openedToken(c: Context): Promise<GuestClaims> {
    const claims = await openGuestClaims(c.req.param('token') ?? '', {
      secrets: platform.guestSecrets,
      now,
      allowWithoutExpiry: platform.allowTokensWithoutExpiry,
    })
    mayAsk(claims.payload)
    return claims
  }

  /** @returns the guest, of a token or of what stands for it; only the latter is opened once it has expired */
  async function opened(c: Context): Promise<{ guest: GuestPayload; expired: boolean }> {
    const token = c.req.param('token') ?? ''
    if (!isGuestReference(token)) return { guest: (await openedToken(c)).payload, expired: false }
    const { state: guest, expired } = await openGuestReference(token, platform, now)
    mayAsk(guest)
    return { guest, expired }
  }

  function mayAsk({ purpose }: GuestPayload): void {
    if (!platform.purposes.includes(purpose)) throw new Problem('purpose_unknown')
  }
}

/** Nothing of the address that led here goes along. */
const away = (c: Context, location: string): Response =>
  c.body(null, 303, {
    location: new URL(location).href,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  })
