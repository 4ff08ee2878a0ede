import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Locale } from '../../../../ui/locale.ts'
import type { ConversationMessages } from '../../../../ui/messages/conversation.ts'
import { clockTime } from '../../../../ui/times.ts'
import { LightElement } from '../../browser/light-element.ts'
import { StatusLine } from '../../browser/status-line.ts'
import type { Message } from '../../conversation/views.ts'
import { isMine, type Me, sayerOf } from './who-said.ts'
import { type MessageList, noMessages, type PendingMessage } from './message-list.ts'

export type LogWords = ConversationMessages['log']

/** More at once, such as after a lost connection, are counted instead of said. */
const mostSpoken = 3

/**
 * What was said, oldest first, and under it what is on its way. A screen reader says what the other side
 * adds, and neither what was there already nor what the person wrote: the log itself is silent, and new
 * messages are said by a line of their own. Stays at the newest message unless the person has scrolled up; then it says how many came.
 *
 * @fires id-contact-send-again - the person wants a refused message sent again; detail `{ key }`
 */
export class ChatLog extends LightElement {
  @property({ attribute: false }) list: MessageList = noMessages
  @property({ attribute: false }) me: Me = 1
  /** What citizens are called by their number, where there are several. */
  @property({ attribute: false }) people: ReadonlyMap<number, string> = new Map()
  @property({ attribute: false }) words!: LogWords
  @property({ attribute: false }) locale: Locale = 'nl'
  /** A first line that nobody said. */
  @property({ attribute: false }) intro = ''
  /** The log has its own scroll bar instead of the page's; it can then be reached with the keyboard. */
  @property({ type: Boolean }) scrolls = false

  /** Goes along with what is added; off where the log is there to be read back. */
  @property({ attribute: false }) follows = true

  /** Says that the other side is writing; empty while they aren't. */
  @property({ attribute: false }) typing = ''
  /** The last message that the other side has seen, by its sequence. */
  @property({ attribute: false }) read = 0

  @state() private unseen = 0
  #atEnd = true
  #watch: IntersectionObserver | undefined
  #sizes: ResizeObserver | undefined
  readonly #speaker = new StatusLine(() => this.querySelector('.chat-speaker'))

  override connectedCallback(): void {
    super.connectedCallback()
    if (this.hasUpdated) this.#watchEnd()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#watch?.disconnect()
    this.#sizes?.disconnect()
    this.#speaker.stop()
  }

  protected override firstUpdated(): void {
    this.#watchEnd()
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('list')
    if (!before || !this.hasUpdated || !this.follows) return
    const added = addedBy(this.list, before, this.me)
    if (added.length > 0) this.#speaker.say(this.#spoken(added))
    if (!this.#atEnd) this.unseen += added.length
  }

  #spoken(added: readonly Message[]): string {
    if (added.length > mostSpoken) return this.words.jump(added.length)
    return added.map((one) => `${this.#sayerOf(one)}: ${one.text}`).join(' ')
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.follows && changed.has('typing') && this.#atEnd) this.#toEnd()
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
      const foot = this.#foot?.getBoundingClientRect().height ?? 0
      this.style.setProperty('--chat-foot', `${Math.ceil(foot)}px`)
      if (this.follows && this.#atEnd) this.#toEnd()
    })
    this.#sizes.observe(this)
    if (this.parentElement) this.#sizes.observe(this.parentElement)
    const foot = this.#foot
    if (foot) this.#sizes.observe(foot)
  }

  /** What sticks to the end of the page: the last of what stands beside the log. */
  get #foot(): Element | null {
    const last = this.parentElement?.lastElementChild ?? null
    return last === this ? null : last
  }

  #sayerOf(message: Message): string {
    return sayerOf(message, this.me, this.words, this.people)
  }

  readonly #toEnd = (): void => {
    this.unseen = 0
    this.querySelector('.chat-end')?.scrollIntoView({ block: 'nearest' })
  }

  protected override render(): TemplateResult {
    const { messages, pending } = this.list
    const lastRead = messages.findLast((one) => one.sequence <= this.read && isMine(one, this.me))
    return html`<div
        class="chat-log"
        role="log"
        aria-live="off"
        aria-label=${this.words.label}
        tabindex=${this.scrolls ? '0' : nothing}
      >
        ${this.intro ? html`<p class="chat-notice">${this.intro}</p>` : nothing}
        ${repeat(
          [...messages, ...pending],
          (one) => `${'sequence' in one && !isMine(one, this.me) ? 'theirs' : 'mine'} ${one.key}`,
          (one) => ('sequence' in one ? this.#said(one, one === lastRead) : this.#onItsWay(one)),
        )}
        ${this.typing ? html`<p class="chat-typing">${this.typing}</p>` : nothing}
        <div class="chat-end"></div>
      </div>
      <p class="visually-hidden chat-speaker" aria-live="polite"></p>
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

  #said(message: Message, isRead: boolean): TemplateResult {
    const { text, at } = message
    const mine = isMine(message, this.me)
    const sender = this.#sayerOf(message)
    return html`<div class="message ${mine ? 'message-mine' : 'message-theirs'}">
      <span class="visually-hidden">${sender}: </span>
      <p class="message-text" dir="auto">${text}</p>
      <p class="message-meta">
        ${mine ? nothing : html`<span aria-hidden="true">${sender} · </span>`}<time datetime=${at}
          >${clockTime(new Date(at), this.locale)}</time
        >${isRead ? html`<span class="message-read"> · ${this.words.read}</span>` : nothing}
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

/** What the other side said since. */
function addedBy(list: MessageList, before: MessageList, me: Me): readonly Message[] {
  const known = new Set(before.messages.map(({ sequence }) => sequence))
  return list.messages.filter((one) => !known.has(one.sequence) && !isMine(one, me))
}

declare global {
  interface HTMLElementTagNameMap {
    'id-contact-chat-log': ChatLog
  }
  interface HTMLElementEventMap {
    'id-contact-send-again': CustomEvent<{ key: string }>
  }
}
