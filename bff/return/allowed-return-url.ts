import { Problem } from '../../protocol/problem.ts'
import type { CoreConfig } from '../configuration/core-config.ts'

/** It travels sealed in the addresses of both plugins, which must stay addresses that servers take. */
const longest = 2000

/**
 * The page that a citizen came from, where it is on a website that is configured; normalised.
 * @throws Problem 'return_url_not_allowed' with the fault `origin`, `credentials` or `length`
 */
export function allowedReturnUrl(text: string, { returnOrigins }: CoreConfig): string {
  const refused = (fault: string) => new Problem('return_url_not_allowed', { fault })
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !returnOrigins.includes(url.origin)) throw refused('origin')
  if (url.username || url.password) throw refused('credentials')
  if (url.href.length > longest) throw refused('length')
  return url.href
}
