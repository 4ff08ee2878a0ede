import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { state } from 'lit/decorators.js'
import { Chime } from '../browser/chime.ts'
import { LightElement } from '../browser/light-element.ts'
import { browserWorld, LiveStream } from '../browser/live-stream.ts'
import { poster } from '../browser/post.ts'
import { ServerClock } from '../browser/server-clock.ts'
import { record, text } from '../browser/shape.ts'
import { readDeletion, readDeskView } from '../browser/shapes.ts'
import { deleteDialog } from './delete-dialog.ts'
import { actsPane, factsPane } from './facts-pane.ts'
import type { DeskActs } from './given.ts'
import { listPane } from './list-pane.ts'
import { type DeskPageData, readDeskPageData } from './page-data.ts'
import { keepPreferences, type Preferences, readPreferences } from './preferences.ts'
import { isTyping, type Shortcut, shortcutOf } from './shortcuts.ts'
import {
  type Act,
  type DeskState,
  firstOfMine,
  firstState,
  type Happening,
  happened,
  listOf,
  nearlyUp,
  newcomers,
  type Pane,
} from './state.ts'
import { talkPane } from './talk-pane.ts'
import { Talks } from './talks.ts'
import { announcementOf } from './wording.ts'
import { deskWords } from './words/words.ts'

/** In milliseconds. */
const hiccup = 3_000
const panes: readonly Pane[] = ['list', 'talk', 'facts']

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
  #life: AbortController | undefined
  #stream: LiveStream | undefined
  #talks!: Talks
  #listed = false
  #lostTimer: ReturnType<typeof setTimeout> | undefined
  readonly #drafts = new Map<string, string>()
  readonly #chime = new Chime()
  readonly #post = poster(fetch.bind(globalThis))

  get #words() {
    return deskWords(this.#data.locale)
  }

  readonly #address = (path: string, more = ''): string =>
    `${this.#data.base}${path}?lang=${this.#data.locale}${more}`

  override connectedCallback(): void {
    if (!this.hasUpdated) {
      this.#data = readDeskPageData(
        JSON.parse(document.getElementById('data')?.textContent ?? 'null'),
      )
      this.#clock = new ServerClock(this.#data.now, Date.now())
      this.state = firstState(this.#data.agent)
      this.preferences = readPreferences(localStorage)
    }
    super.connectedCallback()
    this.#life = new AbortController()
    const { signal } = this.#life
    addEventListener('keydown', this.#pressed, { signal })
    if (this.preferences.sound) {
      addEventListener('pointerdown', () => this.#chime.allow(), { signal, once: true })
    }
    this.#tick()
    const ticking = setInterval(this.#tick, 1000)
    signal.addEventListener('abort', () => clearInterval(ticking))
    this.#talks = new Talks({
      state: () => this.state,
      happened: (happening) => this.#happened(happening),
      address: this.#address,
      post: this.#post,
      onConnection: (connected) => connected && this.#talks.nudge(),
      onLoggedOut: this.#toLogin,
    })
    this.#stream = new LiveStream(
      {
        url: () => this.#address('/events'),
        events: { desk: this.#onList },
        onConnection: this.#onConnection,
        onRefused: this.#toLogin,
      },
      browserWorld(),
    )
    this.#stream.start()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#life?.abort()
    this.#stream?.stop()
    this.#talks.stop()
    clearTimeout(this.#lostTimer)
    void this.#chime.close()
  }

  #happened(happening: Happening): void {
    const before = this.state
    this.state = happened(before, happening)
    const said = this.#listed ? announcementOf(before, this.state, this.#words) : undefined
    if (said !== undefined) this.#announce(said)
  }

  readonly #tick = (): void => {
    this.now = this.#clock.now()
  }

  readonly #onList = (data: unknown): void => {
    const desk = readDeskView(data)
    const came = newcomers(this.state.desk, desk).length
    this.#happened({ type: 'listed', desk })
    if (!this.#listed) {
      this.#listed = true
      const first = firstOfMine(desk)
      if (first !== undefined) this.#open(first)
    } else if (came > 0 && this.preferences.sound) this.#chime.ring()
  }

  readonly #onConnection = (connected: boolean): void => {
    if (connected) {
      clearTimeout(this.#lostTimer)
      this.#lostTimer = undefined
      this.#happened({ type: 'connection', connection: 'up' })
      this.#talks.nudge()
    } else {
      this.#lostTimer ??= setTimeout(
        () => this.#happened({ type: 'connection', connection: 'lost' }),
        hiccup,
      )
    }
  }

  readonly #toLogin = (): void => {
    location.assign(`${this.#data.base}/login`)
  }

  #open(id: string): void {
    this.#happened({ type: 'opened', id })
    this.#talks.follow(id)
  }

  async #accept(id: string): Promise<void> {
    if (this.state.accepting === 'busy') return
    this.#happened({ type: 'accepting', accepting: 'busy' })
    const answer = await this.#post(this.#address(`/conversations/${id}/accept`))
    if (answer.is === 'done') {
      this.#happened({ type: 'accepting', accepting: 'no' })
      this.#wantsFocus = true
      this.#open(record({ id: text })(answer.body).id)
    } else if (answer.is === 'refused' && answer.status === 401) this.#toLogin()
    else {
      const accepting = answer.is === 'refused' ? 'taken' : 'failed'
      this.#happened({ type: 'accepting', accepting })
    }
  }
  /** The field of a conversation that was just accepted isn't there until the server has told about it. */
  #wantsFocus = false

  /** Asks the server something about the open conversation; the answer comes by its stream. */
  async #do(doing: Act, path: string): Promise<unknown> {
    const id = this.state.open?.id
    if (id === undefined || this.state.act?.is === 'busy') return undefined
    this.#happened({ type: 'act', act: { doing, is: 'busy' } })
    const answer = await this.#post(this.#address(`/conversations/${id}/${path}`))
    if (answer.is === 'refused' && answer.status === 401) this.#toLogin()
    if (answer.is !== 'done') this.#happened({ type: 'act', act: { doing, is: 'failed' } })
    return answer.is === 'done' ? answer.body : undefined
  }

  async #remove(): Promise<void> {
    const id = this.state.open?.id
    const body = await this.#do('deleting', 'delete')
    if (id === undefined || body === undefined) return
    this.#talks.forget(id)
    this.#drafts.delete(id)
    this.#happened({ type: 'deleted', id, deletion: readDeletion(body) })
  }

  readonly #acts: DeskActs = {
    accept: (id) => void this.#accept(id),
    acceptNext: () => {
      if (this.state.desk.waiting.length > 0) void this.#accept('next')
    },
    open: (id) => this.#open(id),
    close: () => {
      this.#talks.leave()
      this.#happened({ type: 'closed' })
      this.querySelector<HTMLElement>('.desk-next')?.focus()
    },
    look: (pane) => this.#happened({ type: 'looked', pane }),
    extend: () => void this.#do('extending', 'extend'),
    end: () => {
      if (this.state.open?.conversation?.at === 'talking') void this.#do('ending', 'end')
    },
    ask: (asking) => this.#happened({ type: 'asking', asking }),
    remove: () => void this.#remove(),
    wrote: ({ detail: { text } }) => {
      const id = this.state.open?.id
      if (id === undefined) return
      const key = crypto.randomUUID()
      this.#happened({ type: 'wrote', id, key, text })
      this.#talks.say(id, { key, text })
    },
    drafted: ({ detail: { text } }) => {
      if (this.state.open) this.#drafts.set(this.state.open.id, text)
    },
    sendAgain: ({ detail: { key } }) => {
      const id = this.state.open?.id
      const again = id && listOf(this.state, id).pending.find((one) => one.key === key)
      if (!id || !again) return
      this.#happened({ type: 'sent_again', id, key })
      this.#talks.say(id, { key, text: again.text })
    },
    prefer: (changed) => {
      this.preferences = { ...this.preferences, ...changed }
      keepPreferences(localStorage, this.preferences)
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
    this.#shortcut(shortcut)
  }

  #shortcut(shortcut: Shortcut): void {
    switch (shortcut) {
      case 'next':
        return this.#acts.acceptNext()
      case 'end':
        return this.#acts.end()
      case 'delete': {
        const at = this.state.open?.conversation?.at
        if (at === 'talking' || at === 'wrapping_up') this.#acts.ask(true)
        return
      }
      case 'leave':
        this.querySelector<HTMLElement>('.desk-talk .desk-subject')?.focus()
    }
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
      draft: (state.open && this.#drafts.get(state.open.id)) ?? '',
      acts: this.#acts,
    }
    return html`<h1 class="visually-hidden">${this.#words.title}</h1>
      ${this.#tabs()}
      <div class="desk" data-pane=${state.pane}>
        ${listPane(given)} ${talkPane(given)} ${factsPane(given)} ${actsPane(given)}
      </div>
      ${deleteDialog(given)}
      <p class="visually-hidden" role="status"></p>`
  }

  /** On a narrow screen: one part at a time. */
  #tabs(): TemplateResult {
    const { panes: names } = this.#words
    return html`<nav class="desk-tabs" aria-label=${names.label}>
      ${panes.map(
        (pane) =>
          html`<button
            type="button"
            class="desk-tab"
            aria-current=${this.state.pane === pane ? 'true' : nothing}
            @click=${() => this.#acts.look(pane)}
          >
            ${names[pane]}${
              pane === 'list' && this.state.desk.waiting.length > 0
                ? html` <span class="desk-tab-count">${this.state.desk.waiting.length}</span>`
                : nothing
            }
          </button>`,
      )}
    </nav>`
  }

  protected override updated(changed: PropertyValues): void {
    const dialog = this.querySelector('dialog')
    if (!this.state.asking) dialog?.close()
    else if (!dialog?.open) dialog?.showModal()
    document.title = `${this.#words.tabTitle(this.state.desk.waiting.length)} - ${this.#words.title} - ${this.#data.organisation}`

    const before = changed.get('state') as DeskState | undefined
    if (!before) return
    this.#moveFocus(before)
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
    const was = before.open?.id === open?.id ? before.open?.conversation?.at : undefined
    const is = open?.conversation?.at
    if (was === undefined || was === is) return
    // Somebody who is busy elsewhere isn't taken away from there.
    const focused = document.activeElement
    if (focused && focused !== document.body && !focused.closest('dialog')) return
    const place = is === 'wrapping_up' ? '.desk-talk .desk-subject' : '.desk-over'
    this.querySelector<HTMLElement>(place)?.focus()
  }

  #announce(words: string): void {
    const status = this.querySelector(':scope > [role=status]')
    if (status) status.textContent = words
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'id-contact-desk': Desk
  }
}
