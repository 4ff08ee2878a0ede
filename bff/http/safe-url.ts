import { isUsualUrl } from '../../protocol/usual-url.ts'

/** Whether a URL stays on this machine, by name or number: the only place where plain http is safe. */
export const isOnThisMachine = ({ hostname }: URL): boolean =>
  /^(localhost|([a-z0-9-]+\.)+localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname)

/**
 * Whether a citizen's browser may be sent there: https, or http on this machine, without credentials,
 * and spelled so that every parser reads the same.
 */
export function isSafeDestination(url: string): boolean {
  if (/[\s\p{Cc}\\]/u.test(url)) return false
  if (url.startsWith('https:') && isUsualUrl(url)) return true
  const parsed = parse(url)
  if (!parsed || parsed.username || parsed.password) return false
  return parsed.protocol === 'https:' || (parsed.protocol === 'http:' && isOnThisMachine(parsed))
}

/** `URL.canParse` before `new URL` would parse each twice, and nearly all are URLs. */
function parse(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}
