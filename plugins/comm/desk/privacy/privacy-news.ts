import { html, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { Locale } from '../../../../ui/locale.ts'
import { LightElement } from '../../browser/light-element.ts'
import { browserWorld, LiveStream } from '../../browser/live-stream.ts'
import { note } from '../../browser/parts.ts'
import { fetchPage } from './fetch-page.ts'
import { newsWords } from './news-words.ts'

const tag = 'id-contact-privacy-news'

/**
 * `<id-contact-privacy-news>`: says that something has come since the page was read, and shows it when that is asked:
 * the parts with `data-fresh` are replaced by those of now. What stands in a field, and what somebody is reading, stays.
 *
 * @attr stream where it is told that something has come
 */
export class PrivacyNews extends LightElement {
  @property() stream = ''
  @state() private is: 'quiet' | 'news' | 'busy' | 'failed' | 'shown' = 'quiet'

  #live: LiveStream | undefined
  #life: AbortController | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    this.#life = new AbortController()
    this.#live = new LiveStream(
      {
        url: () => this.stream,
        events: { news: () => this.#came() },
        // What came while it was away is told when it is back.
        onConnection: () => {},
        onRefused: () => location.reload(),
      },
      browserWorld(),
    )
    this.#live.start()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#life?.abort()
    this.#live?.stop()
  }

  /** Replaced where there is no such page to ask for. */
  fetch(address: string, signal: AbortSignal): Promise<Document | undefined> {
    return fetchPage(address, signal)
  }

  #came(): void {
    if (this.is === 'quiet' || this.is === 'shown') this.is = 'news'
  }

  readonly #show = async (): Promise<void> => {
    const { signal } = this.#life ?? {}
    if (this.is === 'busy' || signal === undefined) return
    this.is = 'busy'
    const page = await this.fetch(location.href, signal)
    const stream = page?.querySelector(tag)?.getAttribute('stream')
    if (signal.aborted) return
    if (page === undefined || typeof stream !== 'string') {
      this.is = 'failed'
      return
    }
    for (const part of page.querySelectorAll('[data-fresh]')) {
      const name = CSS.escape(part.getAttribute('data-fresh') ?? '')
      document.querySelector(`[data-fresh="${name}"]`)?.replaceWith(document.importNode(part, true))
    }
    this.stream = stream
    this.#live?.start()
    this.is = 'shown'
    await this.updateComplete
    // Where they were is the button, which is gone.
    this.querySelector<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true })
  }

  protected override render(): TemplateResult {
    const { is } = this
    const locale: Locale = document.documentElement.lang === 'nl' ? 'nl' : 'en'
    const words = newsWords(locale)
    return html`<div role="status">
        ${is === 'quiet' || is === 'shown' ? nothing : note('info', words.title, this.#way(is, words))}
      </div>
      ${is === 'shown' ? html`<p class="privacy-shown" tabindex="-1">${words.shown}</p>` : nothing}`
  }

  #way(is: 'news' | 'busy' | 'failed', words: ReturnType<typeof newsWords>): TemplateResult {
    return html`${is === 'failed' ? html`<p>${words.failed}</p>` : nothing}
      <button
        type="button"
        class="button button-secondary button-small"
        aria-disabled=${is === 'busy' ? 'true' : nothing}
        @click=${this.#show}
      >
        ${is === 'busy' ? words.busy : words.show}
      </button>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    [tag]: PrivacyNews
  }
}
