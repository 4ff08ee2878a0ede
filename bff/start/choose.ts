import { Problem } from '../../protocol/problem.ts'
import type { FullStart } from '../../protocol/start.ts'
import type {
  AuthMethod,
  CommMethod,
  CoreConfig,
  Method,
  Purpose,
} from '../configuration/core-config.ts'

/**
 * What was chosen, where it exists and the purpose allows it. Tags that don't exist are not repeated
 * in the problem: anybody may have typed anything.
 * @throws Problem 'purpose_unknown', 'method_unknown' or 'method_not_allowed'
 */
export function choose(
  { purpose: tag, auth_method, comm_method }: FullStart,
  { purposes, authMethods, commMethods }: CoreConfig,
): { purpose: Purpose; auth: AuthMethod; comm: CommMethod } {
  const purpose = purposes.get(tag)
  if (!purpose) throw new Problem('purpose_unknown', { path: 'purpose' })
  return {
    purpose,
    auth: chosen('auth_method', authMethods.get(auth_method), purpose.authMethods, purpose),
    comm: chosen('comm_method', commMethods.get(comm_method), purpose.commMethods, purpose),
  }
}

function chosen<M extends Method>(
  path: string,
  method: M | undefined,
  allowed: readonly M[],
  { tag: purpose }: Purpose,
): M {
  if (!method) throw new Problem('method_unknown', { path, purpose })
  if (!allowed.includes(method))
    throw new Problem('method_not_allowed', { path, purpose, method: method.tag })
  return method
}
