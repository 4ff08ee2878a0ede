import type { FullStart } from '../../protocol/start.ts'
import type { Locale } from '../../ui/locale.ts'
import { chooseAuth, chooseComm, choosePurpose } from './choose.ts'
import { onwardTo } from './onward.ts'
import { startAuthentication } from './start-authentication.ts'
import { startCommunication } from './start-communication.ts'
import type { StartDeps } from './start-deps.ts'
import { towards } from './towards.ts'
import { wayBackOf } from './way-back.ts'

/**
 * Authenticate, then communicate: asks the comm plugin for a conversation and the auth plugin for a
 * way to identify for it (PROTOCOL.md section 2), and gives where the citizen goes first.
 * @param locale what was asked for, where anything was
 */
export async function fullStart(
  request: FullStart,
  locale: Locale | undefined,
  deps: StartDeps,
): Promise<string> {
  const { config } = deps
  const purpose = choosePurpose(request.purpose, config)
  const auth = chooseAuth(request.auth_method, purpose, deps)
  const comm = chooseComm(request.comm_method, purpose, deps)
  const along = await wayBackOf(purpose, { return_url: request.return_url, locale }, deps)
  const { clientUrl, attrUrl } = await startCommunication(comm, purpose, along, deps)
  const about = { purpose: purpose.tag, return_url: along.return_url, locale }
  const continuation = await towards(clientUrl, about, deps, auth)
  const onward = onwardTo(
    { commUrl: clientUrl, continuation, attrUrl },
    auth,
    comm.takesResultInBrowser,
  )
  return startAuthentication(auth, purpose, onward, along, deps)
}
