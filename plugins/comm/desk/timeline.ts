import { html, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { clockTime } from '../../../ui/times.ts'
import type { TimelineItem } from '../conversation/desk-views.ts'
import { DeskPart } from './desk-part.ts'
import { happeningOf } from './wording.ts'

/** `<id-contact-desk-timeline>`: what happened to the open conversation, oldest first. */
export class DeskTimeline extends DeskPart {
  @property({ attribute: false }) happenings: readonly TimelineItem[] = []
  /** How many citizens are in it. */
  @property({ attribute: false }) people = 1

  protected override render(): TemplateResult {
    const { words, locale } = this
    return html`<details class="desk-timeline">
      <summary><h3>${words.timeline.title}</h3></summary>
      <ol>
        ${this.happenings.map(
          (one) =>
            html`<li>
              <time datetime=${one.at}>${clockTime(new Date(one.at), locale)}</time>
              <span>${happeningOf(one, this.people, words)}</span>
            </li>`,
        )}
      </ol>
    </details>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'id-contact-desk-timeline': DeskTimeline
  }
}
