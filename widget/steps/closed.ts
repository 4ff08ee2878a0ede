import { html, nothing } from 'lit'
import type { IconName } from '../../ui/icons.ts'
import type { Method } from '../options.ts'
import { channelIcon, identificationIcon } from '../../ui/method-icons.ts'
import { heading } from '../parts/heading.ts'
import { icon } from '../parts/icon.ts'
import { methodLines } from '../../ui/method-lines.ts'
import { InnerElement } from './inner.ts'

/** Nothing can be chosen now. What could be at another time stays visible, and says when. */
export class ClosedElement extends InnerElement {
  protected override render() {
    if (this.contact?.screen.at !== 'closed') return nothing
    const { words, screen } = this.contact
    const { channels, methods } = screen.options
    return html`${heading(this.contact.level, words.closed.title)}
      <p class="lead">${words.closed.text}</p>
      <ul class="list">
        ${channels.map((method) => this.#line(method, channelIcon(method.tag)))}
        ${methods.map((method) => this.#line(method, identificationIcon(method.tag)))}
      </ul>
      <div class="actions">
        <button class="button" part="button-secondary" @click=${this.#retry}>
          ${words.closed.look}
        </button>
      </div>`
  }

  #line(method: Method, drawing: IconName) {
    if (!this.contact || method.available) return nothing
    return html`<li class="option closed">
      <span>
        <span class="option-name">${method.name}</span>
        ${methodLines(method, this.contact, new Date()).map(
          (words) => html`<span class="option-line">${words}</span>`,
        )}
      </span>
      ${icon(drawing)}
    </li>`
  }

  readonly #retry = () => {
    this.contact?.happen({ type: 'retried' })
  }
}
