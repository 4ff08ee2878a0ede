import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element'
import { locales, type Locale } from '../ui/locale.ts'

/** The language of an element: its own `lang`, else that of the nearest element around it, else Dutch. */
export function localeOf(element: Element): Locale {
  const language = langAround(element)?.split('-')[0]?.toLowerCase()
  return locales.find((locale) => locale === language) ?? 'nl'
}

function langAround(element: Element): string | null {
  const found = element.closest('[lang]')
  if (found) return found.getAttribute('lang')
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? langAround(root.host) : null
}

/** Updates an element whenever its own `lang`, or that of anything around it, is changed. */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element
  readonly #observer = new MutationObserver(() => {
    this.#host.requestUpdate()
  })

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host
  }

  hostConnected(): void {
    for (let around: Node | null = this.#host; around;) {
      const root = around.getRootNode()
      this.#observer.observe(root, { attributeFilter: ['lang'], subtree: true })
      around = root instanceof ShadowRoot ? root.host : null
    }
    // Put back elsewhere, it may be another one.
    this.#host.requestUpdate()
  }

  hostDisconnected(): void {
    this.#observer.disconnect()
  }
}
