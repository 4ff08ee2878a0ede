import { callContent } from '../../ui/call/call-content.ts'
import { say } from '../../ui/words.ts'
import type { CoreConfig } from '../configuration/core-config.ts'
import { basePath, type CorePage, corePage } from '../pages/shell.ts'
import { withNotice } from '../return/with-notice.ts'
import type { CallState } from './call-state.ts'

export interface CallPage extends CorePage {
  state: CallState
  /** The code is too old. */
  expired: boolean
  /** Until when the code works, or did. */
  until: Date
  now: Date
}

/** Which number to call and which code to key in; once the code is too old, how to get another. */
export function callPage(page: CallPage): string {
  const { state, expired, until, now, config, locale } = page
  const subject = config.purposes.get(state.purpose)?.name
  const { website } = config.organisation
  const content = callContent({
    locale,
    wording: config.wording,
    tel: state.tel,
    subject: subject && say(subject, locale),
    expired,
    until,
    now,
    back: state.return_url ?? website,
    website,
    startAgain: startAgain(state, config),
  })
  return corePage(page, content)
}

/** The page that the citizen came from, else our own where the same can be chosen again. */
function startAgain({ return_url, purpose }: CallState, config: CoreConfig): string | undefined {
  if (return_url) return withNotice(return_url, 'expired')
  if (!config.purposes.get(purpose)?.commMethods.length) return undefined
  return `${basePath(config)}/contact/${encodeURIComponent(purpose)}`
}
