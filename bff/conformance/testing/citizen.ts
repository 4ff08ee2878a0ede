import { cookieHeader, type Cookies, keepCookies } from '../../../protocol/testing/cookies.ts'
import { browser } from './requests.ts'

/** A browser that keeps cookies, of one server, and goes where it is told but not where it is sent. */
export class Citizen {
  readonly cookies: Cookies = new Map()
  /** Every cookie that was set, as it came. */
  readonly set: string[] = []

  go(url: string, init: RequestInit = {}): Promise<Response> {
    return this.#go(url, init, this.cookies)
  }

  /** As with a form that another site sends: browsers leave Lax cookies out, and take those that are set. */
  goFromElsewhere(url: string, init: RequestInit = {}): Promise<Response> {
    return this.#go(url, init, new Map())
  }

  async #go(url: string, { headers = {}, ...init }: RequestInit, sent: Cookies): Promise<Response> {
    const cookie = cookieHeader(sent)
    const response = await fetch(url, {
      redirect: 'manual',
      ...init,
      headers: {
        ...browser,
        ...Object.fromEntries(new Headers(headers)),
        ...(cookie && { cookie }),
      },
    })
    this.set.push(...response.headers.getSetCookie())
    keepCookies(this.cookies, response)
    return response
  }
}

export const locationOf = (response: Response): string => response.headers.get('location') ?? ''
