import type { JSONWebKeySet } from 'jose'
import * as oidc from 'openid-client'
import { z } from 'zod'
import { isAllowed } from '../../kit/allowed-origins.ts'
import { boundedFetch } from '../../kit/bounded-fetch.ts'
import { clientAuthentication, decryptionKeys, fetchWith } from './client.ts'
import { type OidcSettings, signatureAlgorithms } from './config.ts'
import { MetadataUnusable } from './faults.ts'

/** Seconds that one call to the provider may take, unless told otherwise. */
const usualPatience = 5

/** What the provider says about itself is asked again after an hour; in milliseconds. */
const metadataLife = 60 * 60 * 1000

/** Where the citizen or we go: of all of these the origin must be configured. */
const endpoints = [
  'authorization_endpoint',
  'token_endpoint',
  'userinfo_endpoint',
  'jwks_uri',
  'pushed_authorization_request_endpoint',
  'end_session_endpoint',
  'revocation_endpoint',
] as const

const contentEncryption = [
  'A128GCM',
  'A192GCM',
  'A256GCM',
  'A128CBC-HS256',
  'A192CBC-HS384',
  'A256CBC-HS512',
]

export interface ProviderDeps {
  fetch: typeof globalThis.fetch
  now: () => Date
  /** Seconds that one call may take; 5 unless told otherwise. */
  patience?: number | undefined
}

export interface Provider {
  /**
   * What one login needs. Made anew for each, so that the provider's keys are those of now: a key that it took back
   * counts no longer, and one that it began to use counts at once.
   * @throws MetadataUnusable; the errors of openid-client
   */
  configuration: () => Promise<oidc.Configuration>
  /**
   * What the provider calls itself, and the keys that it signs with, at most some seconds old.
   * @param keyId of what it signed: where that is none of them it is asked again
   */
  signer: (keyId?: string) => Promise<Signer>
  close: () => Promise<void>
}

/** Keys are asked again after this, in milliseconds. */
const keysLife = 10_000

/** Anybody can make us ask for keys by naming one that isn't there: not more often than this, in milliseconds. */
const keysPause = 1_000

const Keys = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) })

export interface Signer {
  issuer: string
  keys: JSONWebKeySet
}

/** An OpenID provider, of which nothing is kept but what it says about itself. */
export function openProvider(settings: OidcSettings, deps: ProviderDeps): Provider {
  const { now, patience = usualPatience } = deps
  const { fetch, close } = fetchWith(settings, deps.fetch)
  const asking = boundedFetch(fetch, settings.origins)
  const insecure = settings.issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : []
  let known: { metadata: Promise<oidc.ServerMetadata>; until: number } | undefined

  let lastAsked: { signer: Promise<Signer>; at: number } | undefined
  let knownSigner: { signer: Signer; until: number } | undefined

  return { configuration, signer, close }

  async function signer(keyId?: string): Promise<Signer> {
    const fresh =
      knownSigner && now().getTime() < knownSigner.until ? knownSigner.signer : undefined
    const known = fresh ?? (await askedSigner())
    const has = keyId === undefined || known.keys.keys.some(({ kid }) => kid === keyId)
    return has ? known : askedSigner()
  }

  /** What was asked a moment ago, also where that failed; else it is asked now. Only an answer is kept. */
  function askedSigner(): Promise<Signer> {
    const at = now().getTime()
    if (lastAsked && at - lastAsked.at < keysPause) return lastAsked.signer
    const asked = askSigner()
    lastAsked = { signer: asked, at }
    asked.then(
      (answer) => void (knownSigner = { signer: answer, until: at + keysLife }),
      () => undefined,
    )
    return asked
  }

  async function askSigner(): Promise<Signer> {
    const { issuer, jwks_uri: url } = await knownMetadata()
    if (url === undefined) throw new MetadataUnusable('jwks_uri')
    const answer = await asking(url, {
      method: 'GET',
      body: null,
      headers: { accept: 'application/json' },
      redirect: 'manual',
      signal: AbortSignal.timeout(patience * 1000),
    })
    return { issuer, keys: Keys.parse(await answer.json()) }
  }

  async function configuration(): Promise<oidc.Configuration> {
    const [metadata, authentication, keys] = await Promise.all([
      knownMetadata(),
      clientAuthentication(settings),
      decryptionKeys(settings),
    ])
    const made = new oidc.Configuration(
      metadata,
      settings.clientId,
      {
        [oidc.clockTolerance]: settings.clockTolerance,
        [oidc.clockSkew]: Math.round((now().getTime() - Date.now()) / 1000),
        id_token_signed_response_alg: settings.idTokenAlgorithm,
        userinfo_signed_response_alg: settings.userinfoAlgorithm,
        use_mtls_endpoint_aliases: settings.tls?.cert !== undefined,
      },
      authentication,
    )
    made.timeout = patience
    made[oidc.customFetch] = asking
    for (const set of [oidc.enableNonRepudiationChecks, ...insecure]) set(made)
    if (keys.length > 0) oidc.enableDecryptingResponses(made, contentEncryption, ...keys)
    return made
  }

  function knownMetadata(): Promise<oidc.ServerMetadata> {
    const at = now().getTime()
    if (known && at < known.until) return known.metadata
    const metadata = discover()
    const asked = { metadata, until: at + metadataLife }
    known = asked
    metadata.catch(() => {
      // The next one asks again.
      if (known === asked) known = undefined
    })
    return metadata
  }

  async function discover(): Promise<oidc.ServerMetadata> {
    const found = await oidc.discovery(settings.issuer, settings.clientId, undefined, oidc.None(), {
      timeout: patience,
      [oidc.customFetch]: asking,
      execute: insecure,
    })
    return judged({ ...found.serverMetadata() }, settings)
  }
}

/** Takes of the algorithms only ours, and no address that isn't configured. @throws MetadataUnusable */
function judged(said: oidc.ServerMetadata, settings: OidcSettings): oidc.ServerMetadata {
  // The library lets some well-known providers call themselves otherwise.
  if (new URL(said.issuer).href !== settings.issuer.href) throw new MetadataUnusable('issuer')
  const aliases = { ...said.mtls_endpoint_aliases }
  for (const name of endpoints)
    for (const url of [said[name], aliases[name]])
      if (url !== undefined && !isAllowed(String(url), settings.origins))
        throw new MetadataUnusable(name)
  return {
    ...said,
    id_token_signing_alg_values_supported: ours(said.id_token_signing_alg_values_supported, [
      'RS256',
    ]),
    userinfo_signing_alg_values_supported: ours(
      said.userinfo_signing_alg_values_supported,
      signatureAlgorithms,
    ),
  }
}

const ours = (said: unknown, otherwise: readonly string[]): string[] =>
  signatureAlgorithms.filter((algorithm) =>
    (Array.isArray(said) ? said : otherwise).includes(algorithm),
  )
