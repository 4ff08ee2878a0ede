import { html, nothing } from 'lit/html.js'
import { icons } from '../../ui/icons.ts'
import type { QuestionMessages } from '../../ui/messages/questions.nl.ts'
import { withoutIdentification } from '../choices.ts'
import type { AtStep, Contact } from '../contact.ts'
import { destination } from '../destination.ts'
import type { Options } from '../options.ts'
import { icon } from '../parts/icon.ts'
import { title } from '../parts/title.ts'
import type { Screen } from '../screen.ts'
import { sharingOf } from '../sharing.ts'
import { allWords } from '../words.ts'
import type { Drawn } from './step.ts'

/** What will be shared, why, with whom and for how long: the last thing before the page is left. */
export function sharingStep(screen: AtStep, contact: Contact): Drawn {
  const { options, choices } = screen
  const words = allWords(contact)
  if (!options) return { content: html`` }
  const { sharing } = words
  const shares = options.asks === 'channel' || choices.auth !== withoutIdentification
  const content = shares
    ? html`${title(sharing.title, contact)} ${shared(options, words)}`
    : html`${title(sharing.nothing.title, contact)}
        <p class="lead">${sharing.nothing.text}</p>`
  return { content, next: destination(options, choices, words).next }
}

function shared(options: Options, { sharing }: Pick<QuestionMessages, 'sharing'>) {
  const { shared, controller, retention } = sharingOf(options)
  if (shared?.length === 0) return html`<p class="lead">${sharing.none}</p>`
  const who = controller ? sharing.controller(controller) : sharing.noController
  return html`${
      shared
        ? html`<ul class="shared" part="shared">
            ${shared.map(
              ({ name, reason }) =>
                html`<li>
                  ${icon(icons.check.paths.join(''))}
                  <div>
                    ${name} ${reason ? html`<span class="reason">${reason}</span>` : nothing}
                  </div>
                </li>`,
            )}
          </ul>`
        : html`<p class="lead">${sharing.unknown}</p>`
    }
    <p class="lead">
      ${who} ${retention} ${options.asks === 'channel' ? sharing.identified : nothing}
    </p>`
}

/** What a screen reader is told while the page is left. */
export function spoken(screen: Screen, contact: Contact): string {
  if (screen.at !== 'starting' && screen.at !== 'leaving') return ''
  const words = allWords(contact)
  return words.starting(destination(screen.options, screen.choices, words).name)
}
