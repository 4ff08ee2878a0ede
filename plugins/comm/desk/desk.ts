import { provide } from '@lit/context'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { state } from 'lit/decorators.js'
import type { Locale } from '../../../ui/locale.ts'
import { Chime } from '../browser/chime.ts'
import { LightElement } from '../browser/light-element.ts'
import { ServerClock } from '../browser/server-clock.ts'
import { StatusLine } from '../browser/status-line.ts'
import type { DeskActs } from './acts.ts'
import {
  actsContext,
  clockContext,
  localeContext,
  preferencesContext,
  wordsContext,
} from './contexts.ts'
import { showInTab } from './browser-tab.ts'
import { carryOut } from './carry-out.ts'
import { DeskClient } from './desk-client.ts'
import { dialogs } from './dialogs.ts'
import { moveFocus } from './focus.ts'
import { type DeskPageData, readDeskPageData } from './page-data.ts'
import { keepPreferences, type Preferences, readPreferences } from './preferences.ts'
import { isTyping, shortcutOf } from './shortcuts.ts'
import { listPane } from './list-pane.ts'
import { newcomers, newMarks, newOffers } from './newcomers.ts'
import { type DeskState, type Happening, listOf, nearlyUp } from './state.ts'
import { tabs } from './tabs.ts'
import { guardUnload } from './unload-guard.ts'
import { announcementOf, warningOf } from './wording.ts'
import { deskWords, type DeskWords } from './words/words.ts'

/**
 * `<id-contact-desk>`: an agent's workplace. Who waits, the conversation that is open, and what is
 * verified about the person in it; side by side on a wide screen, one at a time on a narrow one. Its parts
 * find words, language, clock, preferences and acts in contexts that it provides. Which conversation is
 * open is known to the element alone: nothing of it is in the address or the tab's title.
 */
export class Desk extends LightElement {
  @provide({ context: wordsContext })
  @state()
  private words!: DeskWords

  @provide({ context: localeContext })
  @state()
  private locale!: Locale

  @provide({ context: clockContext })
  @state()
  private now = new Date()

  @provide({ context: preferencesContext })
  @state()
  private preferences!: Preferences

  @state() private state!: DeskState

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

  override connectedCallback(): void {
    if (!this.hasUpdated) this.#begin()
    super.connectedCallback()
    this.#life = new AbortController()
    const { signal } = this.#life
    addEventListener('keydown', this.#pressed, { signal })
    guardUnload(this.#isHalfWritten, signal)
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

  #begin(): void {
    const data = document.getElementById('data')?.textContent ?? 'null'
    this.#data = readDeskPageData(JSON.parse(data))
    this.locale = this.#data.locale
    this.words = deskWords(this.locale)
    this.#clock = new ServerClock(this.#data.now, Date.now())
    this.#client = new DeskClient(this.#data, this.#changed)
    this.state = this.#client.state
    this.preferences = readPreferences(() => localStorage)
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
    // After a reload the work goes on where it was; who waited already is nobody new.
    if (happening.type === 'first_listed') return
    const came = newcomers(before.desk, this.state.desk).length
    const offered = newOffers(before.desk, this.state.desk).length
    const marked = newMarks(before.desk.marked, this.state.desk.marked).length
    if (this.preferences.sound && came + offered + marked > 0) this.#chime.ring()
    const said = announcementOf(before, this.state, this.words, this.locale)
    if (said !== undefined) this.#status.say(said)
    this.#tick()
  }

  readonly #tick = (): void => {
    this.now = this.#clock.now()
    const open = this.state.open?.conversation
    const warned = nearlyUp(open, this.now) ? open?.id : undefined
    if (warned !== undefined && warned !== this.#warned) {
      if (this.preferences.sound) this.#chime.ring()
      const warning = warningOf(open, this.words, this.locale)
      if (warning) this.#status.say(`${warning.title}. ${warning.text}`)
    }
    this.#warned = warned
  }

  @provide({ context: actsContext })
  readonly acts: DeskActs = {
    accept: (id) => void this.#client.queue.accept(id),
    acceptNext: () => void this.#client.queue.accept('next'),
    decline: (id) => void this.#client.queue.decline(id),
    open: (id) => this.#client.open(id),
    close: () => {
      this.#client.close()
      this.querySelector<HTMLElement>('.desk-next')?.focus()
    },
    look: (pane) => this.#client.look(pane),
    show: (dialog) => this.#client.show(dialog),
    extend: () => void this.#client.extend(),
    end: () => void this.#client.end(),
    remove: () => void this.#client.delete(),
    transfer: (to, note) => void this.#client.transfer(to, note),
    writeNote: (note) => this.#client.writeNote(note),
    keepDraft: (id, text) => this.#client.keepDraft(id, text),
    findReplies: () => void this.#client.findReplies(),
    mark: (mark) => void this.#client.mark(mark),
    invite: () => void this.#client.invite(),
    ask: (asked) => void this.#client.ask(asked),
    withdraw: (citizen) => void this.#client.withdraw(citizen),
    be: (presence) => void this.#client.queue.be(presence),
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

  /** A reply, a note, or one that goes with a transfer. */
  readonly #isHalfWritten = (): boolean => {
    const ids = this.state.desk.mine.map(({ id }) => id)
    const notes = this.querySelector('id-contact-desk-notes')
    const transfer = this.querySelector('id-contact-desk-transfer textarea')
    return (
      this.#client.hasUnsent ||
      (notes?.wouldLose(ids) ?? false) ||
      (transfer instanceof HTMLTextAreaElement && transfer.value.trim() !== '')
    )
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    if (!this.preferences.shortcuts || event.defaultPrevented) return
    const where = { typing: isTyping(event.target), asking: this.state.dialog !== 'none' }
    const shortcut = shortcutOf(event, where)
    if (!shortcut) return
    event.preventDefault()
    carryOut(shortcut, { desk: this, state: this.state, acts: this.acts })
  }

  protected override render(): TemplateResult {
    const { state, words, acts } = this
    const { desk, open, act } = state
    const at = open?.conversation?.at
    const current = at === 'talking' || at === 'wrapping_up'
    return html`<h1 class="visually-hidden">${words.title}</h1>
      ${tabs({ pane: state.pane, waiting: desk.waiting_total, words, look: acts.look })}
      <div class="desk" data-pane=${state.pane}>
        ${listPane(state, { words, locale: this.locale, base: this.#data.base })}
        <section class="desk-pane desk-talk" aria-label=${words.panes.talk}>
          <id-contact-desk-talk
            class="desk-talk-in"
            .open=${open}
            .list=${listOf(state, open?.id ?? '')}
            .connection=${state.connection}
            .act=${act}
            .replies=${state.replies}
            .warns=${nearlyUp(open?.conversation, this.now)}
            .draft=${this.#client.draft}
          ></id-contact-desk-talk>
        </section>
        <section class="desk-pane desk-facts" aria-label=${words.facts.title}>
          <id-contact-desk-facts
            class="desk-facts-all"
            .conversation=${open?.conversation}
            .act=${act}
            .help=${this.#help}
          ></id-contact-desk-facts>
        </section>
        ${
          current
            ? html`<id-contact-desk-closing
                class="desk-pane desk-acts"
                role="group"
                aria-label=${words.acts.label}
                .act=${act}
                .ended=${at === 'wrapping_up'}
              ></id-contact-desk-closing>`
            : nothing
        }
      </div>
      ${dialogs({ state, subjects: this.#data.subjects, inserted: this.#inserted, help: this.#help })}
      <p class="visually-hidden" role="status"></p>`
  }

  get #help(): string {
    return `${this.#data.base}/help?lang=${this.locale}`
  }

  readonly #inserted = ({ detail }: CustomEvent<{ text: string }>): void =>
    this.querySelector('id-contact-desk-talk')?.insert(detail.text)

  /** Drawn when its parts are. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete()
    const parts = [...this.querySelectorAll<LightElement>('.desk *, :scope > *')]
    await Promise.all(parts.map((part) => part.updateComplete))
    return done
  }

  protected override willUpdate(): void {
    this.#focusWasOnLimit = document.activeElement?.matches('.limit-extend') ?? false
  }

  protected override updated(changed: PropertyValues): void {
    const { words, locale, now, state } = this
    const { organisation } = this.#data
    showInTab(state, { desk: this, words, locale, now, organisation })

    const before = (changed.get('state') as DeskState | undefined) ?? this.state
    const focusWasOnLimit = this.#focusWasOnLimit
    const accepted = this.#wantsFocus && state.open?.conversation?.at === 'talking'
    if (accepted) this.#wantsFocus = false
    if (!changed.has('state') && !focusWasOnLimit) return
    void this.updateComplete.then(() =>
      moveFocus(this, { before, after: this.state, accepted, focusWasOnLimit }),
    )
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'id-contact-desk': Desk
  }
}
