import { html, type PropertyValues, type TemplateResult } from 'lit'
import { state } from 'lit/decorators.js'
import { Chime } from '../browser/chime.ts'
import { LightElement } from '../browser/light-element.ts'
import { ServerClock } from '../browser/server-clock.ts'
import { StatusLine } from '../browser/status-line.ts'
import { deleteDialog } from './delete-dialog.ts'
import { DeskClient } from './desk-client.ts'
import { actsPane, factsPane } from './facts-pane.ts'
import type { DeskActs } from './given.ts'
import { listPane } from './list-pane.ts'
import { type DeskPageData, readDeskPageData } from './page-data.ts'
import { keepPreferences, type Preferences, readPreferences } from './preferences.ts'
import { isTyping, type Shortcut, shortcutOf } from './shortcuts.ts'
import { type DeskState, type Happening, nearlyUp, newcomers } from './state.ts'
import { tabs } from './tabs.ts'
import { talkPane } from './talk-pane.ts'
import { announcementOf, warningOf } from './wording.ts'
import { deskWords } from './words/words.ts'

/**
 * `<id-contact-desk>`: an agent's workplace. Who waits, the conversation that is open, and what is
 * verified about the person in it; side by side on a wide screen, one at a time on a narrow one. Which
 * conversation is open is known to the element alone: nothing of it is in the address or the tab's title.
 */
export class Desk extends LightElement {
  @state() private state!: DeskState
  @state() private now = new Date()
  @state() private preferences!: Preferences

  #data!: DeskPageData
  #clock!: ServerClock
  #client!: DeskClient
  #life: AbortController | undefined
  /** The field of a conversation that was just accepted isn't there until the server has told about it. */
  #wantsFocus = false
  /** The conversation that the desk warns of: that its time is nearly up. */
  #warned: string | undefined
  #focusWasOnLimit = false
  readonly #chime = new Chime()
  readonly #status = new StatusLine(() => this.querySelector(':scope > [role=status]'))

  get #words() {
    return deskWords(this.#data.locale)
  }

  override connectedCallback(): void {
    if (!this.hasUpdated) {
      this.#data = readDeskPageData(
        JSON.parse(document.getElementById('data')?.textContent ?? 'null'),
      )
      this.#clock = new ServerClock(this.#data.now, Date.now())
      this.#client = new DeskClient(this.#data, this.#changed)
      this.state = this.#client.state
      this.preferences = readPreferences(() => localStorage)
    }
    super.connectedCallback()
    this.#life = new AbortController()
    const { signal } = this.#life
    addEventListener('keydown', this.#pressed, { signal })
    // Browsers allow sound only after the person has done something.
    addEventListener('pointerdown', () => this.preferences.sound && this.#chime.allow(), {
      signal,
      once: true,
    })
    this.addEventListener('id-contact-copied', ({ detail }) => this.#client.copied(detail.kind), {
      signal,
    })
    this.#tick()
    const ticking = setInterval(this.#tick, 1000)
    signal.addEventListener('abort', () => clearInterval(ticking))
    this.#client.start()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#life?.abort()
    this.#client.stop()
    this.#status.stop()
    void this.#chime.close()
  }

  readonly #changed = (before: DeskState, happening: Happening): void => {
    this.state = this.#client.state
    if (happening.type === 'accepted') this.#wantsFocus = true
    if (happening.type === 'first_listed') {
      // After a reload the work goes on where it was; who waited already is nobody new.
      const [first] = this.state.desk.mine
      if (first && !this.state.open) this.#client.open(first.id)
      return
    }
    if (this.preferences.sound && newcomers(before.desk, this.state.desk).length > 0) {
      this.#chime.ring()
    }
    const said = announcementOf(before, this.state, this.#words, this.#data.locale)
    if (said !== undefined) this.#status.say(said)
    this.#tick()
  }

  readonly #tick = (): void => {
    this.now = this.#clock.now()
    const open = this.state.open?.conversation
    const warned = nearlyUp(open, this.now) ? open?.id : undefined
    if (warned !== undefined && warned !== this.#warned) {
      if (this.preferences.sound) this.#chime.ring()
      const warning = warningOf(open, this.#words, this.#data.locale)
      if (warning) this.#status.say(`${warning.title}. ${warning.text}`)
    }
    this.#warned = warned
  }

  readonly #acts: DeskActs = {
    accept: (id) => void this.#client.accept(id),
    acceptNext: () => void this.#client.accept('next'),
    open: (id) => this.#client.open(id),
    close: () => {
      this.#client.close()
      this.querySelector<HTMLElement>('.desk-next')?.focus()
    },
    look: (pane) => this.#client.look(pane),
    extend: () => void this.#client.extend(),
    end: () => void this.#client.end(),
    ask: (asking) => this.#client.ask(asking),
    remove: () => void this.#client.delete(),
    wrote: ({ detail }) => this.#client.say(detail.text),
    drafted: ({ detail }) => (this.#client.draft = detail.text),
    sendAgain: ({ detail }) => this.#client.sayAgain(detail.key),
    prefer: (changed) => {
      this.preferences = { ...this.preferences, ...changed }
      keepPreferences(() => localStorage, this.preferences)
      if (!changed.sound) return
      this.#chime.allow()
      this.#chime.ring()
    },
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    if (!this.preferences.shortcuts) return
    const where = { typing: isTyping(event.target), asking: this.state.asking }
    const shortcut = shortcutOf(event, where)
    if (!shortcut) return
    event.preventDefault()
    this.#shortcuts[shortcut]()
  }

  readonly #shortcuts: Readonly<Record<Shortcut, () => void>> = {
    next: this.#acts.acceptNext,
    end: this.#acts.end,
    delete: () => this.#acts.ask(true),
    leave: () => this.querySelector<HTMLElement>('.desk-talk .desk-subject')?.focus(),
  }

  protected override render(): TemplateResult {
    const { state, preferences, now } = this
    const given = {
      state,
      words: this.#words,
      locale: this.#data.locale,
      now,
      preferences,
      warns: nearlyUp(state.open?.conversation, now),
      draft: this.#client.draft,
      acts: this.#acts,
    }
    return html`<h1 class="visually-hidden">${this.#words.title}</h1>
      ${tabs(given)}
      <div class="desk" data-pane=${state.pane}>
        ${listPane(given)} ${talkPane(given)} ${factsPane(given)} ${actsPane(given)}
      </div>
      ${deleteDialog(given)}
      <p class="visually-hidden" role="status"></p>`
  }

  protected override willUpdate(): void {
    this.#focusWasOnLimit = document.activeElement?.matches('.limit-extend') ?? false
  }

  protected override updated(changed: PropertyValues): void {
    const dialog = this.querySelector('dialog')
    if (!this.state.asking) dialog?.close()
    else if (!dialog?.open) dialog?.showModal()

    const { tabTitle, title } = this.#words
    const open = this.state.open?.conversation
    const warning = nearlyUp(open, this.now)
      ? warningOf(open, this.#words, this.#data.locale)
      : undefined
    document.title = [
      warning?.title ?? tabTitle(this.state.desk.waiting.length),
      title,
      this.#data.organisation,
    ].join(' - ')

    const before = changed.get('state') as DeskState | undefined
    this.#moveFocus(before ?? this.state)
  }

  /** Where the work goes on: in the field after accepting, at the outcome after ending or deleting. */
  #moveFocus(before: DeskState): void {
    const { open } = this.state
    if (this.#wantsFocus && open?.conversation?.at === 'talking') {
      this.#wantsFocus = false
      const composer = this.querySelector('id-contact-composer')
      void composer?.updateComplete.then(() => composer.focus())
      return
    }
    const extended = before.act?.doing === 'extending' && !this.state.act
    if ((extended || this.#focusWasOnLimit) && !this.querySelector('.limit-extend')) {
      if (document.activeElement === document.body && open?.conversation?.at === 'talking') {
        this.querySelector('id-contact-composer')?.focus()
        return
      }
    }
    const was = before.open?.id === open?.id ? before.open?.conversation?.at : undefined
    const is = open?.conversation?.at
    if (was === undefined || was === is) return
    // Somebody who is busy elsewhere isn't taken away from there, but who asked for it gets the answer.
    const focused = document.activeElement
    const elsewhere = focused && focused !== document.body && !focused.closest('dialog')
    if (elsewhere && !before.asking) return
    const place = is === 'wrapping_up' ? '.desk-talk .desk-subject' : '.desk-over'
    this.querySelector<HTMLElement>(place)?.focus()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'id-contact-desk': Desk
  }
}
