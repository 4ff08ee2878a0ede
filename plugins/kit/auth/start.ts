import { randomUUID } from 'node:crypto'
import { isCanonical } from '../../../protocol/compact-token.ts'
import { Problem } from '../../../protocol/problem.ts'
import type { StartAuthenticationRequest } from '../../../protocol/start-authentication.ts'
import { negotiateLocale } from '../../../ui/locale.ts'
import { isAllowed } from '../allowed-origins.ts'
import type { AuthConfig } from './auth-config.ts'
import { isTelUrl } from './call.ts'
import { sealSession } from './session.ts'

export interface StartDeps {
  config: AuthConfig
  provides: (tag: string) => boolean
  now: () => Date
}

/**
 * Where the citizen goes on: a URL, a `tel:` URL, or, where it is the 2024 family's bare JWS, the page that is configured
 * for those. A call can't take a result along.
 */
function whereTo(
  { continuation, attr_url }: StartAuthenticationRequest,
  { allowedOrigins, callPage }: AuthConfig,
): string {
  const which = 'continuation'
  const isJws = isCanonical(continuation, 'jws')
  if ((isJws || isTelUrl(continuation)) && attr_url === undefined)
    throw new Problem('attr_url_required', { which })
  if (isTelUrl(continuation)) return continuation
  if (isJws && callPage === undefined) throw new Problem('call_page_unknown', { which })
  const url = isJws ? `${callPage}${continuation}` : continuation
  requireAllowed(which, url, allowedOrigins)
  return url
}

/**
 * Seals what was asked into the address that the citizen goes to.
 * @throws Problem 'attributes_unavailable' for a tag that this way of identifying doesn't give
 * @throws Problem 'attr_url_required' for a continuation that is a call, without one
 * @throws Problem 'call_page_unknown' for one that is a bare JWS, where no `call_page` is configured
 * @throws Problem 'url_not_allowed' for any URL on an origin that isn't configured
 */
export async function startAuthentication(
  request: StartAuthenticationRequest,
  { config, provides, now }: StartDeps,
): Promise<{ client_url: string }> {
  const { attributes, attr_url, cancel_url, return_url, purpose, locale, asked_at, subject } =
    request
  if (!attributes.every(provides)) throw new Problem('attributes_unavailable')

  const { allowedOrigins, returnOrigins } = config
  requireAllowed('attr_url', attr_url, allowedOrigins)
  requireAllowed('cancel_url', cancel_url, allowedOrigins)
  requireAllowed('return_url', return_url, [...allowedOrigins, ...returnOrigins])

  const sealed = await sealSession(
    {
      id: randomUUID(),
      attributes: [...new Set(attributes)],
      continuation: whereTo(request, config),
      attrUrl: attr_url,
      cancelUrl: cancel_url,
      returnUrl: return_url,
      purpose,
      locale: locale ? negotiateLocale({ asked: locale, offered: config.languages }) : undefined,
      startedAt: now().getTime(),
      askedAt: asked_at === undefined ? undefined : Date.parse(asked_at),
      subject,
    },
    { config, now },
  )
  return { client_url: `${config.serverUrl}${config.path}/session/${sealed}` }
}

function requireAllowed(which: string, url: string | undefined, origins: readonly string[]) {
  if (url !== undefined && !isAllowed(url, origins)) throw new Problem('url_not_allowed', { which })
}
