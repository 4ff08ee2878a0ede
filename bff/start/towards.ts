import { SignJWT } from 'jose'
import { signatureAlgorithm } from '../../protocol/algorithms.ts'
import type { Locale } from '../../ui/locale.ts'
import { callLifeSeconds, callPageUrl } from '../call/call-state.ts'
import type { AuthMethod, CoreConfig } from '../configuration/core-config.ts'

interface Deps {
  config: CoreConfig
  now: () => Date
}

interface About {
  purpose: string
  return_url?: string | undefined
  locale?: Locale | undefined
}

/**
 * Where a citizen goes for a conversation: its page, or for a telephone number a page of ours that shows it.
 * Where the call page is on another server (`ui_tel_url`), the way of the 2021 family holds: the number itself, or
 * for an auth method with `shim_tel_url` that page with the number in a token that anyone can read.
 */
export function towards(
  clientUrl: string,
  about: About,
  deps: Deps,
  auth?: AuthMethod,
): string | Promise<string> {
  return clientUrl.startsWith('tel:') ? towardsNumber(clientUrl, about, deps, auth) : clientUrl
}

async function towardsNumber(
  clientUrl: string,
  about: About,
  deps: Deps,
  auth: AuthMethod | undefined,
): Promise<string> {
  const { purpose, return_url, locale } = about
  const elsewhere = deps.config.callPageElsewhere
  // Without an auth method there is no plugin that would show the number.
  if (!elsewhere || !auth) return callPageUrl({ tel: clientUrl, purpose, return_url, locale }, deps)
  if (!auth.shimTelUrl || !elsewhere.signingKey) return clientUrl
  // Deployed parts refuse a token that is later than their own clock by any amount.
  const second = Math.floor(deps.now().getTime() / 1000) - 30
  const token = await new SignJWT({ continuation: clientUrl })
    .setProtectedHeader({ alg: signatureAlgorithm(elsewhere.signingKey), typ: 'JWT' })
    .setIssuedAt(second)
    .setExpirationTime(second + callLifeSeconds)
    .sign(elsewhere.signingKey)
  return `${elsewhere.url}${token}`
}
