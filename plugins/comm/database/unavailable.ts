import { Problem } from '../../../protocol/problem.ts'

/** Codes of Node where nobody is there, or no more. */
const ofTheNetwork = [
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]

/**
 * Codes of PostgreSQL that pass by themselves: the server starts, stops, has no connection left, or is
 * the copy of one that went away. PostgreSQL, appendix A.
 */
const ofTheServer = /^(08...|25006|53300|57P0[1-5])$/

/** What `pg` says in words only, where a connection broke or took too long. */
const ofTheClient =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout|Client was closed)/

/** Whether the database can't be worked with at the moment, whatever the statement is. */
export function isUnavailable(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false
  const code = codeOf(fault)
  return ofTheNetwork.includes(code) || ofTheServer.test(code) || ofTheClient.test(fault.message)
}

/** Such a fault as the problem that everybody knows; any other one as it is. */
export const asProblem = (fault: unknown): unknown =>
  isUnavailable(fault) ? new Problem('database_unavailable') : fault

/** In words, for whoever runs it: without the address, in which a password may stand. */
export function whyUnreachable(fault: unknown): string {
  const code = codeOf(fault)
  return (
    reasons[code] ?? (code.startsWith('28') ? reasons['28P01'] : undefined) ?? `fails (${code})`
  )
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'can’t be reached: nobody listens there',
  ENOENT: 'can’t be reached: there is no such socket',
  ENOTFOUND: 'can’t be reached: there is no host with this name',
  EAI_AGAIN: 'can’t be reached: the host’s name can’t be looked up now',
  EHOSTUNREACH: 'can’t be reached: there is no way to the host',
  ETIMEDOUT: 'can’t be reached: nobody answers',
  '28P01': 'refuses the user or the password',
  '3D000': 'has no database with this name',
  '53300': 'has no connection left',
  '57P03': 'is still starting',
}

/** The code that Node or PostgreSQL gave it, else its name: never what stands in its message. */
export function codeOf(fault: unknown): string {
  // Several addresses were tried: what the first said is as good as what the others did.
  if (fault instanceof AggregateError) return codeOf(fault.errors[0])
  if (!(fault instanceof Error)) return 'unknown'
  if ('code' in fault && typeof fault.code === 'string') return fault.code
  return /timeout/.test(fault.message) ? 'ETIMEDOUT' : fault.name
}
