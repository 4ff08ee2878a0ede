import { Problem } from '../../protocol/problem.ts'
import { StartAuthenticationResponse } from '../../protocol/start-authentication.ts'
import { StartCommunicationResponse } from '../../protocol/start-communication.ts'
import type { FullStart } from '../../protocol/start.ts'
import type { Locale } from '../../ui/locale.ts'
import type { PluginClient } from '../calls/plugin-client.ts'
import type { CoreConfig, Method } from '../configuration/core-config.ts'
import type { Availabilities } from '../discovery/availability.ts'
import { isSafeDestination } from '../http/safe-url.ts'
import type { Trace } from '../observe/trace-context.ts'
import { allowedReturnUrl } from '../return/allowed-return-url.ts'
import { sealReturn } from '../return/return-state.ts'
import { choose } from './choose.ts'

export interface StartDeps {
  config: CoreConfig
  client: PluginClient
  now: () => Date
  availability: Pick<Availabilities, 'isOpen'>
  /** The trace that the request belongs to. */
  trace?: Trace
}

/**
 * Authenticate, then communicate: asks the comm plugin for a conversation and the auth plugin for a
 * way to identify for it (PROTOCOL.md section 2), and gives where the citizen goes first.
 * @param locale what was asked for, where anything was
 * @throws Problem 'method_closed' outside opening hours; what `choose`, `allowedReturnUrl` and the plugin client throw; 'plugin_unusable' with
 * the fault `client_url` for one that no citizen should be sent to
 */
export async function fullStart(
  request: FullStart,
  locale: Locale | undefined,
  { config, client, now, availability, trace }: StartDeps,
): Promise<string> {
  const { purpose, auth, comm } = choose(request, config)
  if (!availability.isOpen(comm, purpose.tag))
    throw new Problem('method_closed', { purpose: purpose.tag, method: comm.tag })
  const return_url = request.return_url && allowedReturnUrl(request.return_url, config)
  const sealed = await sealReturn({ purpose: purpose.tag, return_url, locale }, { config, now })
  const along = { return_url, cancel_url: `${config.serverUrl}/return/${sealed}`, locale }

  const communication = await client.call({
    method: comm.tag,
    start: comm.start,
    call: 'start_communication',
    body: { purpose: purpose.tag, ...along },
    answer: StartCommunicationResponse,
    trace,
  })
  const continuation = usable(communication.client_url, comm, 'start_communication')

  const authentication = await client.call({
    method: auth.tag,
    start: auth.start,
    call: 'start_authentication',
    body: {
      attributes: purpose.attributes.map(({ tag }) => tag),
      continuation,
      // Absent, not null, when there is none: JSON leaves out what is undefined.
      attr_url: communication.attr_url,
      purpose: purpose.tag,
      ...along,
    },
    answer: StartAuthenticationResponse,
    trace,
  })
  return usable(authentication.client_url, auth, 'start_authentication')
}

function usable(url: string, { tag: method }: Method, call: string): string {
  if (isSafeDestination(url)) return url
  throw new Problem('plugin_unusable', { method, call, fault: 'client_url' })
}
