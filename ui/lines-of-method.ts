import type { QuestionMessages } from './messages/questions.nl.ts'

/** What is known of a channel or a way to identify, besides its name. */
export interface MethodNow {
  readonly description?: string | null | undefined
  readonly available: boolean
  /** Minutes. */
  readonly waiting?: number | null | undefined
  readonly opensAt?: Date | null | undefined
}

/**
 * What is said under a method's name: what it is, and when it can be used.
 *
 * @param whenClosed says until when
 */
export function linesOfMethod(
  { description, available, waiting, opensAt }: MethodNow,
  { soon, waiting: says }: Pick<QuestionMessages['method'], 'soon' | 'waiting'>,
  whenClosed: (opensAt: Date | null) => string,
): string[] {
  const lines = description ? [description] : []
  if (!available) lines.push(whenClosed(opensAt ?? null))
  else if (waiting !== null && waiting !== undefined) lines.push(waiting > 0 ? says(waiting) : soon)
  return lines
}
