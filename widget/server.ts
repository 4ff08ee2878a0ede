/** This script, also when it is built: the one file has one address. */
export const thisScript = import.meta.url

/**
 * Where the contact server is; the URL ends in a slash, so that paths can be resolved against it.
 * The `server` attribute wins, else it is where this script came from: everything before
 * `/widget/`, so that a server below a path works too.
 *
 * @returns null where neither says an http(s) address
 */
export function findServer(attribute: string, page: string, script = thisScript): URL | null {
  if (attribute.trim()) return asServer(attribute, page)
  const folder = script.lastIndexOf('/widget/')
  return folder < 0 ? null : asServer(script.slice(0, folder), page)
}

function asServer(address: string, page: string): URL | null {
  try {
    const url = new URL(address, page)
    return /^https?:$/.test(url.protocol) ? new URL(url.pathname.replace(/\/?$/, '/'), url) : null
  } catch {
    return null
  }
}
