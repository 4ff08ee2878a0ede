import { html, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { stopwatch } from '../../../ui/times.ts'
import { icon } from '../browser/icon.ts'
import { badge, note } from '../browser/parts.ts'
import type { WaitingItem } from '../conversation/desk-views.ts'
import { ClockedPart } from './clocked-part.ts'
import { empty } from './empty.ts'
import { identifiedBadge, markBadge } from './item-badges.ts'
import type { DeskState } from './state.ts'

/** From here a waiting time stands out. In seconds. */
const longWait = 5 * 60

/** `<id-contact-desk-waiting>`: who waits for this agent's subjects, in the order of serving. */
export class DeskWaiting extends ClockedPart {
  @property({ attribute: false }) items: readonly WaitingItem[] = []
  /** How many wait, of whom the list may show only the first. */
  @property({ attribute: false }) total = 0
  @property({ attribute: false }) accepting: DeskState['accepting'] = 'no'

  protected override render(): TemplateResult {
    const { words, items } = this
    return html`<h2 class="desk-heading">
        ${words.waiting.title}
        ${
          this.total > 0
            ? badge({ kind: 'neutral', label: words.waiting.count(this.total) })
            : nothing
        }
      </h2>
      ${this.#problem()}
      ${
        items.length > 0
          ? html`<ol>
              ${repeat(
                items,
                ({ id }) => id,
                (item) => this.#item(item),
              )}
            </ol>`
          : empty(words.waiting.emptyTitle, words.waiting.empty)
      }`
  }

  #item(item: WaitingItem): TemplateResult {
    const { words, now, accepting } = this
    const seconds = (now.getTime() - Date.parse(item.since)) / 1000
    return html`<li class="desk-item">
      ${icon('chat')}
      <span class="desk-item-subject"
        >${item.subject}
        <span class="visually-hidden">(${words.talk.channel[item.channel]})</span></span
      >
      <span class="desk-item-time ${seconds >= longWait ? 'desk-item-long' : ''}">
        <span class="visually-hidden">${words.waiting.waits}</span> ${stopwatch(seconds)}
      </span>
      <span class="desk-item-badges">
        ${markBadge(item, words)} ${identifiedBadge(item, words)}
        ${
          item.returned
            ? html`<span
                class="badge badge-wait"
                title=${words.waiting.returnedLong(item.together?.people ?? 1)}
                >${words.waiting.returned}</span
              >`
            : nothing
        }
        ${item.for_me ? html`<span class="badge badge-me">${words.waiting.forMe}</span>` : nothing}
        ${item.connected ? nothing : badge({ kind: 'wait', label: words.away })}
        <button
          type="button"
          class="button button-secondary desk-accept"
          aria-label=${words.waiting.acceptLong(item.subject)}
          aria-disabled=${accepting === 'busy' ? 'true' : nothing}
          @click=${() => this.acts.accept(item.id)}
        >
          ${words.waiting.accept}
        </button>
      </span>
    </li>`
  }

  #problem() {
    const { words } = this
    if (this.accepting === 'taken')
      return html`<div role="alert">${note('info', words.waiting.taken)}</div>`
    if (this.accepting === 'failed')
      return html`<div role="alert">${note('bad', words.acts.failed)}</div>`
    return nothing
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'id-contact-desk-waiting': DeskWaiting
  }
}
