import { html, nothing, svg, type TemplateResult } from 'lit/html.js'
import { directionOf, type Locale } from '../../ui/locale.ts'
import { layoutMessages } from '../../ui/messages/layouts.ts'
import styleSheet from './layouts.css?inline'
import tokens from './tokens.css?inline'

interface Drawn {
  /** Over the page; else below the button. */
  readonly dialog: boolean
  readonly open: boolean
  readonly locale: Locale
  /** What opens; null until it has been opened once, so that nothing is asked before. */
  readonly card: TemplateResult | null
  readonly toggle: (open: boolean) => void
}

/** The widget behind a button: below it, or in a dialog over the page. */
export function behindButton({ dialog, open, locale, card, toggle }: Drawn) {
  const words = layoutMessages(locale)
  const dir = directionOf(locale)
  return html`<button
      type="button"
      class="open"
      part="open"
      lang=${locale}
      dir=${dir}
      aria-haspopup=${dialog ? 'dialog' : nothing}
      aria-expanded=${dialog ? nothing : open}
      @click=${() => {
        toggle(dialog || !open)
      }}
    >
      <slot name="open">${words.open}</slot>
    </button>
    ${
      dialog
        ? html`<dialog
            part="dialog"
            lang=${locale}
            dir=${dir}
            tabindex="-1"
            aria-label=${words.open}
            @close=${(event: Event) => {
              toggle(false)
              focusButtonOf(event.currentTarget)
            }}
          >
            ${card ?? nothing}
            <button
              type="button"
              class="close"
              part="close"
              aria-label=${words.close}
              @click=${() => {
                toggle(false)
              }}
            >
              ${cross}
            </button>
          </dialog>`
        : html`<div class="place" ?hidden=${!open}>${card ?? nothing}</div>`
    }`
}

/** Drawn here: sharing a file of icons with the steps would make it one more to fetch for every page. */
const cross = svg`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.2"
  stroke-linecap="round" aria-hidden="true"><path d="M6 6l12 12M18 6 6 18" /></svg>`

/** A dialog that opened by itself has nowhere to bring the focus back to. */
function focusButtonOf(dialog: EventTarget | null): void {
  const root = dialog instanceof Element ? dialog.getRootNode() : null
  if (root instanceof ShadowRoot) root.querySelector<HTMLElement>('.open')?.focus()
}

let adopted: CSSStyleSheet | undefined

/** Gives the shadow root the looks of the layouts: one sheet for all on the page. */
export function adoptLayoutStyles(root: Node): void {
  if (!(root instanceof ShadowRoot)) return
  if (!adopted) {
    adopted = new CSSStyleSheet()
    adopted.replaceSync(tokens + styleSheet)
  }
  if (!root.adoptedStyleSheets.includes(adopted)) root.adoptedStyleSheets.push(adopted)
}
