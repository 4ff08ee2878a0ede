import { openSignedStart } from '../../protocol/open-signed-start.ts'
import { chooseAuth, choosePurpose } from './choose.ts'
import { startAuthentication } from './start-authentication.ts'
import type { StartDeps } from './start-deps.ts'
import { towards } from './towards.ts'

/**
 * Authenticate during a conversation: what a comm plugin asks for with its signature (PROTOCOL.md section 2). Where
 * the citizen and their result go then is what it signed; neither is asked for anything by us.
 * @throws Problem 'signed_request_invalid' or 'signed_request_expired'
 */
export async function signedStart(token: string, deps: StartDeps): Promise<string> {
  const { config, now } = deps
  const { request } = await openSignedStart(token, { keys: config.authOnlyRequestKeys, now })
  const purpose = choosePurpose(request.purpose, config)
  const auth = chooseAuth(request.auth_method, purpose, deps)
  const continuation = await towards(request.comm_url, { purpose: purpose.tag }, deps, auth)
  return startAuthentication(auth, purpose, { continuation, attrUrl: request.attr_url }, {}, deps)
}
