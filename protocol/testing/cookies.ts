/** The cookies of a browser at one host, by their names. */
export type Cookies = Map<string, string>

/** As a browser sends them: the value of `cookie`, empty where there are none. */
export const cookieHeader = (cookies: Cookies): string =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')

/** Keeps what an answer sets, and lets go of what it ends. */
export function keepCookies(cookies: Cookies, { headers }: Response): void {
  for (const line of headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (/max-age=0\b/i.test(line)) cookies.delete(name)
    else cookies.set(name, value)
  }
}
