import { Problem } from '../../protocol/problem.ts'
import { openSignedStart } from '../../protocol/open-signed-start.ts'
import { chooseAuth, choosePurpose } from './choose.ts'
import type { Purpose } from '../configuration/core-config.ts'
import { onwardTo } from './onward.ts'
import { startAuthentication } from './start-authentication.ts'
import type { StartDeps } from './start-deps.ts'
import { towards } from './towards.ts'

/**
 * Authenticate during a conversation: what a comm plugin asks for with its signature (PROTOCOL.md section 2). Where
 * the citizen and their result go then is what it signed; neither is asked for anything by us.
 * @throws Problem 'signed_request_invalid' (`fault` is `attributes` for one that the purpose doesn't ask for) or
 * 'signed_request_expired'
 */
export async function signedStart(token: string, deps: StartDeps): Promise<string> {
  const { config, now } = deps
  const { request } = await openSignedStart(token, { keys: config.authOnlyRequestKeys, now })
  const purpose = choosePurpose(request.purpose, config)
  const auth = chooseAuth(request.auth_method, purpose, deps)
  const continuation = await towards(request.comm_url, { purpose: purpose.tag }, deps, auth)
  const { comm_url: commUrl, attr_url: attrUrl, result_in_browser: takesIt } = request
  const onward = onwardTo({ commUrl, continuation, attrUrl }, auth, takesIt === true)
  const along = { cancel_url: request.cancel_url, locale: request.locale }
  const attributes = request.attributes && inOrder(request.attributes, purpose)
  return startAuthentication(auth, purpose, onward, along, deps, {
    attributes,
    askedAt: request.asked_at,
    subject: request.subject,
  })
}

/** No more than the purpose may ask for, whoever signed it. */
function inOrder(asked: readonly string[], purpose: Purpose): string[] {
  const tags = purpose.attributes.map(({ tag }) => tag)
  if (!asked.every((tag) => tags.includes(tag)))
    throw new Problem('signed_request_invalid', { fault: 'attributes', purpose: purpose.tag })
  return tags.filter((tag) => asked.includes(tag))
}
