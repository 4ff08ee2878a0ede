import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { keyed } from 'lit/directives/keyed.js'
import { clockTime } from '../../../ui/times.ts'
import { note } from '../browser/parts.ts'
import { type MessageList, noMessages } from '../channels/chat/message-list.ts'
import type { DeskConversation } from '../conversation/desk-views.ts'
import { DeskPart } from './desk-part.ts'
import { empty } from './empty.ts'
import { type DeskState, peopleIn } from './state.ts'
import { conversationOver } from './talk-over.ts'
import { timeWarning, wrapUpNote } from './talk-notes.ts'

type Current = Extract<DeskConversation, { at: 'talking' | 'wrapping_up' }>

/** `<id-contact-desk-talk>`: the conversation that is open: what was said, and where the answer is written. */
export class DeskTalk extends DeskPart {
  @property({ attribute: false }) open: DeskState['open']
  @property({ attribute: false }) list: MessageList = noMessages
  @property({ attribute: false }) connection: DeskState['connection'] = 'up'
  @property({ attribute: false }) act: DeskState['act']
  @property({ attribute: false }) replies: DeskState['replies'] = 'unasked'
  /** The time of the conversation is nearly up. */
  @property({ type: Boolean }) warns = false
  /** What was typed and not sent. */
  @property({ attribute: false }) draft = ''

  @state() private replying = false

  /** Puts the person in the field, or where there is none at the conversation's subject. */
  goOn(): void {
    const field = this.querySelector('id-contact-composer')
    if (field) void field.updateComplete.then(() => field.focus())
    else this.querySelector<HTMLElement>('.desk-subject, .desk-over')?.focus()
  }

  searchReplies(): void {
    if (this.open?.conversation?.at !== 'talking') return
    this.acts.findReplies()
    this.replying = true
  }

  /** Adds a text to what is being written. */
  insert(text: string): void {
    this.querySelector('id-contact-composer')?.insert(text)
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('open')
    if (before?.id !== this.open?.id && changed.has('open')) this.replying = false
    if (this.open?.conversation?.at !== 'talking') this.replying = false
  }

  protected override render(): TemplateResult {
    const { open, words } = this
    if (!open) return empty(words.talk.emptyTitle, words.talk.empty)
    if (!open.conversation) return html`<p class="desk-empty" role="status">${words.loading}</p>`
    return this.#opened(open.conversation)
  }

  #opened(conversation: DeskConversation): TemplateResult {
    if (conversation.at === 'talking' || conversation.at === 'wrapping_up') {
      return this.#current(conversation)
    }
    const { words, locale, acts } = this
    const people = peopleIn(this.open)
    return conversationOver(conversation, {
      ...{ people, words, locale },
      close: acts.close,
      more: this.#lost(),
    })
  }

  #current(conversation: Current): TemplateResult {
    const { words, locale, acts } = this
    const { id, since, citizens } = conversation
    const talking = conversation.at === 'talking'
    return html`<id-contact-desk-talk-bar .conversation=${conversation} .act=${this.act}>
      </id-contact-desk-talk-bar>
      ${keyed(
        id,
        html`<id-contact-chat-log
          scrolls
          .list=${this.list}
          .me=${'agent'}
          .people=${this.#people(conversation)}
          .words=${words.log}
          .locale=${locale}
          .intro=${words.talk.began(clockTime(new Date(since), locale), citizens.length)}
          .typing=${talking && conversation.typing ? words.talk.typing(citizens.length) : ''}
          .read=${conversation.citizen_read}
          .follows=${talking}
          @id-contact-send-again=${acts.sendAgain}
        ></id-contact-chat-log>`,
      )}
      <div class="desk-foot">
        ${this.#lost()}
        ${talking ? this.#foot(conversation) : wrapUpNote(conversation, words, locale)}
      </div>`
  }

  /** Told apart only where there are several. */
  #people({ citizens }: Current): ReadonlyMap<number, string> {
    if (citizens.length < 2) return new Map()
    return new Map(citizens.map(({ number }) => [number, this.words.facts.citizen(number)]))
  }

  #foot(conversation: Extract<DeskConversation, { at: 'talking' }>): TemplateResult {
    const { words, locale, acts, act, warns } = this
    const { length: people } = conversation.citizens
    const { composer, toCitizens } = words
    return html`${warns ? timeWarning(conversation, { words, locale, acts, act }) : nothing}
      ${conversation.connected ? nothing : html`<p class="desk-away">${words.talk.away(people)}</p>`}
      ${
        this.replying
          ? html`<id-contact-desk-replies
              .replies=${this.replies}
              @id-contact-desk-inserted=${this.#took}
              @id-contact-desk-left=${this.#leaveReplies}
            ></id-contact-desk-replies>`
          : nothing
      }
      ${keyed(
        conversation.id,
        html`<id-contact-composer
          shortcuts
          .words=${people > 1 ? { ...composer, label: toCitizens } : composer}
          .draft=${this.draft}
          @id-contact-wrote=${acts.wrote}
          @id-contact-drafted=${acts.drafted}
        ></id-contact-composer>`,
      )}
      <button
        type="button"
        class="button button-plain desk-open-replies"
        aria-expanded=${this.replying ? 'true' : 'false'}
        aria-keyshortcuts=${this.keys('/')}
        @click=${() => (this.replying ? this.#leaveReplies() : this.searchReplies())}
      >
        ${words.replies.open} ${this.key('/')}
      </button>`
  }

  #lost() {
    const { connection } = this.words
    return this.connection === 'lost'
      ? note('warn', connection.lostTitle, connection.lost)
      : nothing
  }

  readonly #took = (event: CustomEvent<{ text: string }>): void => {
    event.stopPropagation()
    this.replying = false
    this.insert(event.detail.text)
  }

  readonly #leaveReplies = (): void => {
    this.replying = false
    this.goOn()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'id-contact-desk-talk': DeskTalk
  }
}
