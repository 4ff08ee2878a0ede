import type { Choices } from './choices.ts'

/**
 * The fragment part that carries the choices: `id-contact-choice=<purpose>.<comm>.<auth>`. The channel
 * is empty where it is chosen after identifying, and an empty way to identify is to do without; where that isn't
 * chosen yet the last part isn't there.
 */
export const choicePart = 'id-contact-choice='

/**
 * The page's address with the choices in its fragment, for the way back. Whatever else is in the
 * fragment stays as it is, before ours.
 */
export function addressWithChoices(page: string, purpose: string, choices: Choices): string {
  const [address, fragment] = splitFragment(page)
  const ours =
    choicePart +
    [purpose, choices.comm ?? '', ...(choices.auth === null ? [] : [choices.auth])]
      .map(encode)
      .join('.')
  return joinFragment(address, [...otherParts(fragment), ours])
}

/** Reads one part of a fragment; null where it isn't a whole choice. */
export function readChoices(part: string): { purpose: string; choices: Choices } | null {
  if (!part.startsWith(choicePart)) return null
  const parts = part.slice(choicePart.length).split('.').map(decode)
  const [purpose, comm, auth = null, ...more] = parts
  if (!purpose || comm === undefined || more.length || parts.includes(undefined)) return null
  return { purpose, choices: { comm: comm || null, auth } }
}

/** An address in two: before the `#`, and after it. */
export function splitFragment(address: string): [address: string, fragment: string] {
  const hash = address.indexOf('#')
  return hash < 0 ? [address, ''] : [address.slice(0, hash), address.slice(hash + 1)]
}

export function joinFragment(address: string, parts: readonly string[]): string {
  return parts.length ? `${address}#${parts.join('&')}` : address
}

function otherParts(fragment: string): string[] {
  return fragment ? fragment.split('&').filter((part) => !part.startsWith(choicePart)) : []
}

/** `.` separates the three, so a dot inside a tag is encoded as well. */
function encode(tag: string): string {
  return encodeURIComponent(tag).replaceAll('.', '%2E')
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
