import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { type SealDeps, sealedKind } from '../sealed-kind.ts'
import { sameNonce } from './nonce.ts'

/**
 * The cookies of a citizen who identifies first and chooses a channel after (PROTOCOL.md section 7). The
 * prefix makes the browser take them only from this host, over https or on this machine (RFC 6265bis section
 * 4.1.3.2); Lax, because the citizen arrives by a redirect that began on another site.
 */
const attributes = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const

/** What a nonce is for: coming back from identifying, or the step after a form from another site. */
export type NonceOf = 'identifying' | 'next-step'
const nonceName = (of: NonceOf, place: number) => `__Host-id-contact-${of}-${place}`
const identified = (part: number) => `__Host-id-contact-identified-${part}`

/** Seconds that identifying may take, and that its result is kept. */
export const identifyingSeconds = 60 * 60
const identifiedSeconds = 5 * 60

/**
 * So many nonces of a kind may a browser have at once: for as many tabs, and no header grows beyond what servers
 * take. Each counts for the address that it is sealed in, and for no other.
 */
const mostNonces = 8
const places = Array.from({ length: mostNonces }, (_, place) => place)

/** Browsers take 4096 bytes a cookie, its name and attributes counted along. */
const partLength = 3800
/** Enough for a result of 8 KiB, sealed. */
const mostParts = 4

const Identified = z.object({ purpose: z.string(), auth_method: z.string(), result: z.string() })
/** Who identified, sealed for the comm plugin; not readable here. */
export type Identified = z.infer<typeof Identified>

const kind = sealedKind('identified', Identified, identifiedSeconds)

/**
 * Ties an address to the browser that is sent there. Where a form of another site doesn't show which places are
 * taken, it takes one by chance: seldom that of another tab, which is then told that it failed.
 */
export function setNonce(c: Context, of: NonceOf, nonce: string): void {
  const empty = places.filter((place) => getCookie(c, nonceName(of, place)) === undefined)
  const choice = empty.length > 0 ? empty : places
  const place = choice[nonce.charCodeAt(0) % choice.length] ?? 0
  setCookie(c, nonceName(of, place), nonce, { ...attributes, maxAge: identifyingSeconds })
}

/** Whether this browser has the nonce; it counts once. */
export function takeNonce(c: Context, of: NonceOf, nonce: string): boolean {
  const place = places.find((one) => sameNonce(getCookie(c, nonceName(of, one)), nonce))
  if (place === undefined) return false
  deleteCookie(c, nonceName(of, place), attributes)
  return true
}

export async function setIdentified(c: Context, state: Identified, deps: SealDeps): Promise<void> {
  const sealed = await kind.seal(state, deps)
  for (let part = 0; part < mostParts; part += 1) {
    const text = sealed.slice(part * partLength, (part + 1) * partLength)
    // What is left of an earlier result must not be read as the rest of this one.
    if (text === '') deleteCookie(c, identified(part), attributes)
    else setCookie(c, identified(part), text, { ...attributes, maxAge: identifiedSeconds })
  }
}

/** What this browser brings for a purpose, while it counts. */
export async function readIdentified(
  c: Context,
  purpose: string,
  deps: SealDeps,
): Promise<Identified | undefined> {
  const parts = Array.from({ length: mostParts }, (_, part) => getCookie(c, identified(part)) ?? '')
  if (parts[0] === '') return undefined
  try {
    const { state, expired } = await kind.open(parts.join(''), deps)
    return expired || state.purpose !== purpose ? undefined : state
  } catch {
    // A cookie is anybody's to change: it counts for nothing then.
    return undefined
  }
}

export function clearIdentified(c: Context): void {
  for (let part = 0; part < mostParts; part += 1)
    if (getCookie(c, identified(part)) !== undefined) deleteCookie(c, identified(part), attributes)
}
