import { randomUUID } from 'node:crypto'
import { Problem } from '../../../protocol/problem.ts'
import type { StartAuthenticationRequest } from '../../../protocol/start-authentication.ts'
import { negotiateLocale } from '../../../ui/locale.ts'
import { isAllowed } from '../allowed-origins.ts'
import type { AuthConfig } from './auth-config.ts'
import { sealSession } from './session.ts'

export interface StartDeps {
  config: AuthConfig
  provides: (tag: string) => boolean
  now: () => Date
}

/**
 * Seals what was asked into the address that the citizen goes to.
 * @throws Problem 'attributes_unavailable' for a tag that this way of identifying doesn't give
 * @throws Problem 'url_not_allowed' for any URL on an origin that isn't configured
 */
export async function startAuthentication(
  request: StartAuthenticationRequest,
  { config, provides, now }: StartDeps,
): Promise<{ client_url: string }> {
  const { attributes, continuation, attr_url, cancel_url, return_url, purpose, locale, asked_at } =
    request
  if (!attributes.every(provides)) throw new Problem('attributes_unavailable')

  const { allowedOrigins, returnOrigins } = config
  requireAllowed('continuation', continuation, allowedOrigins)
  requireAllowed('attr_url', attr_url, allowedOrigins)
  requireAllowed('cancel_url', cancel_url, allowedOrigins)
  requireAllowed('return_url', return_url, [...allowedOrigins, ...returnOrigins])

  const sealed = await sealSession(
    {
      id: randomUUID(),
      attributes: [...new Set(attributes)],
      continuation,
      attrUrl: attr_url,
      cancelUrl: cancel_url,
      returnUrl: return_url,
      purpose,
      locale: locale ? negotiateLocale({ asked: locale, offered: config.languages }) : undefined,
      startedAt: now().getTime(),
      askedAt: asked_at === undefined ? undefined : Date.parse(asked_at),
    },
    { config, now },
  )
  return { client_url: `${config.serverUrl}${config.path}/session/${sealed}` }
}

function requireAllowed(which: string, url: string | undefined, origins: readonly string[]) {
  if (url !== undefined && !isAllowed(url, origins)) throw new Problem('url_not_allowed', { which })
}
