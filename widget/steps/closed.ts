import { html, nothing } from 'lit/html.js'
import { methodDrawings, type MethodDrawing } from '../../ui/method-drawings.ts'
import { channelIcon } from '../../ui/channel-icon.ts'
import { identificationIcon } from '../../ui/identification-icon.ts'
import type { Contact } from '../contact.ts'
import { opening } from '../opening.ts'
import type { Method, Options } from '../options.ts'
import { icon } from '../parts/icon.ts'
import { notice } from '../parts/message.ts'
import { lines } from '../parts/lines.ts'
import { title } from '../parts/title.ts'
import type { Screen } from '../screen.ts'
import { allWords } from '../words.ts'

type Closed = Extract<Screen, { at: 'closed' }>

/** Nothing can be chosen now. What could be at another time stays visible, and says when. */
export function closed({ offer, kept }: Closed, contact: Contact) {
  const words = allWords(contact)
  const [only, another] = offer
  const line = (what: Method, drawing?: MethodDrawing) =>
    what.available
      ? nothing
      : html`<li class="option closed">
          <span
            ><span class="option-name"><bdi>${what.name}</bdi></span
            >${lines(what, contact)}</span
          >
          ${drawing && icon(methodDrawings[drawing])}
        </li>`
  return html`${notice(kept.notice, false, words)} ${title(words.closed.title, contact)}
    <p class="lead">${words.closed.text}</p>
    <ul class="list">
      ${
        only && !another
          ? [
              only.channels.map((method) => line(method, channelIcon(method.tag))),
              only.methods.map((method) => line(method, identificationIcon(method.tag))),
            ]
          : offer.map((options) => line(asMethod(options)))
      }
    </ul>
    <div class="actions">
      <button
        class="button"
        part="button-secondary"
        @click=${() => {
          contact.happen({ type: 'retried' })
        }}
      >
        ${words.closed.look}
      </button>
    </div>`
}

/** A subject is said as a channel is: what it is, and when it opens. */
function asMethod(options: Options): Method {
  const { purpose, name, description } = options
  return {
    tag: purpose,
    name: name ?? purpose,
    description,
    available: false,
    waiting: null,
    opensAt: opening(options, new Date()),
  }
}
