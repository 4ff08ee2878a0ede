import { Problem, type ProblemFacts } from '../../protocol/problem.ts'
import { TooSlow } from './exchange.ts'

/**
 * Why a call to a plugin failed. Only the error's code is kept: undici's messages quote what the
 * other side sent. A mistake of our own stays what it is: no plugin is to blame for it.
 */
export function failureOf(error: unknown, facts: ProblemFacts): Problem | OwnMistake {
  if (error instanceof Problem || isOwnMistake(error)) return error
  const code = codeOf(error)
  if (error instanceof TooSlow || timeouts.includes(code)) return new Problem('plugin_slow', facts)
  if (code.startsWith('HPE_') || noHttp.includes(code))
    return new Problem('plugin_unusable', { ...facts, fault: 'http' })
  return new Problem('plugin_unreachable', { ...facts, reason: code })
}

/** What the code of this process throws where it is wrong, and undici where it is asked wrongly. */
export type OwnMistake = Error

const mistakes = [TypeError, RangeError, ReferenceError, SyntaxError, URIError]

const isOwnMistake = (error: unknown): error is OwnMistake =>
  mistakes.some((kind) => error instanceof kind) || codeOf(error) === 'UND_ERR_INVALID_ARG'

/** Of undici's parser, which only sometimes says more than its name. */
const noHttp = ['HTTPParserError', 'UND_ERR_HEADERS_OVERFLOW']

const timeouts = ['UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT']

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return typeof error
  if ('code' in error && typeof error.code === 'string') return error.code
  return error instanceof Error ? error.name : 'unknown'
}
