/**
 * A claim as a text, without spaces around it and on one line; undefined where it says nothing. A list of one text,
 * which is how some sources write every claim, counts as that text.
 */
export function textOf(claim: unknown): string | undefined {
  if (Array.isArray(claim)) return claim.length === 1 ? textOfOne(claim[0]) : undefined
  return textOfOne(claim)
}

function textOfOne(claim: unknown): string | undefined {
  if (typeof claim === 'number') return Number.isSafeInteger(claim) ? String(claim) : undefined
  if (typeof claim !== 'string') return undefined
  const text = claim
    .trim()
    .replace(/\s*[\r\n]+\s*/g, ', ')
    .replace(unseen, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return text === '' ? undefined : text
}

/** Control characters, and those that turn the direction of what follows: a name could read as another. */
const unseen = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** A claim that is true or false, as the agent reads it. */
export function yesOrNo(claim: unknown): string | undefined {
  if (typeof claim === 'boolean') return answer(claim)
  const text = textOf(claim)?.toLowerCase() ?? ''
  if (['true', '1', 'yes', 'ja', 'j'].includes(text)) return answer(true)
  return ['false', '0', 'no', 'nee', 'n'].includes(text) ? answer(false) : undefined
}

/** Values are texts in the language of the desks that read them, as dates are (PROTOCOL.md section 1). */
export const answer = (isSo: boolean): 'ja' | 'nee' => (isSo ? 'ja' : 'nee')
