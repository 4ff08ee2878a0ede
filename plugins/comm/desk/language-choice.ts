import { keepPreferences, readPreferences } from './preferences.ts'

/**
 * `<id-contact-desk-language>`: around the links to the page in its other languages. What is chosen is remembered in this
 * browser and holds for every page of the desk; until then the browser's own language does.
 */
export class LanguageChoice extends HTMLElement {
  #life: AbortController | undefined

  connectedCallback(): void {
    this.#life = new AbortController()
    this.addEventListener('click', this.#pressed, { signal: this.#life.signal })
    const { language } = readPreferences(() => localStorage)
    // There is a link only to a language that is offered and isn't this page's.
    if (language !== null && this.querySelector(`a[hreflang="${language}"]`)) {
      const there = addressIn(language, location.href)
      if (there !== location.href) this.go(there, 'instead')
    }
  }

  disconnectedCallback(): void {
    this.#life?.abort()
  }

  /** Replaced where there is nowhere to go. */
  go(address: string, how: 'instead' | 'on'): void {
    if (how === 'instead') location.replace(address)
    else location.assign(address)
  }

  readonly #pressed = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a[hreflang]') : null
    const chosen = link?.getAttribute('hreflang')
    if (chosen !== 'nl' && chosen !== 'en') return
    event.preventDefault()
    keepPreferences(() => localStorage, {
      ...readPreferences(() => localStorage),
      language: chosen,
    })
    this.go(addressIn(chosen, location.href), 'on')
  }
}

/** The same page, with what else its address asks. */
function addressIn(language: string, address: string): string {
  const there = new URL(address)
  there.searchParams.set('lang', language)
  return there.href
}

declare global {
  interface HTMLElementTagNameMap {
    'id-contact-desk-language': LanguageChoice
  }
}
