import { html, type TemplateResult } from 'lit'
import { state } from 'lit/decorators.js'
import { LightElement } from '../../browser/light-element.ts'
import { browserWorld, LiveStream } from '../../browser/live-stream.ts'
import { note } from '../../browser/parts.ts'
import { poster } from '../../browser/post.ts'
import { ServerClock } from '../../browser/server-clock.ts'
import { StatusLine } from '../../browser/status-line.ts'
import { alertNotes } from './alert-notes.ts'
import { Call } from './call.ts'
import { hoursChart } from './hours-chart.ts'
import { type Given, lookAgain } from './given.ts'
import type { LeadAgent, LeadView } from './lead-view.ts'
import { readLeadPageData, readView } from './read-view.ts'
import {
  agentsTable,
  channelSwitches,
  conversationsTable,
  type LeadGiven,
  numbersTable,
} from './tables.ts'
import { totals } from './totals.ts'
import { leadWords } from './words.ts'

/**
 * `<id-contact-lead>`: how busy it is, live, and what a lead can do about it. Numbers only: nothing about any
 * citizen comes here.
 */
export class Lead extends LightElement {
  @state() private view: LeadView | undefined
  @state() private connected = true
  @state() private now = new Date()
  /** What the lead must know of what they moved last. */
  @state() private moved: readonly string[] = []

  #data!: ReturnType<typeof readLeadPageData>
  #clock!: ServerClock
  #stream: LiveStream | undefined
  #call: Call | undefined
  #life: AbortController | undefined
  #given: Given = new Map()
  #ticking: ReturnType<typeof setInterval> | undefined
  readonly #post = poster(fetch.bind(globalThis))
  readonly #status = new StatusLine(() => this.querySelector(':scope > [role=status]'))

  get #words() {
    return leadWords(this.#data.locale)
  }

  override connectedCallback(): void {
    if (!this.hasUpdated) {
      this.#data = readLeadPageData(
        JSON.parse(document.getElementById('data')?.textContent ?? 'null'),
      )
      this.#clock = new ServerClock(this.#data.now, Date.now())
    }
    super.connectedCallback()
    this.#life = new AbortController()
    const call = new Call()
    this.#call = call
    addEventListener('pointerdown', () => call.allow(), { signal: this.#life.signal, once: true })
    this.#tick()
    this.#ticking = setInterval(this.#tick, 1000)
    this.#stream = new LiveStream(
      {
        url: () => `${this.#data.base}/lead/events?lang=${this.#data.locale}`,
        events: { lead: (data) => this.#look(readView(data)) },
        onConnection: (connected) => (this.connected = connected),
        onRefused: () => location.assign(`${this.#data.base}/login`),
      },
      browserWorld(),
    )
    this.#stream.start()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearInterval(this.#ticking)
    this.#stream?.stop()
    this.#status.stop()
    this.#life?.abort()
    void this.#call?.close()
  }

  readonly #tick = (): void => {
    this.now = this.#clock.now()
  }

  #look(view: LeadView): void {
    this.#call?.look(this.view?.conversations, view.conversations, {
      tabTitle: this.#words.alerts.tabTitle,
      accent: getComputedStyle(this).getPropertyValue('--_accent'),
    })
    this.view = view
    const { given, cameBack } = lookAgain(this.#given, view.conversations)
    this.#given = given
    if (cameBack.length === 0) return
    const { conversations: said } = this.#words
    this.#tell(cameBack.map(({ subject, agent }) => said.cameBack(subject, agent)))
  }

  #tell(moved: readonly string[]): void {
    this.moved = moved
    if (moved.length > 0) this.#status.say(moved.join(' '))
  }

  async #do(path: string, body?: object): Promise<void> {
    const answer = await this.#post(`${this.#data.base}/lead/${path}`, body)
    this.#status.say(answer.is === 'done' ? this.#words.done : this.#words.failed)
  }

  async #move(id: string, to: 'queue' | LeadAgent): Promise<void> {
    const body = { to: to === 'queue' ? to : { agent: to.id } }
    const answer = await this.#post(`${this.#data.base}/lead/conversations/${id}/move`, body)
    this.#tell([])
    if (answer.is === 'done') {
      const given = new Map(this.#given)
      if (to === 'queue') given.delete(id)
      else given.set(id, { to: to.name, isOffered: false })
      this.#given = given
      this.#status.say(this.#words.done)
      // The news may have come before the answer.
      if (this.view) this.#look(this.view)
    } else {
      const isGone = to !== 'queue' && answer.is === 'refused' && answer.fault === 'colleague'
      this.#tell([isGone ? this.#words.conversations.isGone(to.name) : this.#words.failed])
    }
  }

  readonly #acts: LeadGiven['acts'] = {
    find: (id) =>
      this.querySelector<HTMLElement>(`[data-conversation="${CSS.escape(id)}"]`)?.focus(),
    close: ({ purpose, channel }, closed) =>
      void this.#do('closures', { purpose, channel, closed }),
    pause: (agent) => void this.#do(`agents/${encodeURIComponent(agent)}/pause`),
    move: (id, to) => void this.#move(id, to),
  }

  protected override render(): TemplateResult {
    const words = this.#words
    const { view, now } = this
    return html`<div class="lead-page stack">
        <h1>${words.title}</h1>
        ${this.connected ? '' : note('warn', words.lost)}
        ${view ? this.#parts({ ...this.#data, view, words, now, acts: this.#acts }) : html`<p>${words.loading}</p>`}
      </div>
      <p class="visually-hidden" role="status"></p>`
  }

  #parts(given: LeadGiven): TemplateResult {
    const { view, words } = given
    const { seconds, share } = view.target
    return html`<section>
        <h2 id="alerts">${words.alerts.title}</h2>
        <div role="log" aria-labelledby="alerts">${alertNotes(given)}</div>
        <label class="switch">
          <input
            type="checkbox"
            .checked=${this.#call?.sound ?? false}
            @change=${(event: Event) =>
              this.#call?.prefer((event.target as HTMLInputElement).checked)}
          />
          <span>${words.alerts.sound}</span>
        </label>
      </section>
      <section>
        <h2>${words.now}</h2>
        <p>${words.target(seconds, Math.round(share * 100))} ${words.noPersons}</p>
        ${totals(given)} ${numbersTable(given)} ${channelSwitches(given)}
        <p>
          <a href="${this.#data.base}/lead/numbers.csv?lang=${this.#data.locale}" download
            >${words.download}</a
          >
        </p>
      </section>
      <section>
        <h2>${words.chart.title}</h2>
        ${hoursChart(view.hours, words)}
      </section>
      <section>
        <h2>${words.conversations.title}</h2>
        ${this.moved.map((text) => note('warn', text))} ${conversationsTable(given)}
      </section>
      <section>
        <h2>${words.agents.title}</h2>
        ${agentsTable(given)}
      </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'id-contact-lead': Lead
  }
}
