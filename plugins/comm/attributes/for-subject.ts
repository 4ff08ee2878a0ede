import type { CommConfig, PurposeSettings } from '../configuration.ts'
import type { StoredResult } from './stored-result.ts'

type Purposes = CommConfig['purposes']

/** How somebody identified, as far as their result says, and for which purpose they were asked to during the conversation. */
export interface Way {
  method: string | null | undefined
  asked_for: string | null | undefined
}

/**
 * What of a result a subject may see: only the attributes that it is configured for, and nothing at all of a way to
 * identify that it doesn't take. What an agent asked for during the conversation counts where the subject's agents may ask
 * for it: after a transfer no more is shown than the new subject asks itself, or has asked for.
 */
export function forSubject(
  purposes: Purposes,
  subject: string,
  result: StoredResult | undefined,
): { shown: StoredResult | undefined; hidden: number } {
  if (result === undefined) return { shown: undefined, hidden: 0 }
  const all = Object.entries(result.attributes)
  const { auth_method: method, asked_for } = result
  const taking = takers(purposes, subject, { method, asked_for })
  if (taking.length === 0) return { shown: undefined, hidden: all.length }
  const shown = all.filter(([tag]) => taking.some(({ attributes }) => attributes.includes(tag)))
  return {
    shown: { ...result, attributes: Object.fromEntries(shown) },
    hidden: all.length - shown.length,
  }
}

/** Whether who identified so is identified for the subject; a way that isn't said counts, as it was asked for. */
export const takesWay = (purposes: Purposes, subject: string, way: Way): boolean =>
  takers(purposes, subject, way).length > 0

/** The subject itself and what it asked for, of those that take the way. */
function takers(
  purposes: Purposes,
  subject: string,
  { method, asked_for }: Way,
): PurposeSettings[] {
  const own = purposes.get(subject)
  const isAsked = asked_for !== undefined && asked_for !== null && own?.asks.includes(asked_for)
  const asked = isAsked ? purposes.get(asked_for) : undefined
  return [own, asked].filter(
    (purpose): purpose is PurposeSettings =>
      purpose !== undefined &&
      (method === undefined ||
        method === null ||
        purpose.allowedAuth.includes('*') ||
        purpose.allowedAuth.includes(method)),
  )
}
