import { html, nothing, type TemplateResult } from 'lit'
import { state } from 'lit/decorators.js'
import type { Locale } from '../../../ui/locale.ts'
import { timeOfDay } from '../../../ui/times.ts'
import { loginWords } from '../agents/words/words.ts'
import { LightElement } from '../browser/light-element.ts'
import { note } from '../browser/parts.ts'
import { poster } from '../browser/post.ts'
import { ServerClock } from '../browser/server-clock.ts'
import { record, time } from '../browser/shape.ts'

const readTimes = record<{ now: string; warns_at: string; ends_at: string }>({
  now: time,
  warns_at: time,
  ends_at: time,
})
type Times = ReturnType<typeof readTimes>

/** The server is told at most this often that somebody is there; in milliseconds. */
const often = 60_000

/**
 * `<id-contact-login>`: keeps somebody logged in for as long as they do something in this window, and says in
 * time that they will be logged out. What counts is what the person does: keys, presses and scrolling.
 *
 * @attr base where the desk is mounted: `/desk`
 */
export class LoginWatch extends LightElement {
  @state() private warns = false

  #life: AbortController | undefined
  #times: Times | undefined
  #clock = new ServerClock(null, 0)
  #timer: ReturnType<typeof setTimeout> | undefined
  #toldAt = -Infinity
  readonly #post = poster(fetch.bind(globalThis))

  override connectedCallback(): void {
    super.connectedCallback()
    this.#life = new AbortController()
    const { signal } = this.#life
    for (const done of ['keydown', 'pointerdown', 'wheel']) {
      addEventListener(done, this.#did, { signal, passive: true, capture: true })
    }
    // A device that slept has missed its time.
    addEventListener('pageshow', this.#look, { signal })
    document.addEventListener('visibilitychange', this.#look, { signal })
    this.#look()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#life?.abort()
    clearTimeout(this.#timer)
  }

  readonly #did = (): void => {
    const now = Date.now()
    if (!this.warns && now - this.#toldAt < often) return
    this.#toldAt = now
    void this.#tell()
  }

  /** What it says then is asked, as at any other moment. */
  async #tell(): Promise<void> {
    const answer = await this.#post(`${this.#base}/active`)
    if (answer.is === 'refused' && answer.status === 401) this.#leave()
    else this.#look()
  }

  /** Somebody may be busy in another window: only the server knows whether it is time. */
  readonly #look = (): void => void this.#ask()

  async #ask(): Promise<void> {
    try {
      const response = await fetch(`${this.#base}/active`, {
        headers: { accept: 'application/json' },
        signal: AbortSignal.timeout(10_000),
      })
      if (response.status === 401) this.#leave()
      else if (response.ok) this.#heard(readTimes(await response.json()))
      else this.#askLater()
    } catch {
      this.#askLater()
    }
  }

  #askLater(): void {
    clearTimeout(this.#timer)
    if (this.#life?.signal.aborted === false) this.#timer = setTimeout(this.#look, 10_000)
  }

  #heard(times: Times): void {
    if (this.#life?.signal.aborted !== false) return
    this.#times = times
    this.#clock = new ServerClock(times.now, Date.now())
    const now = this.#clock.now().getTime()
    this.warns = now >= Date.parse(times.warns_at)
    const next = Date.parse(this.warns ? times.ends_at : times.warns_at)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.#look, Math.max(next - now, 0) + 500)
  }

  #leave(): void {
    this.dispatchEvent(new CustomEvent('id-contact-logged-out', { bubbles: true }))
    location.assign(`${this.#base}/login?why=idle`)
  }

  get #base(): string {
    return this.getAttribute('base') ?? ''
  }

  protected override render(): TemplateResult {
    const locale: Locale = document.documentElement.lang === 'nl' ? 'nl' : 'en'
    const { idleSoon } = loginWords(locale)
    const ends = this.#times && timeOfDay(new Date(this.#times.ends_at), locale)
    return html`<div role="alert" class="login-watch">
      ${
        this.warns && ends !== undefined
          ? note(
              'warn',
              idleSoon.title,
              html`<p>${idleSoon.text(ends)}</p>
                <button type="button" class="button button-secondary">${idleSoon.stay}</button>`,
            )
          : nothing
      }
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'id-contact-login': LoginWatch
  }
}
