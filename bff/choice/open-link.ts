import { openChoiceParamsOfAnyAge } from '../../protocol/choice-params.ts'
import { Problem } from '../../protocol/problem.ts'
import type { ChoicePageKey, CoreConfig, Purpose } from '../configuration/core-config.ts'
import { isSafeDestination } from '../http/safe-url.ts'

/** An address of the choice page that somebody who may do so has signed. Its URLs are allowed. */
export interface Link {
  purpose: string
  startUrl: string
  cancelUrl?: string | undefined
  displayName: string
  /** Tags of what is shared, where that isn't all of the purpose. */
  attributes?: readonly string[] | undefined
  /** The name of the key, for the log. */
  signer: string
  expired: boolean
}

interface Deps {
  config: CoreConfig
  now: () => Date
}

/**
 * Verifies who signed the address, and that both URLs lead to where they may: before anything is shown
 * or asked. One that is too old still says where the citizen came from.
 * @throws Problem 'not_found' where nobody may sign; 'signed_request_invalid'; 'url_not_allowed' with the
 * path of the URL
 */
export async function openLink(params: string, { config, now }: Deps): Promise<Link> {
  const signers = config.choicePageKeys
  if (signers.length === 0) throw new Problem('not_found')
  const opened = await openChoiceParamsOfAnyAge(params, { signers, now })
  const { purpose, start_url, cancel_url, display_name: displayName, attributes } = opened.params
  const { signer, expired } = opened
  return {
    purpose,
    startUrl: allowed('start_url', start_url, signer),
    cancelUrl: cancel_url && allowed('cancel_url', cancel_url, signer),
    displayName,
    attributes,
    signer: signer.name,
    expired,
  }
}

/**
 * What the link asks for, where it still can be asked.
 * @throws Problem 'signed_request_expired'; 'purpose_unknown'; 'method_not_allowed' for a purpose for which
 * nobody identifies
 */
export function purposeOf(link: Link, { purposes }: CoreConfig): Purpose {
  if (link.expired) throw new Problem('signed_request_expired', { signer: link.signer })
  const purpose = purposes.get(link.purpose)
  if (!purpose) throw new Problem('purpose_unknown', { path: 'purpose', signer: link.signer })
  if (purpose.authMethods.length === 0)
    throw new Problem('method_not_allowed', { path: 'auth_method', purpose: purpose.tag })
  return purpose
}

function allowed(path: string, url: string, { name: signer, origins }: ChoicePageKey): string {
  const { origin, href } = new URL(url)
  if (isSafeDestination(url) && origins.includes(origin)) return href
  throw new Problem('url_not_allowed', { path, signer })
}
