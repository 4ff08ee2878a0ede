/** This script, also when it is built: the one file has one address. */
const thisScript = import.meta.url

/**
 * Where the contact server is; the URL ends in a slash, so that paths can be resolved against it.
 * The `server` attribute wins, else it is where this script came from: everything before
 * `/widget/`, so that a server below a path works too.
 *
 * @returns null where neither says an http(s) address
 */
export function findServer(attribute: string, page: string, script = thisScript): URL | null {
  if (attribute.trim()) return asServer(attribute.trim(), page)
  const folder = script.lastIndexOf('/widget/')
  return folder < 0 ? null : asServer(script.slice(0, folder), page)
}

/** Whether it is a contact server of this project: the script came from it. */
export function isOwnServer(server: URL, script = thisScript): boolean {
  return findServer('', script, script)?.href === server.href
}

function asServer(address: string, page: string): URL | null {
  let url: URL
  try {
    url = new URL(address, page)
  } catch {
    return null
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  url.search = url.hash = ''
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  return url
}
