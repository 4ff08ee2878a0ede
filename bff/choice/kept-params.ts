import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

/**
 * The params of a choice page, kept by the browser that came with them, so that they stand in no address bar and no
 * history: with them somebody else could begin what this citizen was sent to do. They are as they were signed, and
 * are verified at each visit; the page's own address names them only by their digest.
 */
const attributes = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const

const prefix = '__Host-id-contact-choice-'

/** Seconds. Longer than a link is good, so that one that became too old still says where the citizen came from. */
const life = 30 * 60

/** Browsers take 4096 bytes a cookie, its name and attributes counted along. */
const longest = 3800

/** For as many tabs, and so many characters of them together: servers take no longer headers. */
const most = 4
const longestTogether = 6000

/** What names params in an address: nothing can be done with it elsewhere. */
const idOf = (params: string): string =>
  createHash('sha256').update(params).digest('base64url').slice(0, idLength)
const idLength = 22

/** Whether what stands in an address is such a name; signed params have dots. */
export const isKeptId = (text: string): boolean => text.length === idLength && /^[\w-]+$/.test(text)

/** @returns the name under which the browser keeps them from now on; undefined where no browser keeps so much */
export function keepParams(c: Context, params: string): string | undefined {
  if (params.length > longest) return undefined
  const id = idOf(params)
  const name = prefix + id
  // Browsers send those they got first first.
  const others = Object.entries(getCookie(c)).filter(
    ([other]) => other.startsWith(prefix) && other !== name,
  )
  let together = others.reduce((sum, [, kept]) => sum + kept.length, params.length)
  for (const [place, [other, kept]] of others.entries()) {
    if (others.length - place < most && together <= longestTogether) break
    deleteCookie(c, other, attributes)
    together -= kept.length
  }
  setCookie(c, name, params, { ...attributes, maxAge: life })
  return id
}

/** What this browser came with under that name; undefined where it was another one, or keeps no cookies. */
export function findParams(c: Context, id: string): string | undefined {
  const params = getCookie(c, prefix + id)
  return params !== undefined && idOf(params) === id ? params : undefined
}
