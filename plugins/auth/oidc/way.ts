import * as oidc from 'openid-client'
import { Problem } from '../../../protocol/problem.ts'
import type { Outcome, WayElsewhere } from '../../kit/auth/way.ts'
import type { ClaimsReader } from '../../kit/claims/read-claims.ts'
import type { Log } from '../../kit/log.ts'
import { authorizationUrl } from './authorization-url.ts'
import type { OidcSettings } from './config.ts'
import { logOutAt } from './log-out.ts'
import { faultOf, isAway, mayPass } from './faults.ts'
import { levelOf } from './levels.ts'
import type { Provider } from './provider.ts'
import type { Sessions } from './sessions.ts'

export interface OidcWayDeps {
  settings: OidcSettings
  provider: Provider
  mapping: ClaimsReader
  sessions: Sessions
  routes: NonNullable<WayElsewhere['routes']>
  now: () => Date
  log: Log
}

type Finishing = Parameters<WayElsewhere['finish']>[0]
type Claims = Record<string, unknown>

/**
 * The citizen logs in at an OpenID provider: authorization code flow with PKCE (RFC 7636), `state`, `nonce` and the
 * issuer in the answer (RFC 9207). The signature of the ID token is checked too, though it comes straight from the
 * provider.
 */
export function oidcWay(deps: OidcWayDeps): WayElsewhere {
  const { settings, provider, mapping, sessions, routes, now, log } = deps
  return {
    kind: 'elsewhere',
    provides: mapping.provides,
    begin,
    finish,
    ...(settings.information && { information: settings.information }),
    ...(settings.errorText !== undefined && { unavailableText: settings.errorText }),
    heard: (session, { type }) => sessions.heard(session, type),
    over: async (session) => {
      const why = await sessions.whyOver(session)
      if (why === undefined) return undefined
      if (why === 'provider') return 'logged_out_there'
      return why === 'logout' ? 'logged_out' : 'expired'
    },
    logOut: logOutAt(deps),
    routes,
    close: provider.close,
  }

  async function begin({
    comeBack,
    state,
  }: Parameters<WayElsewhere['begin']>[0]): ReturnType<WayElsewhere['begin']> {
    const kept = { nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() }
    try {
      const configuration = await provider.configuration()
      const url = await authorizationUrl(configuration, { settings, comeBack, state, ...kept })
      return { url: url.href, kept }
    } catch (thrown) {
      const { fault, code } = faultOf(thrown)
      throw new Problem('plugin_unavailable', {
        fault,
        ...(code !== undefined && { because: code }),
      })
    }
  }

  async function finish(finishing: Finishing): Promise<Outcome> {
    try {
      return await judged(finishing)
    } catch (thrown) {
      if (thrown instanceof oidc.AuthorizationResponseError) {
        if (settings.cancelErrors.includes(thrown.error)) return { refused: 'cancelled' }
        if (thrown.error === 'unmet_authentication_requirements')
          return { refused: 'level_too_low' }
      }
      const told = faultOf(thrown)
      const { fault, code } = told
      // `code` is the log's own word for what a request was refused with.
      log.warn('login_failed', { fault, because: code })
      return { refused: 'failed', unavailable: isAway(told) }
    }
  }

  async function judged({ url, state, kept, attributes: tags }: Finishing): Promise<Outcome> {
    const configuration = await provider.configuration()
    const tokens = await twice(() =>
      oidc.authorizationCodeGrant(configuration, url, {
        expectedState: state,
        expectedNonce: kept.nonce ?? '',
        pkceCodeVerifier: kept.verifier ?? '',
        ...(settings.maxAge !== undefined && { maxAge: settings.maxAge }),
      }),
    )
    const claims = tokens.claims()
    if (claims === undefined) return refused('no_id_token')

    let asked: Promise<Claims> | undefined
    const more = () => (asked ??= moreOf(configuration, tokens.access_token, claims.sub))
    const { level, tooLow } = levelOf(await saidLevel(claims, more), settings)
    if (tooLow) return refused('level_too_low', 'level_too_low')
    const attributes = await attributesOf(claims, tags, more)
    if (attributes === undefined) return refused('attributes_missing')
    return {
      attributes,
      ...(level !== undefined && { level }),
      authenticatedAt: authenticatedAt(claims),
      session: await sessions.begin(claims),
      login: hintOf(tokens.id_token, claims),
    }
  }

  /** As the provider says it: in the ID token, whatever it says besides. */
  async function saidLevel(claims: Claims, more: () => Promise<Claims>): Promise<unknown> {
    const { levelClaim: name, levels } = settings
    if (levels.length === 0 || Object.hasOwn(claims, name)) return claims[name]
    return (await more())[name]
  }

  /** What the ID token leaves out is asked at the provider. */
  async function attributesOf(
    claims: Claims,
    tags: readonly string[],
    more: () => Promise<Claims>,
  ): Promise<Record<string, string> | undefined> {
    const complete = mapping.needs(tags).every((name) => Object.hasOwn(claims, name))
    const all = complete ? claims : { ...(await more()), ...claims }
    const found = mapping.claimsToAttributes(all, tags, now())
    return tags.every((tag) => Object.hasOwn(found, tag)) ? found : undefined
  }

  async function moreOf(
    configuration: oidc.Configuration,
    accessToken: string,
    subject: string,
  ): Promise<Claims> {
    if (!configuration.serverMetadata().userinfo_endpoint) return {}
    return oidc.fetchUserInfo(configuration, accessToken, subject)
  }

  /** The ID token, unless it tells something of the citizen: it will stand in an address, though only of the provider's. */
  function hintOf(idToken: string | undefined, claims: Claims): { hint?: string } {
    const told = mapping.needs(Object.keys(settings.attributes))
    if (idToken === undefined || told.some((name) => Object.hasOwn(claims, name))) return {}
    return { hint: idToken }
  }

  /** When the provider says it was, unless that is still to come. */
  function authenticatedAt({ auth_time: seconds }: Claims): Date {
    const at = typeof seconds === 'number' ? new Date(seconds * 1000) : now()
    return at.getTime() < now().getTime() ? at : now()
  }

  function refused(because: string, why: 'failed' | 'level_too_low' = 'failed'): Outcome {
    log.warn('login_failed', { fault: 'answer', because })
    return { refused: why }
  }
}

/** Milliseconds before a provider that was away for a moment is asked again. */
const pause = 250

/** The citizen can't bring the code again, so we do, once. A provider that took it already refuses it then. */
async function twice<Value>(ask: () => Promise<Value>): Promise<Value> {
  try {
    return await ask()
  } catch (thrown) {
    if (!mayPass(thrown)) throw thrown
    await new Promise((resume) => setTimeout(resume, pause))
    return ask()
  }
}
