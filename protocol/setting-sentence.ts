import type { z } from 'zod'

/**
 * What is wrong with a setting, to be put behind its path: "must be a number". Never the value, which
 * may be a secret. An issue with words of its own keeps them; zod's own are not for operators.
 */
export function settingSentence(issue: z.core.$ZodIssue): string {
  if (!zodsOwnWords.test(issue.message)) return issue.message
  if (issue.message.endsWith(missing)) return 'is missing'
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${kinds[issue.expected] ?? 'of another kind'}`
    case 'too_small':
      return `must ${amount(issue.origin, issue.inclusive === false ? 'more than' : 'at least', issue.minimum)}`
    case 'too_big':
      return `must ${amount(issue.origin, issue.inclusive === false ? 'less than' : 'at most', issue.maximum)}`
    case 'invalid_value':
      return oneOf(issue.values)
    case 'invalid_format':
      return `must be ${formats[issue.format] ?? 'written in another way'}`
    case 'invalid_key':
      return 'has a name that cannot be used here'
    case 'custom':
    case 'invalid_element':
    case 'invalid_union':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return 'is not what belongs here'
  }
}

/** Whether a table or list belongs here: what stands in its place may be anything, also a secret. */
export const wantsTable = (issue: z.core.$ZodIssue): boolean =>
  issue.code === 'invalid_type' &&
  !issue.message.endsWith(missing) &&
  ['object', 'record', 'array'].includes(issue.expected)

const missing = 'received undefined'

const zodsOwnWords = /^(Invalid|Too (small|big)|Unrecognized)\b/

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a table',
  record: 'a table',
}

const formats: Readonly<Record<string, string>> = { url: 'a URL', email: 'an e-mail address' }

function amount(origin: string, compared: string, limit: number | bigint): string {
  const unit = { string: 'character', array: 'item' }[origin]
  if (!unit) return `be ${compared} ${limit}`
  if (Number(limit) === 1 && compared === 'at least') return 'not be empty'
  return `have ${compared} ${limit} ${unit}${Number(limit) === 1 ? '' : 's'}`
}

function oneOf(values: readonly unknown[]): string {
  const list = values.map((value) => JSON.stringify(value)).join(', ')
  return values.length === 1 ? `must be ${list}` : `must be one of: ${list}`
}
