import { site } from './settings.js'

/** What a browser sends along with what a script of a page asks. */
const browser = {
  host: 'localhost',
  connection: 'keep-alive',
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36',
  accept: 'application/json',
  'accept-language': 'nl-NL,nl;q=0.9,en;q=0.8',
  origin: site,
  referer: `${site}/`,
}

/**
 * @param {string} firstLine
 * @param {Record<string, string>} headers
 */
const request = (firstLine, headers, body = '') =>
  [
    `${firstLine} HTTP/1.1`,
    ...Object.entries({ ...browser, ...headers }).map(([name, value]) => `${name}: ${value}`),
    '',
    body,
  ].join('\r\n')

export const optionsPath = '/session_options/report_move'

/** @param {string} [etag] of what the browser has already */
export const askOptions = (etag) =>
  request(`GET ${optionsPath}`, etag === undefined ? {} : { 'if-none-match': etag })

/** The request of a browser as `fetch` takes it. */
export const browserHeaders = {
  accept: browser.accept,
  'accept-language': browser['accept-language'],
  origin: browser.origin,
}

/** @param {Record<string, string>} fields */
function start(fields) {
  const body = JSON.stringify(fields)
  const headers = { 'content-type': 'application/json', 'content-length': String(body.length) }
  return request('POST /start', headers, body)
}

const return_url = `${site}/verhuizen.html`

/**
 * Identify, then talk.
 * @param {string} auth_method
 * @param {string} comm_method
 */
export const startBy = (auth_method, comm_method) =>
  start({ purpose: 'report_move', auth_method, comm_method, return_url, locale: 'nl' })

export const fullStart = startBy('demo', 'chat')

/** By way of a plugin that hangs. */
export const hangingStart = start({
  purpose: 'show_document',
  auth_method: 'demo',
  comm_method: 'video',
  return_url,
  locale: 'nl',
})
