/** Requests as browsers, scripts and other parts send them. Nobody follows a redirect. */

export const browser = {
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'accept-language': 'nl-NL,nl;q=0.9,en;q=0.8',
}
export const script = { accept: 'application/json' }

type Headers = Record<string, string>

const post = (type: string, body: string, headers: Headers): RequestInit => ({
  method: 'POST',
  redirect: 'manual',
  headers: { 'content-type': type, ...headers },
  body,
})

export const json = (body: unknown, headers: Headers = script) =>
  post('application/json', JSON.stringify(body), headers)

export const form = (fields: Record<string, string>, headers: Headers = browser) =>
  post('application/x-www-form-urlencoded', new URLSearchParams(fields).toString(), headers)

export const jwt = (token: string, headers: Headers = script) =>
  post('application/jwt', token, headers)

/** A visit by somebody's browser. */
export const visit = (url: string, headers: Headers = browser) =>
  fetch(url, { redirect: 'manual', headers })

export async function clientUrl(response: Response): Promise<string> {
  const body: unknown = await response.json()
  if (typeof body !== 'object' || body === null || !('client_url' in body))
    throw new TypeError(`no client_url: ${JSON.stringify(body)}`)
  return String(body.client_url)
}

/** The code of the problem that the answer is. */
export async function codeOf(response: Response): Promise<unknown> {
  const body: unknown = await response.json()
  return typeof body === 'object' && body !== null && 'code' in body ? body.code : body
}
