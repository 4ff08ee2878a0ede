import { Problem } from './problem.ts'

/**
 * The URL with `result=<jwe>` in its query: after `&` when there is a query already, and before a
 * fragment. The rest of the URL stays as it was spelled.
 * @throws Problem 'url_not_allowed' for anything but an http(s) URL: a `tel:` URL and a bare JWS can't carry a result
 */
export function appendResult(url: string, jwe: string): string {
  const scheme = URL.canParse(url) ? new URL(url).protocol : ''
  if (scheme !== 'https:' && scheme !== 'http:')
    throw new Problem('url_not_allowed', { fault: 'scheme' })
  const [address = '', ...fragment] = url.split('#')
  const separator = !address.includes('?') ? '?' : /[?&]$/.test(address) ? '' : '&'
  return [`${address}${separator}result=${encodeURIComponent(jwe)}`, ...fragment].join('#')
}
