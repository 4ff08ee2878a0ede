import type { LitElement, ReactiveController } from 'lit'
import { readReturn } from '../notice.ts'
import type { adoptLayoutStyles, behindButton } from './behind-button.ts'

export const layouts = ['inline', 'button', 'dialog'] as const
export type LayoutName = (typeof layouts)[number]

interface Part {
  readonly behindButton: typeof behindButton
  readonly adoptLayoutStyles: typeof adoptLayoutStyles
}

/**
 * Whether the widget is open: always, unless the page has it behind a button. What draws that button comes in a file of
 * its own; where that can't be fetched the widget is simply there.
 */
export class Layout implements ReactiveController {
  name: LayoutName = 'inline'
  open = true
  part: Part | null = null
  readonly #host: LitElement
  #fetching = false
  /** Its file can't be had: then it is there at once. */
  #without = false

  constructor(host: LitElement) {
    this.#host = host
    host.addController(this)
  }

  /** What the page says. Who comes back to a widget behind a button finds it open. */
  is(said: unknown, purpose: string): void {
    const name = this.#without ? 'inline' : (layouts.find((one) => one === said) ?? 'inline')
    if (name === this.name) return
    const wasInline = this.name === 'inline'
    this.name = name
    if (name === 'inline') this.open = true
    else if (wasInline) this.open = readReturn(location.href, purpose) !== null
    if (name !== 'inline' && !this.part && !this.#fetching) void this.#fetch()
  }

  toggle(open: boolean): void {
    this.open = open
    this.#host.requestUpdate()
  }

  /** A dialog that leaves the page is none any more: put back, it is closed. */
  hostDisconnected(): void {
    if (this.name === 'dialog') this.open = false
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

  async #fetch(): Promise<void> {
    this.#fetching = true
    try {
      this.part = await import('./behind-button.ts')
      this.part.adoptLayoutStyles(this.#host.renderRoot)
    } catch {
      this.#without = true
    }
    this.#fetching = false
    this.#host.requestUpdate()
  }
}
