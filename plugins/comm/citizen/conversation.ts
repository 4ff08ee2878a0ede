import { html, render, type PropertyValues, type TemplateResult } from 'lit'
import { state } from 'lit/decorators.js'
import type { ConversationMessages } from '../../../ui/messages/conversation.nl.ts'
import { Chime } from '../browser/chime.ts'
import { LightElement } from '../browser/light-element.ts'
import { badge } from '../browser/parts.ts'
import { ServerClock } from '../browser/server-clock.ts'
import { StatusLine } from '../browser/status-line.ts'
import { longestDraft } from '../channels/chat/longest.ts'
import { ConversationClient } from './conversation-client.ts'
import { type CitizenPageData, citizenPageDataOf } from './page-data.ts'
import type { ScreenActs } from './screen-given.ts'
import { screen } from './screens.ts'
import { type Calls, type CitizenState, type Happening, nearlyUp, stillCalls } from './state.ts'
import { stopDialog } from './stop-dialog.ts'
import { isAskedNow } from './ask-wording.ts'
import { goingButton } from './going-button.ts'
import { announcementOf, badgeOf, tabTitleOf, warningOf } from './wording.ts'

/** In milliseconds. */
const expectedPatience = 8_000

/**
 * `<id-contact-conversation>`: the citizen's side of one conversation, from arriving to "your data is
 * deleted". Reads its first state from the page's `#data`, follows the server after that, and stays
 * right over reloads, lost connections and the back-forward cache.
 */
export class Conversation extends LightElement {
  @state() private state!: CitizenState
  @state() private slow = false
  @state() private warns = false
  @state() private sound = false
  @state() private calls: Calls = 'nothing'

  #data!: CitizenPageData
  #clock!: ServerClock
  #client!: ConversationClient
  #life: AbortController | undefined
  #badgeTaken = false
  #focusWasOn: string | undefined
  readonly #chime = new Chime()
  readonly #status = new StatusLine(() => this.querySelector(':scope > [role=status]'))
  readonly #shownSince = Date.now()

  /** Those of the page's language; fetched before the element is defined. */
  static words: ConversationMessages

  get #words() {
    return Conversation.words
  }

  override connectedCallback(): void {
    // What the server put here is better than nothing: it stays, and says that chatting doesn't work.
    const fromServer = [...this.childNodes]
    const failed = (fault: unknown) => {
      this.#life?.abort()
      this.replaceChildren(...fromServer)
      this.dataset.failed = ''
      reportError(fault)
    }
    try {
      this.#begin()
    } catch (fault) {
      failed(fault)
      return
    }
    if (!this.hasUpdated) void this.updateComplete.catch(failed)
  }

  #begin(): void {
    if (!this.hasUpdated) {
      this.#data = citizenPageDataOf(document)
      this.#clock = new ServerClock(this.#data.now, Date.now())
      this.#client = new ConversationClient(this.#data, this.#changed)
      this.state = this.#client.state
    }
    super.connectedCallback()
    this.#life = new AbortController()
    const { signal } = this.#life
    const attended = () => {
      this.calls = 'nothing'
      this.#look()
      if (!document.hidden) this.#client.attended()
    }
    for (const sign of ['pointerdown', 'keydown'] as const) {
      addEventListener(sign, attended, { signal })
    }
    document.addEventListener('visibilitychange', attended, { signal })
    this.#tick()
    const ticking = setInterval(this.#tick, 1000)
    signal.addEventListener('abort', () => clearInterval(ticking))
    this.#client.start()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#life?.abort()
    if (this.dataset.failed === undefined) this.#client.stop()
    this.#status.stop()
    void this.#chime.close()
  }

  readonly #changed = (before: CitizenState, happening: Happening): void => {
    this.state = this.#client.state
    const { view, list } = this.state
    this.#tick()
    if (before.view.at === 'waiting' && view.at === 'talking') {
      this.calls = 'turn'
      if (this.sound) this.#chime.ring()
    } else if (happening.type === 'received' && list !== before.list && document.hidden) {
      if (happening.message.from === 'agent') this.calls = 'message'
    } else if (isAskedNow(before.view, view) && document.hidden) this.calls = 'message'
    const said = announcementOf(before, this.state, this.#words, this.#data.locale)
    if (said !== undefined) this.#status.say(said)
  }

  /** What the clock alone changes. */
  readonly #tick = (): void => {
    const { view } = this.state
    const warned = this.warns
    this.warns = nearlyUp(view, this.#clock.now())
    if (this.warns && !warned) {
      this.calls = 'warning'
      if (this.sound) this.#chime.ring()
      const said = warningOf(view, this.#words, this.#data.locale)
      if (said !== undefined) this.#status.say(said)
    }
    this.calls = stillCalls(this.calls, view, this.warns)
    this.slow = view.at === 'arriving' && Date.now() - this.#shownSince > expectedPatience
  }

  readonly #acts: ScreenActs = {
    askToStop: (event) => {
      event.preventDefault()
      this.#client.askToDelete(true)
    },
    logOut: (event) => {
      event.preventDefault()
      void this.#client.logOut()
    },
    extend: () => void this.#client.extend(),
    drafted: ({ detail }) => this.#client.drafted(detail.text),
    wrote: ({ detail }) => this.#client.say(detail.text),
    sendAgain: ({ detail }) => this.#client.sayAgain(detail.key),
    leaves: ({ formData }) => {
      const { draft } = this.#client
      if (draft !== '') formData.set('draft', draft.slice(0, longestDraft))
    },
    sound: (event) => {
      this.sound = (event.target as HTMLInputElement).checked
      if (!this.sound) return
      this.#chime.allow()
      this.#chime.ring()
    },
  }

  protected override render(): TemplateResult {
    return html`${screen({
        state: this.state,
        words: this.#words,
        locale: this.#data.locale,
        number: this.#data.number,
        draft: this.#client.draft,
        acts: this.#acts,
        slow: this.slow,
        warns: this.warns,
        sound: this.sound,
        stopAddress: this.#client.stopAddress,
        identifyAddress: (path) => this.#client.address(path),
        logOutAddress: this.#client.address('/log-out'),
        receiptAddress: this.#client.address('/receipt'),
        keptAddress: this.#client.address('/kept/delete'),
        checkAddress: `${this.#data.base}/receipts?lang=${this.#data.locale}`,
      })}
      ${stopDialog(this.state, this.#words, {
        confirm: () => void this.#client.delete(),
        cancel: (event) => {
          event.preventDefault()
          this.#client.askToDelete(false)
        },
      })}
      <p class="visually-hidden" role="status"></p>`
  }

  protected override willUpdate(): void {
    this.#focusWasOn = goingButton()
  }

  #look(): void {
    if (!document.hidden) void this.#client.look()
  }

  protected override updated(changed: PropertyValues): void {
    this.#look()
    const dialog = this.querySelector('dialog')
    if (this.state.stopping === 'no') dialog?.close()
    else if (!dialog?.open) dialog?.showModal()
    this.#showOutside()
    this.#showAsked(changed)

    const before = changed.get('state') as CitizenState | undefined
    if (before?.view.at === this.state.view.at || !before) {
      this.#keepFocus(before)
      return
    }
    // A new screen is like a new page: a screen reader begins at its heading.
    this.querySelector<HTMLElement>('h1')?.focus()
    if (this.state.view.at !== 'talking') scrollTo(0, 0)
  }

  /** Below what was said, where whoever reads back doesn't look. */
  #showAsked(changed: PropertyValues): void {
    const before = changed.get('state') as CitizenState | undefined
    if (!before || !isAskedNow(before.view, this.state.view)) return
    this.querySelector('.ask h2')?.scrollIntoView({ block: 'center' })
  }

  /** Where a button has gone away the work goes on in the field, or at the heading. */
  #keepFocus(before: CitizenState | undefined): void {
    const extended = before?.extending === 'busy' && this.state.extending === 'no'
    const was = extended ? '.limit-extend' : this.#focusWasOn
    if (was === undefined || this.querySelector(was)) return
    if (document.activeElement && document.activeElement !== document.body) return
    const field = this.querySelector('id-contact-composer')
    if (field) field.focus()
    else this.querySelector<HTMLElement>('h1')?.focus()
  }

  /** The header's badge and the tab's title stand outside the element. */
  #showOutside(): void {
    const { view } = this.state
    const place = document.getElementById('badge')
    const shown = badgeOf(view, this.#words)
    if (place) {
      // What the server put there isn't lit's to replace.
      if (!this.#badgeTaken) place.replaceChildren()
      this.#badgeTaken = true
      render(shown ? badge(shown) : '', place)
    }
    const { talking, limit } = this.#words
    const called: Readonly<Record<Calls, string>> = {
      nothing: tabTitleOf(view, this.#words),
      turn: talking.yourTurn,
      message: talking.newMessage,
      warning: limit.title,
    }
    document.title = `${called[this.calls]} - ${view.organisation}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'id-contact-conversation': Conversation
  }
}
