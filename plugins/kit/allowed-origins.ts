/** This machine, by name or number: the only place that plain http may go. */
const loopback = /^(localhost|([a-z0-9-]+\.)+localhost|127(\.\d{1,3}){3}|\[::1\])$/

/**
 * Whether the installation lets us send somebody, or something, to this URL: its origin is exactly one
 * of those configured, and it is https, or http on this machine. Nothing configured allows nothing.
 */
export function isAllowed(url: string, origins: readonly string[]): boolean {
  // A URL is taken over as it is spelled; parsers forgive white space that a header can't hold.
  if (/[\s\p{Cc}]/u.test(url) || !URL.canParse(url)) return false
  const { protocol, hostname, origin, username, password } = new URL(url)
  const safe = protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname))
  return safe && !username && !password && origins.includes(origin)
}
