import type { PurposeSettings } from '../configuration.ts'
import type { StoredResult } from './stored-result.ts'

/**
 * What of a result a subject may see: after a transfer only the attributes that the new one is configured
 * for, and nothing at all of a way to identify that it doesn't take.
 */
export function forSubject(
  purpose: Pick<PurposeSettings, 'attributes' | 'allowedAuth'> | undefined,
  result: StoredResult | undefined,
): { shown: StoredResult | undefined; hidden: number } {
  if (result === undefined) return { shown: undefined, hidden: 0 }
  const all = Object.entries(result.attributes)
  const { attributes = [], allowedAuth = [] } = purpose ?? {}
  const method = result.auth_method
  const isTaken = method === undefined || allowedAuth.includes('*') || allowedAuth.includes(method)
  if (!isTaken) return { shown: undefined, hidden: all.length }
  const shown = all.filter(([tag]) => attributes.includes(tag))
  return {
    shown: { ...result, attributes: Object.fromEntries(shown) },
    hidden: all.length - shown.length,
  }
}
