import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Locale } from '../../../../ui/locale.ts'
import type { ConversationMessages } from '../../../../ui/messages/conversation.ts'
import { clockTime } from '../../../../ui/times.ts'
import { LightElement } from '../../browser/light-element.ts'
import type { Message } from '../../conversation/views.ts'
import { type MessageList, noMessages, type PendingMessage } from './message-list.ts'

export type LogWords = ConversationMessages['log']

/**
 * What was said, oldest first, and under it what is on its way. A live region: a screen reader says what
 * is added. Stays at the newest message unless the person has scrolled up; then it says how many came.
 *
 * @fires id-contact-send-again - the person wants a refused message sent again; detail `{ key }`
 */
export class ChatLog extends LightElement {
  @property({ attribute: false }) list: MessageList = noMessages
  @property({ attribute: false }) me: Message['from'] = 'citizen'
  @property({ attribute: false }) words!: LogWords
  @property({ attribute: false }) locale: Locale = 'nl'
  /** A first line that nobody said. */
  @property({ attribute: false }) intro = ''
  /** The log has its own scroll bar instead of the page's; it can then be reached with the keyboard. */
  @property({ type: Boolean }) scrolls = false

  /** Goes along with what is added; off where the log is there to be read back. */
  @property({ attribute: false }) follows = true

  @state() private unseen = 0
  #atEnd = true
  #watch: IntersectionObserver | undefined
  #sizes: ResizeObserver | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    if (this.hasUpdated) this.#watchEnd()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#watch?.disconnect()
    this.#sizes?.disconnect()
  }

  protected override firstUpdated(): void {
    this.#watchEnd()
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('list')
    if (!before || !this.follows || this.#atEnd) return
    this.unseen += Math.max(0, countOf(this.list, this.me) - countOf(before, this.me))
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.follows || !changed.has('list')) return
    const before = changed.get('list')
    const spoke = this.list.pending.length > (before?.pending.length ?? 0)
    if (this.#atEnd || spoke) this.#toEnd()
  }

  #watchEnd(): void {
    const end = this.querySelector('.chat-end')
    if (!end) return
    // A little above the end still counts as at the end.
    this.#watch = new IntersectionObserver(
      ([entry]) => {
        this.#atEnd = entry?.isIntersecting ?? true
        if (this.#atEnd) this.unseen = 0
      },
      { rootMargin: '0px 0px 120px 0px' },
    )
    this.#watch.observe(end)
    // A notice under the log, or a field that grows, must not push the newest message out of sight.
    this.#sizes = new ResizeObserver(() => {
      const foot = this.nextElementSibling?.getBoundingClientRect().height ?? 0
      this.style.setProperty('--chat-foot', `${Math.ceil(foot)}px`)
      if (this.follows && this.#atEnd) this.#toEnd()
    })
    this.#sizes.observe(this)
    if (this.parentElement) this.#sizes.observe(this.parentElement)
    const foot = this.nextElementSibling
    if (foot) this.#sizes.observe(foot)
  }

  readonly #toEnd = (): void => {
    this.unseen = 0
    this.querySelector('.chat-end')?.scrollIntoView({ block: 'nearest' })
  }

  protected override render(): TemplateResult {
    const { messages, pending } = this.list
    return html`<div
        class="chat-log"
        role="log"
        aria-label=${this.words.label}
        tabindex=${this.scrolls ? '0' : nothing}
      >
        ${this.intro ? html`<p class="chat-notice">${this.intro}</p>` : nothing}
        ${repeat(
          [...messages, ...pending],
          (one) => ('sequence' in one ? `${one.from} ${one.key}` : `${this.me} ${one.key}`),
          (one) => ('sequence' in one ? this.#said(one) : this.#onItsWay(one)),
        )}
        <div class="chat-end"></div>
      </div>
      ${
        this.unseen > 0
          ? html`<button
              type="button"
              class="button button-secondary button-small chat-jump"
              @click=${this.#toEnd}
            >
              ${this.words.jump(this.unseen)}
            </button>`
          : nothing
      }`
  }

  #said({ from, name, text, at }: Message): TemplateResult {
    const mine = from === this.me
    const sender = mine ? this.words.you : (name ?? this.words.other)
    return html`<div class="message ${mine ? 'message-mine' : 'message-theirs'}">
      <span class="visually-hidden">${sender}: </span>
      <p class="message-text" dir="auto">${text}</p>
      <p class="message-meta">
        ${mine ? nothing : html`<span aria-hidden="true">${sender} · </span>`}<time datetime=${at}
          >${clockTime(new Date(at), this.locale)}</time
        >
      </p>
    </div>`
  }

  #onItsWay({ key, text, state }: PendingMessage): TemplateResult {
    const { words } = this
    return html`<div class="message message-mine message-${state}">
      <span class="visually-hidden">${words.you}: </span>
      <p class="message-text" dir="auto">${text}</p>
      <p class="message-meta">
        ${state === 'sending' ? words.sending : state === 'retrying' ? words.retrying : words.refused}
      </p>
      ${
        state === 'refused'
          ? html`<button type="button" class="message-again" @click=${() => this.#again(key)}>
              ${words.again}
            </button>`
          : nothing
      }
    </div>`
  }

  #again(key: string): void {
    this.dispatchEvent(new CustomEvent('id-contact-send-again', { detail: { key }, bubbles: true }))
  }
}

const countOf = ({ messages }: MessageList, me: Message['from']): number =>
  messages.filter(({ from }) => from !== me).length

declare global {
  interface HTMLElementTagNameMap {
    'id-contact-chat-log': ChatLog
  }
  interface HTMLElementEventMap {
    'id-contact-send-again': CustomEvent<{ key: string }>
  }
}
