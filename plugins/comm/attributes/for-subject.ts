import type { PurposeSettings } from '../configuration.ts'
import type { StoredResult } from './stored-result.ts'

/**
 * What of a result a subject may see: after a transfer only the attributes that the new one, or what its agents may ask
 * for besides, is configured for, and nothing at all of a way to identify that it doesn't take.
 */
export function forSubject(
  purpose: Pick<PurposeSettings, 'sees' | 'takes'> | undefined,
  result: StoredResult | undefined,
): { shown: StoredResult | undefined; hidden: number } {
  if (result === undefined) return { shown: undefined, hidden: 0 }
  const all = Object.entries(result.attributes)
  const { sees = [] } = purpose ?? {}
  if (!takesWay(purpose, result.auth_method)) return { shown: undefined, hidden: all.length }
  const shown = all.filter(([tag]) => sees.includes(tag))
  return {
    shown: { ...result, attributes: Object.fromEntries(shown) },
    hidden: all.length - shown.length,
  }
}

/** Whether who identified so is identified for the subject; one that isn't said counts, as the subject asked for it. */
export function takesWay(
  purpose: Pick<PurposeSettings, 'takes'> | undefined,
  method: string | null | undefined,
): boolean {
  const { takes = [] } = purpose ?? {}
  return method === undefined || method === null || takes.includes('*') || takes.includes(method)
}
