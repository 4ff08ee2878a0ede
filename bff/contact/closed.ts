import type { MethodOption } from '../../protocol/session-options.ts'
import { html, type Html } from '../../ui/html.ts'
import type { IconName } from '../../ui/icons.ts'
import { pageMessages } from '../../ui/messages/page.ts'
import { channelIcon } from '../../ui/channel-icon.ts'
import { identificationIcon } from '../../ui/identification-icon.ts'
import { linkButton } from '../../ui/parts/button.ts'
import { icon } from '../../ui/parts/icon.ts'
import { basePath } from '../pages/shell.ts'
import type { ContactPage } from './contact-page.ts'
import { isAvailable, linesOf } from './methods.ts'

/** Nothing can be chosen now. What could be at another time stays visible, and says when. */
export function closed(page: ContactPage): Html {
  const { config, locale, options, path, words } = page
  const { website } = config.organisation
  return html`<h2>${words.closed.title}</h2>
    <p class="lead">${words.closed.text}</p>
    <ul class="choices">
      ${cards(options.comm_methods, channelIcon, page)}
      ${!page.identified && cards(options.auth_methods, identificationIcon, page)}
    </ul>
    <div class="button-row">
      ${linkButton({ label: words.closed.look, href: `${basePath(config)}${path}` })}
      ${
        website &&
        linkButton({
          label: pageMessages(locale, config.wording).backToWebsite,
          href: website,
          kind: 'secondary',
        })
      }
    </div>`
}

function cards(
  methods: readonly MethodOption[],
  iconOf: (tag: string) => IconName,
  page: ContactPage,
): Html[] {
  return methods
    .filter((method) => !isAvailable(method))
    .map(
      (method) =>
        html`<li class="choice choice-closed">
          <span class="choice-words">
            <span class="choice-label">${method.name}</span>
            ${linesOf(method, page).map(
              (line) => html`<span class="choice-description">${line}</span>`,
            )}
          </span>
          ${icon(iconOf(method.tag))}
        </li>`,
    )
}
