import { html, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { clockTime } from '../../../ui/times.ts'
import { icon } from '../browser/icon.ts'
import { badge } from '../browser/parts.ts'
import type { MineItem } from '../conversation/desk-views.ts'
import { DeskPart } from './desk-part.ts'
import { identifiedBadge, markBadge } from './item-badges.ts'

/** `<id-contact-desk-mine>`: whom this agent is helping or finishing with, and which one is open. */
export class DeskMine extends DeskPart {
  @property({ attribute: false }) items: readonly MineItem[] = []
  /** The id of the open conversation. */
  @property({ attribute: false }) opened: string | undefined

  protected override render(): TemplateResult | typeof nothing {
    if (this.items.length === 0) return nothing
    return html`<h2 class="desk-heading">${this.words.mine.title}</h2>
      <ul>
        ${repeat(
          this.items,
          ({ id }) => id,
          (item, index) => this.#item(item, index),
        )}
      </ul>`
  }

  #item(item: MineItem, index: number): TemplateResult {
    const { words, locale } = this
    const open = this.opened === item.id
    const unread = open && !document.hidden ? 0 : item.unread
    const number = index < 9 ? String(index + 1) : undefined
    return html`<li>
      <button
        type="button"
        class="desk-item"
        aria-current=${open ? 'true' : nothing}
        aria-keyshortcuts=${number ? this.keys(number) : nothing}
        @click=${() => this.acts.open(item.id)}
      >
        ${icon('chat')}
        <span class="desk-item-subject">${item.subject}</span>
        <span class="desk-item-time"
          >${item.state === 'talking' ? words.mine.talking : words.mine.wrappingUp}
          ${number ? this.key(number) : nothing}</span
        >
        <span class="desk-item-badges">
          <span class="desk-item-since"
            >${words.mine.since(clockTime(new Date(item.since), locale))}</span
          >
          ${markBadge(item, words)} ${identifiedBadge(item, words)}
          ${
            unread > 0
              ? html`<span class="badge badge-unread">${words.mine.unread(unread)}</span>`
              : nothing
          }
          ${
            item.connected || item.state === 'wrapping_up'
              ? nothing
              : badge({ kind: 'wait', label: words.away })
          }
        </span>
      </button>
    </li>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'id-contact-desk-mine': DeskMine
  }
}
