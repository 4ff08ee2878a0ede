import { appendResult } from '../../protocol/append-result.ts'
import { Problem } from '../../protocol/problem.ts'
import { StartCommunicationResponse } from '../../protocol/start-communication.ts'
import type { CommMethod, Purpose } from '../configuration/core-config.ts'
import { isSafeDestination } from '../http/safe-url.ts'
import type { StartDeps } from './start-deps.ts'
import type { WayBack } from './way-back.ts'

export interface Communication {
  /** Where the citizen's browser goes, or the number to call: `tel:<number>,<code>`. */
  clientUrl: string
  attrUrl: string | undefined
}

/**
 * Asks a comm plugin for a conversation.
 * @throws Problem what the plugin client throws; 'plugin_unusable' with the fault `client_url` for one that no
 * citizen should be sent to
 */
export async function startCommunication(
  comm: CommMethod,
  purpose: Purpose,
  along: WayBack,
  { client, trace }: Pick<StartDeps, 'client' | 'trace'>,
  authResult?: string,
): Promise<Communication> {
  const call = 'start_communication'
  const { client_url: clientUrl, attr_url: attrUrl } = await client.call({
    method: comm.tag,
    start: comm.start,
    call,
    body: {
      purpose: purpose.tag,
      auth_result: authResult,
      return_url: along.return_url,
      cancel_url: along.cancel_url,
      locale: along.locale,
    },
    answer: StartCommunicationResponse,
    about: { purpose: purpose.tag, brought: authResult !== undefined },
    trace,
  })
  if (!clientUrl.startsWith('tel:') && !isSafeDestination(clientUrl))
    throw new Problem('plugin_unusable', { method: comm.tag, call, fault: 'client_url' })
  return { clientUrl, attrUrl }
}

/**
 * The same with an auth result that is there already. A plugin that can't take it when it is started gets it
 * afterwards: at its attr URL, else along with the citizen (`disable_attributes_at_start`).
 * @throws Problem also 'plugin_refused' when the attr URL doesn't take the result
 */
export async function startAuthenticatedCommunication(
  comm: CommMethod,
  purpose: Purpose,
  along: WayBack,
  deps: Pick<StartDeps, 'client' | 'trace'>,
  authResult: string,
): Promise<string> {
  const { tag: method, disableAttributesAtStart } = comm
  if (!disableAttributesAtStart)
    return (await startCommunication(comm, purpose, along, deps, authResult)).clientUrl

  const { clientUrl, attrUrl } = await startCommunication(comm, purpose, along, deps)
  if (attrUrl === undefined) {
    if (clientUrl.startsWith('tel:'))
      throw new Problem('plugin_unusable', {
        method,
        call: 'start_communication',
        fault: 'attr_url',
      })
    return appendResult(clientUrl, authResult)
  }
  const answer = await deps.client.deliver({ method, attrUrl, jwe: authResult, trace: deps.trace })
  if (answer < 200 || answer > 299)
    throw new Problem('plugin_refused', { method, call: 'attr_url', answer })
  return clientUrl
}
