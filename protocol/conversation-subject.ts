import { z } from 'zod'

/** Longest, in UTF-16 units: it is one line of a page, and travels in its address. */
const longest = 200

/** What a conversation is about, as the citizen reads it: plain text, of one line. */
export const ConversationSubject = z
  .string()
  .min(1)
  .max(longest)
  .regex(/^\P{Cc}*$/u, 'must be one line of text')

const halfCharacter = /[\uD800-\uDBFF]$/

/** What fits of a name that an organisation gave to a subject. */
export function toConversationSubject(name: string): string | undefined {
  const line = name.replace(/\p{Cc}+/gu, ' ').trim()
  if (line === '') return undefined
  return line.length > longest ? `${line.slice(0, longest - 1).replace(halfCharacter, '')}…` : line
}
