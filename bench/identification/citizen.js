import { browserHeaders } from '../requests.js'
import { site } from '../settings.js'

const page = {
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'accept-language': browserHeaders['accept-language'],
}
const formType = 'application/x-www-form-urlencoded'

/**
 * A citizen who starts, confirms what is shared, logs in at a provider that knows them already, and is in the
 * conversation: what a browser does on the way, without what it draws.
 * @param {number} port of the core
 * @returns redirects and milliseconds from the press on "confirm" until the conversation's page has come
 */
export async function identify(port) {
  /** The provider sets none. @type {Map<string, string>} */
  const cookies = new Map()

  /**
   * @param {string} url
   * @param {{ method?: string, headers?: Record<string, string>, body?: string }} [init]
   */
  async function go(url, init = {}) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...page, ...init.headers, ...(cookie && { cookie }) }
    const response = await fetch(url, { redirect: 'manual', ...init, headers })
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s)
      if (/max-age=0/i.test(line)) cookies.delete(name)
      else cookies.set(name, value)
    }
    const text = await response.text()
    return { status: response.status, location: response.headers.get('location'), text }
  }

  const started = await go(`http://localhost:${port}/start`, {
    method: 'POST',
    headers: { ...browserHeaders, 'content-type': 'application/json' },
    body: JSON.stringify({
      purpose: 'report_move',
      auth_method: 'login',
      comm_method: 'chat',
      return_url: `${site}/verhuizen.html`,
    }),
  })
  const { client_url: clientUrl } = JSON.parse(started.text)
  const { text } = await go(clientUrl)
  const [, key = ''] = /name="page" value="([^"]*)"/.exec(text) ?? []
  const [, action = ''] = /<form[^>]* action="([^"]*\/confirm[^"]*)"/.exec(text) ?? []

  const began = performance.now()
  let at = new URL(action, clientUrl).href
  let came = await go(at, {
    method: 'POST',
    headers: { 'content-type': formType, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ page: key }).toString(),
  })
  let redirects = 0
  for (; came.location !== null; redirects += 1) {
    at = new URL(came.location, at).href
    came = await go(at)
  }
  const milliseconds = performance.now() - began
  if (came.status !== 200 || !/\/comm\/chat\/conversations\//.test(at))
    throw new Error(`The way ended with status ${came.status} elsewhere than in a conversation.`)
  return { redirects, milliseconds }
}
