import { Problem } from '../../protocol/problem.ts'

/** What a start or a call that failed counts as. */
export const outcomeOf = (error: unknown): string =>
  error instanceof Problem ? error.code : 'internal'
