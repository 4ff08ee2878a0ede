import * as oidc from 'openid-client'
import { signingKey } from './client.ts'
import type { OidcSettings } from './config.ts'
import { MetadataUnusable } from './faults.ts'
import { askedLevels } from './levels.ts'

export interface AskedLogin {
  settings: OidcSettings
  comeBack: string
  state: string
  nonce: string
  /** The PKCE code verifier. */
  verifier: string
}

/**
 * Where the citizen goes to log in. What is asked goes signed (RFC 9101), or straight to the provider (RFC 9126), or
 * both, where the provider wants or offers that or the configuration says so; else it stands in the address.
 * @throws MetadataUnusable; the errors of openid-client
 */
export async function authorizationUrl(
  configuration: oidc.Configuration,
  { settings, comeBack, state, nonce, verifier }: AskedLogin,
): Promise<URL> {
  const levels = askedLevels(settings)
  const asked = {
    ...settings.parameters,
    redirect_uri: comeBack,
    scope: settings.scope,
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(levels.length > 0 && { acr_values: levels.join(' ') }),
    ...(settings.maxAge !== undefined && { max_age: String(settings.maxAge) }),
  }
  const parameters = await signedWhereWanted(configuration, asked, settings)
  const metadata = configuration.serverMetadata()
  const offered = metadata.pushed_authorization_request_endpoint !== undefined
  const wanted = metadata.require_pushed_authorization_requests === true
  if (wanted && settings.pushedRequest === false)
    throw new MetadataUnusable('require_pushed_authorization_requests')
  if (settings.pushedRequest ?? (offered || wanted)) {
    if (!offered) throw new MetadataUnusable('pushed_authorization_request_endpoint')
    return oidc.buildAuthorizationUrlWithPAR(configuration, parameters)
  }
  return oidc.buildAuthorizationUrl(configuration, parameters)
}

async function signedWhereWanted(
  configuration: oidc.Configuration,
  asked: Record<string, string>,
  settings: OidcSettings,
): Promise<Record<string, string> | URLSearchParams> {
  const wanted = configuration.serverMetadata().require_signed_request_object === true
  if (wanted && settings.signedRequest === false)
    throw new MetadataUnusable('require_signed_request_object')
  if (!(settings.signedRequest ?? wanted)) return asked
  const key = await signingKey(settings)
  if (key === undefined) throw new MetadataUnusable('require_signed_request_object')
  const url = await oidc.buildAuthorizationUrlWithJAR(configuration, asked, key)
  return url.searchParams
}
