import { largestAuthResult } from '../../protocol/auth-result.ts'
import { Problem } from '../../protocol/problem.ts'
import type { AuthenticatedStart, CommunicationStart } from '../../protocol/start.ts'
import type { Locale } from '../../ui/locale.ts'
import { chooseComm, choosePurpose } from './choose.ts'
import { startAuthenticatedCommunication, startCommunication } from './start-communication.ts'
import type { StartDeps } from './start-deps.ts'
import { towards } from './towards.ts'
import { wayBackOf } from './way-back.ts'

/**
 * Communicate without authentication, where the purpose allows it.
 * @throws Problem 'authentication_required'
 */
export async function communicationStart(
  request: CommunicationStart,
  locale: Locale | undefined,
  deps: StartDeps,
): Promise<string> {
  const { config } = deps
  const purpose = choosePurpose(request.purpose, config)
  if (purpose.authentication === 'required')
    throw new Problem('authentication_required', { purpose: purpose.tag, path: 'auth_method' })
  const comm = chooseComm(request.comm_method, purpose, deps)
  const along = await wayBackOf(purpose, { ...request, locale }, deps)
  const { clientUrl } = await startCommunication(comm, purpose, along, deps)
  return towards(clientUrl, { ...along, purpose: purpose.tag }, deps)
}

/**
 * Communicate with a result that is there already. From the outside it is taken where the purpose says so; that of
 * a citizen who identified first is let in by `trusted`.
 * @throws Problem 'start_not_supported' with the fault `auth_result`, 'auth_result_too_large'
 */
export async function authenticatedStart(
  request: AuthenticatedStart,
  locale: Locale | undefined,
  deps: StartDeps,
  { trusted = false }: { trusted?: boolean } = {},
): Promise<string> {
  const { config } = deps
  const purpose = choosePurpose(request.purpose, config)
  const comm = chooseComm(request.comm_method, purpose, deps)
  if (!trusted && !purpose.acceptAuthResult)
    throw new Problem('start_not_supported', { purpose: purpose.tag, fault: 'auth_result' })
  if (request.auth_result.length >= largestAuthResult)
    throw new Problem('auth_result_too_large', { path: 'auth_result' })
  const along = await wayBackOf(purpose, { ...request, locale }, deps)
  const result = request.auth_result
  const clientUrl = await startAuthenticatedCommunication(comm, purpose, along, deps, result)
  return towards(clientUrl, { ...along, purpose: purpose.tag }, deps)
}
