import type { KeyObject } from 'node:crypto'
import * as oidc from 'openid-client'
import { Agent, fetch as fetchThrough } from 'undici'
import type { OidcSettings } from './config.ts'

/** How the provider knows that it is us. */
export async function clientAuthentication(settings: OidcSettings): Promise<oidc.ClientAuth> {
  switch (settings.authentication) {
    case 'client_secret_basic':
      return oidc.ClientSecretBasic(settings.secret)
    case 'client_secret_post':
      return oidc.ClientSecretPost(settings.secret)
    case 'private_key_jwt': {
      const key = await signingKey(settings)
      if (key === undefined) throw new RangeError('there is no key to sign with')
      return oidc.PrivateKeyJwt(key)
    }
    case 'tls_client_auth':
      return oidc.TlsClientAuth()
    case 'none':
      return oidc.None()
  }
}

/** The key that signs what we say to the provider. */
export async function signingKey({ signing }: OidcSettings): Promise<oidc.PrivateKey | undefined> {
  if (signing === undefined) return undefined
  const key = await imported(signing.key, parametersOf[signing.algorithm], ['sign'])
  return { key, ...(signing.id !== undefined && { kid: signing.id }) }
}

const parametersOf = {
  RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  PS256: { name: 'RSA-PSS', hash: 'SHA-256' },
  ES256: { name: 'ECDSA', namedCurve: 'P-256' },
}

/** The keys that open what is encrypted for us: RSA-OAEP with SHA-256 and with SHA-1, or ECDH-ES. */
export async function decryptionKeys({
  decryption,
}: OidcSettings): Promise<readonly oidc.DecryptionKey[]> {
  if (decryption === undefined) return []
  const { key, id } = decryption
  const named = (imported: CryptoKey) => ({ key: imported, ...(id !== undefined && { kid: id }) })
  if (key.asymmetricKeyType === 'ec') {
    const parameters = { name: 'ECDH', namedCurve: 'P-256' }
    return [named(await imported(key, parameters, ['deriveBits']))]
  }
  return Promise.all(
    ['SHA-256', 'SHA-1'].map(async (hash) =>
      named(await imported(key, { name: 'RSA-OAEP', hash }, ['decrypt'])),
    ),
  )
}

function imported(
  key: KeyObject,
  parameters: { name: string; hash?: string; namedCurve?: string },
  uses: KeyUsage[],
): Promise<CryptoKey> {
  const bytes = new Uint8Array(key.export({ type: 'pkcs8', format: 'der' }))
  return crypto.subtle.importKey('pkcs8', bytes, parameters, false, uses)
}

/**
 * Asks with our certificate, or trusts only the given authority.
 * @param fetch what is used where neither is configured
 */
export function fetchWith(
  { tls }: Pick<OidcSettings, 'tls'>,
  fetch: typeof globalThis.fetch,
): { fetch: typeof globalThis.fetch; close: () => Promise<void> } {
  if (tls === undefined) return { fetch, close: () => Promise.resolve() }
  const dispatcher = new Agent({ connect: { cert: tls.cert, key: tls.key, ca: tls.ca } })
  // Of one library both, since the one in Node may be of another age; their types differ in name only.
  const ours = fetchThrough as unknown as (
    url: RequestInfo | URL,
    asked?: RequestInit & { dispatcher: Agent },
  ) => Promise<Response>
  return {
    fetch: (url, asked) => ours(url, { ...asked, dispatcher }),
    close: () => dispatcher.close(),
  }
}
