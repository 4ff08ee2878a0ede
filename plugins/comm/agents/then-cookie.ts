import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { CommConfig } from '../configuration.ts'

/** Where somebody goes after logging in, who came to log in from a page of ours that isn't the desk. */
const cookie = '__Host-desk-then'
const cookieOptions = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const

/** @param path of a page of ours: no request has a say in it */
export function rememberThen(c: Context, path: string): void {
  setCookie(c, cookie, path, { ...cookieOptions, maxAge: 10 * 60 })
}

/** Once. Undefined where it isn't the window in which an agent logs in for a platform. */
export function takeThen(c: Context, { platforms }: CommConfig): string | undefined {
  const path = thenOf(c, { platforms })
  if (getCookie(c, cookie) !== undefined) deleteCookie(c, cookie, cookieOptions)
  return path
}

/** The same, which stays for the next page: the window may not lose the frame that opened it on the way. */
export function thenOf(
  c: Context,
  { platforms }: Pick<CommConfig, 'platforms'>,
): string | undefined {
  const path = getCookie(c, cookie)
  if (path === undefined) return undefined
  const isOurs = [...platforms.values()].some((platform) => {
    const start = `${platform.path}/host/login/`
    return path.startsWith(start) && /^[\w-]{43}$/.test(path.slice(start.length))
  })
  return isOurs ? path : undefined
}
