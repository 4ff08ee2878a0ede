import type { KeyObject } from 'node:crypto'
import * as oidc from 'openid-client'
import { isThisMachine } from '../../configuration.ts'
import { boundedFetch, ProviderUnreachable } from '../../../kit/bounded-fetch.ts'
import type { Claims } from './profile.ts'
import type { OrganisationLoginSettings } from './settings.ts'

/** What a browser must bring back, with what only this login knows. */
export interface Attempt {
  state: string
  nonce: string
  codeVerifier: string
}

/** Seconds that one call to the provider may take. */
const patience = 5

/** What the provider says about itself is asked again after an hour; in milliseconds. */
const metadataLife = 60 * 60 * 1000

export type LoginFault = 'unreachable' | 'refused' | 'failed'

/** Why somebody isn't logged in. Its message holds nothing that the provider or the browser said. */
export class LoginFailed extends Error {
  readonly fault: LoginFault
  /** The library's own name for what was wrong, where it has one. */
  readonly code: string | undefined

  constructor(fault: LoginFault, code?: string) {
    super(fault)
    this.name = 'LoginFailed'
    this.fault = fault
    this.code = code
  }
}

/**
 * The organisation's OpenID provider: authorization code flow with PKCE (RFC 7636), `state`, `nonce` and the
 * issuer in the answer (RFC 9207). The signature of the ID token is checked too, though it comes straight
 * from the provider.
 */
export class Provider {
  readonly #settings: OrganisationLoginSettings
  readonly #fetch: typeof globalThis.fetch
  #known: { configuration: Promise<oidc.Configuration>; until: number } | undefined

  constructor(settings: OrganisationLoginSettings, fetch: typeof globalThis.fetch) {
    this.#settings = settings
    this.#fetch = fetch
  }

  /**
   * Where to send the browser, and what it must bring back.
   * @throws LoginFailed 'unreachable'
   */
  async begin(redirectUri: string): Promise<{ url: string; attempt: Attempt }> {
    const attempt = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      codeVerifier: oidc.randomPKCECodeVerifier(),
    }
    const url = oidc.buildAuthorizationUrl(await this.#configuration(), {
      redirect_uri: redirectUri,
      scope: this.#settings.scope,
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(attempt.codeVerifier),
      code_challenge_method: 'S256',
    })
    return { url: url.href, attempt }
  }

  /**
   * Who came back. What the ID token leaves out is asked at the provider.
   * @param url the address that the browser came back at, with its query
   * @throws LoginFailed
   */
  async finish(url: URL, { state, nonce, codeVerifier }: Attempt): Promise<Claims> {
    const configuration = await this.#configuration()
    try {
      const tokens = await oidc.authorizationCodeGrant(configuration, url, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: codeVerifier,
      })
      const claims = tokens.claims()
      if (claims === undefined) throw new LoginFailed('failed')
      const { groupsClaim, nameClaim } = this.#settings
      const complete = groupsClaim in claims && nameClaim in claims
      if (complete || !configuration.serverMetadata().userinfo_endpoint) return claims
      const more = await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub)
      return { ...more, ...claims }
    } catch (fault) {
      throw loginFailed(fault)
    }
  }

  /** Where to log out there too; undefined where the provider offers it not, or can't be reached. */
  async endSession(returnTo: string): Promise<string | undefined> {
    const configuration = await this.#configuration().catch(() => undefined)
    if (!configuration?.serverMetadata().end_session_endpoint) return undefined
    return oidc.buildEndSessionUrl(configuration, { post_logout_redirect_uri: returnTo }).href
  }

  #configuration(): Promise<oidc.Configuration> {
    if (this.#known && this.#known.until > performance.now()) return this.#known.configuration
    const configuration = this.#discover()
    const known = { configuration, until: performance.now() + metadataLife }
    this.#known = known
    configuration.catch(() => {
      // The next one asks again.
      if (this.#known === known) this.#known = undefined
    })
    return configuration
  }

  async #discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, provedBy } = this.#settings
    try {
      return await oidc.discovery(
        issuer,
        clientId,
        { [oidc.clockTolerance]: 5 },
        typeof provedBy === 'string'
          ? oidc.ClientSecretBasic(provedBy)
          : oidc.PrivateKeyJwt(await signingKey(provedBy)),
        {
          timeout: patience,
          [oidc.customFetch]: boundedFetch(this.#fetch),
          execute: [
            oidc.enableNonRepudiationChecks,
            ...(isThisMachine(issuer.href) ? [oidc.allowInsecureRequests] : []),
          ],
        },
      )
    } catch (fault) {
      throw new LoginFailed('unreachable', codeOf(fault))
    }
  }
}

function loginFailed(fault: unknown): LoginFailed {
  if (fault instanceof LoginFailed) return fault
  const code = codeOf(fault)
  if (isUnreachable(fault)) return new LoginFailed('unreachable', code)
  if (fault instanceof oidc.AuthorizationResponseError) return new LoginFailed('refused', code)
  return new LoginFailed('failed', code)
}

const isUnreachable = (fault: unknown): boolean =>
  fault instanceof ProviderUnreachable ||
  (fault instanceof Error &&
    (('code' in fault && fault.code === 'OAUTH_TIMEOUT') || isUnreachable(fault.cause)))

const codeOf = (fault: unknown): string | undefined =>
  fault instanceof Error && 'code' in fault && /^[A-Z_]{1,60}$/.test(String(fault.code))
    ? String(fault.code)
    : undefined

async function signingKey(key: KeyObject): Promise<CryptoKey> {
  const algorithm =
    key.asymmetricKeyType === 'ec'
      ? { name: 'ECDSA', namedCurve: 'P-256' }
      : { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  const bytes = key.export({ type: 'pkcs8', format: 'der' })
  return crypto.subtle.importKey('pkcs8', new Uint8Array(bytes), algorithm, false, ['sign'])
}
