import { Problem } from '../../protocol/problem.ts'
import type {
  AuthMethod,
  CommMethod,
  CoreConfig,
  Method,
  Purpose,
} from '../configuration/core-config.ts'
import type { StartDeps } from './start-deps.ts'

/**
 * Finds what was chosen, where it exists and the purpose allows it. Tags that don't exist are not
 * repeated in the problem: anybody may have typed anything.
 */

/** @throws Problem 'purpose_unknown' */
export function choosePurpose(tag: string, { purposes }: CoreConfig): Purpose {
  const purpose = purposes.get(tag)
  if (!purpose) throw new Problem('purpose_unknown', { path: 'purpose' })
  return purpose
}

/**
 * A way to identify whose plugin is there, as far as is known: else a conversation would be begun in vain.
 * @throws Problem 'method_unknown', 'method_not_allowed' or 'plugin_unavailable'
 */
export function chooseAuth(
  tag: string,
  purpose: Purpose,
  { config: { authMethods }, client }: Pick<StartDeps, 'config' | 'client'>,
): AuthMethod {
  const auth = chosen('auth_method', authMethods.get(tag), purpose.authMethods, purpose)
  if (!client.isAvailable(auth)) throw new Problem('plugin_unavailable', { method: auth.tag })
  return auth
}

/**
 * A channel that may be started now.
 * @throws Problem 'method_unknown', 'method_not_allowed' or, outside opening hours, 'method_closed'
 */
export function chooseComm(
  tag: string,
  purpose: Purpose,
  { config: { commMethods }, availability }: Pick<StartDeps, 'config' | 'availability'>,
): CommMethod {
  const comm = chosen('comm_method', commMethods.get(tag), purpose.commMethods, purpose)
  if (!availability.isOpen(comm, purpose.tag))
    throw new Problem('method_closed', { purpose: purpose.tag, method: comm.tag })
  return comm
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
