import type { ReactiveController, ReactiveElement } from '@lit/reactive-element'
import type { TemplateResult } from 'lit/html.js'
import type { Locale } from '../../ui/locale.ts'
import { readReturn } from '../notice.ts'
import { adoptLayoutStyles, behindButton } from './behind-button.ts'

/**
 * The widget behind a button. It comes in a file of its own, fetched by the pages that have it so.
 */
export class Layout implements ReactiveController {
  open: boolean
  #name: string
  readonly #host: ReactiveElement
  readonly #closed: () => void

  /**
   * @param purpose who comes back for it finds it open
   * @param closed hears that the citizen closed it
   */
  constructor(
    host: ReactiveElement,
    { name, purpose, closed }: { name: string; purpose: string; closed: () => void },
  ) {
    this.#name = name
    this.open = readReturn(location.href, purpose) !== null
    this.#host = host
    this.#closed = closed
    adoptLayoutStyles(host.renderRoot)
    host.addController(this)
  }

  /** Another one is closed, and so is what isn't behind a button for a while. */
  set name(name: string) {
    if (name !== this.#name) this.open = false
    this.#name = name
  }

  draw(card: TemplateResult | null, locale: Locale): TemplateResult {
    return behindButton({
      dialog: this.#name === 'dialog',
      open: this.open,
      locale,
      card,
      toggle: this.#toggle,
    })
  }

  readonly #toggle = (open: boolean) => {
    this.open = open
    if (!open) this.#closed()
    this.#host.requestUpdate()
  }

  /** A dialog that leaves the page is none any more: put back, it is closed. */
  hostDisconnected(): void {
    if (this.#name === 'dialog') this.open = false
    this.#host.requestUpdate()
  }

  hostUpdated(): void {
    const dialog = this.#host.renderRoot.querySelector('dialog')
    if (!dialog || dialog.open === this.open || !this.#host.isConnected) return
    if (!this.open) return dialog.close()
    dialog.showModal()
    // Itself, because what it shows first is soon replaced.
    dialog.focus()
  }
}
