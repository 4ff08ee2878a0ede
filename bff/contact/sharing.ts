import { html, type Html } from '../../ui/html.ts'
import { contactMessages } from '../../ui/messages/contact.ts'
import { sharedList } from '../../ui/parts/shared-list.ts'
import type { ContactPage } from './contact-page.ts'

/** What will be shared and why, with whom and for how long. */
export function sharing({ config, options, identified, locale, words }: ContactPage): Html {
  const { authentication = 'required', attributes, auth_methods, controller, retention } = options
  const never = authentication === 'none' || auth_methods.length === 0
  if (!identified && never) return html`<p class="lead">${words.sharing.nothing.text}</p>`
  if (attributes?.length === 0) return html`<p class="lead">${words.sharing.none}</p>`
  const title =
    authentication === 'optional' && !identified
      ? contactMessages(locale, config.wording).sharingIfLoggedIn
      : words.sharing.title
  const who = controller ? words.sharing.controller(controller) : words.sharing.noController
  return html`<section class="stack contact-sharing">
    <h2>${title}</h2>
    ${attributes ? sharedList(attributes) : html`<p class="lead">${words.sharing.unknown}</p>`}
    <p class="lead">${who} ${retention}</p>
  </section>`
}
