import { browser } from './requests.ts'

/** A browser that keeps cookies, of one server, and goes where it is told but not where it is sent. */
export class Citizen {
  readonly cookies = new Map<string, string>()
  /** Every cookie that was set, as it came. */
  readonly set: string[] = []

  async go(url: string, { headers = {}, ...init }: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(url, {
      redirect: 'manual',
      ...init,
      headers: {
        ...browser,
        ...Object.fromEntries(new Headers(headers)),
        ...(cookie && { cookie }),
      },
    })
    for (const line of response.headers.getSetCookie()) {
      this.set.push(line)
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0/i.test(line)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return response
  }
}

export const locationOf = (response: Response): string => response.headers.get('location') ?? ''
