import { Problem, type ProblemFacts } from '../../protocol/problem.ts'
import { TooSlow } from './exchange.ts'

/**
 * Why a call to a plugin failed. Only the error's code is kept: undici's messages quote what the
 * other side sent.
 */
export function failureOf(error: unknown, facts: ProblemFacts): Problem {
  if (error instanceof Problem) return error
  const code = codeOf(error)
  if (error instanceof TooSlow || timeouts.includes(code)) return new Problem('plugin_slow', facts)
  if (code.startsWith('HPE_') || noHttp.includes(code))
    return new Problem('plugin_unusable', { ...facts, fault: 'http' })
  return new Problem('plugin_unreachable', { ...facts, reason: code })
}

/** Of undici's parser, which only sometimes says more than its name. */
const noHttp = ['HTTPParserError', 'UND_ERR_HEADERS_OVERFLOW']

const timeouts = ['UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT']

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return typeof error
  if ('code' in error && typeof error.code === 'string') return error.code
  return error instanceof Error ? error.name : 'unknown'
}
