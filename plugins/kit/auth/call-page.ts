import { callContent } from '../../../ui/call/call-content.ts'
import { say } from '../../../ui/words.ts'
import type { CallState } from './call.ts'
import { shell, type Shown } from './shell.ts'
import { withNotice } from './with-notice.ts'

/** Which number to call and which code to key in; once the code is too old, how to get another. */
export function callPage(
  page: Shown & { state: CallState; expired: boolean; until: Date; now: Date },
): string {
  const { config, locale, state, expired, until, now } = page
  const subject = state.purpose && config.purposes[state.purpose]?.name
  const { website } = config.organisation
  const { cancelUrl, returnUrl } = state
  const content = callContent({
    locale,
    wording: config.wording,
    tel: state.tel,
    subject: subject && say(subject, locale),
    expired,
    until,
    now,
    back: returnUrl ?? website,
    website,
    startAgain: cancelUrl ? withNotice(cancelUrl, 'expired') : returnUrl,
  })
  return shell(page, content)
}
