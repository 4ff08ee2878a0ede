import { Problem } from '../../protocol/problem.ts'

/** What a start that failed counts as. */
export const outcomeOf = (error: unknown): string =>
  error instanceof Problem ? error.code : 'internal'
