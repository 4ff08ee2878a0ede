import { html, nothing } from 'lit'
import { withoutIdentification } from '../choices.ts'
import type { Contact } from '../contact.ts'
import type { Options } from '../options.ts'
import { actions } from '../parts/actions.ts'
import { heading } from '../parts/heading.ts'
import { icon } from '../parts/icon.ts'
import { taken } from '../parts/taken.ts'
import { destination } from '../destination.ts'
import { StepElement, hasBack, type AtStep } from './step.ts'

/** What will be shared, why, with whom and for how long: the last thing before the page is left. */
export class SharingStep extends StepElement {
  protected override content(screen: AtStep, contact: Contact) {
    const { options, choices } = screen
    const { words } = contact
    const anonymous = choices.auth === withoutIdentification
    const { next } = destination(screen, words)
    return html`${heading(contact.level, anonymous ? words.sharing.nothing.title : words.sharing.title)}
    ${anonymous ? html`<p class="lead">${words.sharing.nothing.text}</p>` : shared(options, words)}
    ${taken(options, contact)}
    ${actions({
      contact,
      next,
      back: hasBack(screen),
      busy: screen.at !== 'choosing',
    })}`
  }
}

function shared({ shared, controller, retention }: Options, { sharing }: Contact['words']) {
  if (shared?.length === 0) return html`<p class="lead">${sharing.none}</p>`
  const who = controller ? sharing.controller(controller) : sharing.noController
  return html`${
      shared
        ? html`<ul class="shared" part="shared">
            ${shared.map(
              ({ name, reason }) =>
                html`<li>
                  ${icon('check')}
                  <div>
                    ${name} ${reason ? html`<span class="reason">${reason}</span>` : nothing}
                  </div>
                </li>`,
            )}
          </ul>`
        : html`<p class="lead">${sharing.unknown}</p>`
    }
    <p class="lead">${who} ${retention ?? nothing}</p>`
}
