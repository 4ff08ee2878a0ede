import { Problem } from '../../protocol/problem.ts'
import { StartAuthenticationResponse } from '../../protocol/start-authentication.ts'
import type { AuthMethod, Purpose } from '../configuration/core-config.ts'
import { isSafeDestination } from '../http/safe-url.ts'
import { shimmed } from '../shim/shim-state.ts'
import type { Onward } from './onward.ts'
import type { StartDeps } from './start-deps.ts'
import type { WayBack } from './way-back.ts'

/** What a conversation asked for. */
interface Asked {
  /** Tags, where it isn't for all of the purpose. */
  attributes?: readonly string[] | undefined
  askedAt?: string | undefined
  /** Of the conversation. */
  subject?: string | undefined
}

/**
 * Asks an auth plugin for a way to identify, and gives where the citizen goes for it.
 * @throws Problem what the plugin client throws; 'plugin_unusable' with the fault `client_url` for one that no
 * citizen should be sent to
 */
export async function startAuthentication(
  auth: AuthMethod,
  purpose: Purpose,
  onward: Onward,
  along: Partial<Omit<WayBack, 'locale'>> & { locale?: string | undefined },
  { config, client, now, trace }: StartDeps,
  asked: Asked = {},
): Promise<string> {
  const call = 'start_authentication'
  const { continuation, attrUrl } = await shimmed(onward, auth, { config, now })
  const { client_url } = await client.call({
    method: auth.tag,
    start: auth.start,
    call,
    body: {
      attributes: asked.attributes ?? purpose.attributes.map(({ tag }) => tag),
      continuation,
      // Absent, not null, when there is none: JSON leaves out what is undefined.
      attr_url: attrUrl,
      purpose: purpose.tag,
      asked_at: asked.askedAt,
      subject: asked.subject,
      return_url: along.return_url,
      cancel_url: along.cancel_url,
      locale: along.locale,
    },
    answer: StartAuthenticationResponse,
    about: { purpose: purpose.tag },
    trace,
  })
  if (isSafeDestination(client_url)) return client_url
  throw new Problem('plugin_unusable', { method: auth.tag, call, fault: 'client_url' })
}
