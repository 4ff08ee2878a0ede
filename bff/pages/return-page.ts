import type { Notice } from '../../protocol/notice.ts'
import { html } from '../../ui/html.ts'
import { pageMessages } from '../../ui/messages/page.ts'
import { linkButton } from '../../ui/parts/button.ts'
import { type CorePage, shell } from './shell.ts'
import { wayOn } from './way-on.ts'

/**
 * Where the page that the citizen came from isn't known: what happened, and where to go now. Without
 * a notice nobody knows what happened. Its script takes the notice out of the address.
 */
export function returnPage(page: CorePage & { notice: Notice | undefined }): string {
  const on = wayOn(page.config, page.locale)
  const words = pageMessages(page.locale, page.config.wording)
  return shell(page, {
    ...(page.notice ? words.notices[page.notice] : words.returned),
    scripts: ['return'],
    actions: on
      ? html`<div class="button-row">${linkButton(on)}</div>`
      : html`<p>${words.closeWindow}</p>`,
  })
}
