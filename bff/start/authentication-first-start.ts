import { Problem } from '../../protocol/problem.ts'
import type { AuthenticationFirstStart } from '../../protocol/start.ts'
import type { Locale } from '../../ui/locale.ts'
import { identifiedUrl } from '../split-choice/identify-state.ts'
import { newNonce } from '../split-choice/nonce.ts'
import { chooseAuth, choosePurpose } from './choose.ts'
import { startAuthentication } from './start-authentication.ts'
import type { StartDeps } from './start-deps.ts'
import { wayBackOf } from './way-back.ts'

/**
 * Authenticate first, choose the channel after: the result comes back in band to the browser that went, and
 * waits there for the channel (PROTOCOL.md section 7).
 * @returns where the citizen goes, and the nonce that their browser is to keep
 */
export async function authenticationFirstStart(
  request: AuthenticationFirstStart,
  locale: Locale | undefined,
  deps: StartDeps,
): Promise<{ clientUrl: string; nonce: string }> {
  const { config } = deps
  const purpose = choosePurpose(request.purpose, config)
  const auth = chooseAuth(request.auth_method, purpose, deps)
  if (purpose.commMethods.length === 0)
    throw new Problem('start_not_supported', { purpose: purpose.tag, fault: 'no_comm_method' })
  const along = await wayBackOf(purpose, { ...request, locale }, deps)
  const nonce = newNonce()
  const { return_url } = along
  const continuation = await identifiedUrl(
    { nonce, purpose: purpose.tag, auth_method: auth.tag, return_url, locale },
    deps,
  )
  const clientUrl = await startAuthentication(auth, purpose, { continuation }, along, deps)
  return { clientUrl, nonce }
}
