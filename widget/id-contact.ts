import { ContextProvider } from '@lit/context'
import { LitElement, html, nothing, type PropertyValues } from 'lit'
import { property } from 'lit/decorators.js'
import { directionOf, type Locale } from '../ui/locale.ts'
import { dutch, elementMessages, type ElementMessages } from '../ui/messages/element.ts'
import { formsOfAddress, type FormOfAddress } from '../ui/wording.ts'
import { ContactController } from './contact-controller.ts'
import { contactContext } from './contact.ts'
import { failed } from './failed.ts'
import { movesFocus, needsFallback } from './landing.ts'
import { LanguageController, localeOf } from './language.ts'
import { Layout } from './layouts/layout.ts'
import { headingLevel } from './parts/heading.ts'
import { findServer } from './server.ts'
import { styles } from './styles.ts'
import { waitingPlace } from './waiting-place.ts'

/**
 * Lets a citizen choose how to contact the municipality and how to show who they are, says what
 * will be shared, and sends them on their way. Paste it with its script, which comes from the
 * contact server:
 *
 * ```html
 * <script type="module" src="https://contact.example.nl/widget/id-contact.js"></script>
 * <id-contact purpose="report_move">Bel ons: <a href="tel:14024">14 024</a></id-contact>
 * ```
 *
 * It sets no cookie, stores nothing, and speaks to the contact server alone; a page with a
 * Content-Security-Policy names that server in `script-src` and `connect-src`. Its language is that
 * of its own `lang`, else of the element around it that has one. It never throws: a wrong attribute
 * is a sentence on screen, a warning in the console and an `id-contact-failed` event.
 *
 * @attr purpose - the tag of the subject, as the contact server knows it
 * @attr server - the address of the contact server, where that isn't where the script came from
 * @attr {"nl" | "en" | "de" | "fr" | "pl" | "tr" | "uk" | "ar"} lang - the language; else that of the element around it
 * @attr {"formal" | "informal"} address - whether Dutch says "u" or "je", where that isn't what the contact server says
 * @attr {"inline" | "button" | "dialog"} layout - `inline`, or behind a button: below it (`button`), or over the
 *   page (`dialog`). Nothing is asked of the contact server before it is pressed; a citizen who comes back finds it open
 * @attr {1 | 2 | 3 | 4 | 5 | 6} heading-level - the level of its headings, so that they fit in the page
 *
 * @slot - another way to contact the municipality, such as a phone number: shown without JavaScript,
 *   while loading, and whenever the widget can't help or something went wrong
 * @slot open - what is on the button that opens it
 *
 * @csspart card - the box around everything
 * @csspart progress - "Step 1 of 3"
 * @csspart message - why the citizen is back, what went wrong, or which answer is missing
 * @csspart title - the question
 * @csspart option - one answer
 * @csspart shared - the list of what will be shared
 * @csspart taken - the choices made for the citizen, because there was only one
 * @csspart button - the button that goes on
 * @csspart button-secondary - the button that goes back, or tries again
 * @csspart otherwise - the box around the slot
 * @csspart open - the button that opens it
 * @csspart dialog - the dialog that it is in
 * @csspart close - the button that closes the dialog
 *
 * @cssproperty [--id-contact-button-background-color] - and every other one of `ui/tokens.ts`, where the page has
 *   no NL Design System theme that says it
 * @cssproperty [--id-contact-reserved-height=27rem] - the height kept free, so that the page doesn't
 *   jump when the choices appear
 *
 * @fires id-contact-ready - the choices are on screen
 * @fires id-contact-chose - the citizen chose something
 * @fires id-contact-started - the server has started, and the browser leaves the page
 * @fires id-contact-failed - loading or starting didn't work, with the reason
 * @fires id-contact-returned - the citizen came back, with the notice
 */
export class IdContact extends LitElement {
  static override styles = styles

  @property() purpose = ''
  @property() server = ''
  @property() address = ''
  @property() layout = 'inline'
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2

  readonly #controller = new ContactController(this)
  readonly #contact = new ContextProvider(this, { context: contactContext })
  readonly #layout = new Layout(this)
  #asked = false
  #locale: Locale = 'nl'
  #said: ElementMessages = dutch
  #speaking: Promise<ElementMessages> | null = null
  #shown = this.#controller.screen
  #hasFallback = false

  constructor() {
    super()
    this.addController(new LanguageController(this))
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const locale = localeOf(this)
    const address = formsOfAddress.find((form) => form === text(this.address))
    const spoken = changed.has('address') || locale !== this.#locale
    const asked = changed.has('purpose') || changed.has('server') || spoken
    this.#locale = locale
    this.#layout.is(this.layout, text(this.purpose))
    if (!this.hasUpdated || asked) void this.#speak(locale, address)
    if (this.#layout.open && (!this.#asked || asked)) {
      this.#asked = true
      this.#controller.ask({
        purpose: text(this.purpose),
        server: findServer(text(this.server), document.baseURI),
        locale,
        address,
      })
    }
    const { screen, loaded, happen } = this.#controller
    const level = headingLevel(this.headingLevel)
    this.#contact.setValue(
      loaded
        ? { screen, locale: loaded.said.locale, words: loaded.said.questions, happen, level }
        : undefined,
    )
  }

  /** What is said before anything has loaded, or when nothing can be. */
  async #speak(locale: Locale, address: FormOfAddress | undefined): Promise<void> {
    const speaking = elementMessages(locale, address)
    this.#speaking = speaking
    const said = await speaking
    if (speaking !== this.#speaking || said === this.#said) return
    this.#said = said
    this.requestUpdate()
  }

  protected override render() {
    const { name, part, open } = this.#layout
    if (name === 'inline') return this.#card()
    // The other way to contact the municipality, until there is a button.
    if (!part) return html`<slot></slot>`
    const card = this.#asked ? this.#card() : null
    return part.behindButton({ name, open, locale: this.#locale, card, toggle: this.#toggle })
  }

  #card() {
    const { screen, loaded, happen } = this.#controller
    const asks = screen.at !== 'loading' && screen.at !== 'failed'
    const { locale, widget: words } = (asks && loaded?.said) || this.#said
    const helps = needsFallback(screen)
    return html`<div class="card" part="card" lang=${locale} dir=${directionOf(locale)}>
      <p class="unseen" role="status">${screen.at === 'failed' ? words.failed.title : nothing}</p>
      ${
        screen.at === 'loading'
          ? waitingPlace(words)
          : screen.at === 'failed'
            ? failed(screen.failure, words, headingLevel(this.headingLevel), () => {
                happen({ type: 'retried' })
              })
            : html`<id-contact-questions data-inner></id-contact-questions>`
      }
      <div class="otherwise" part="otherwise" ?hidden=${!helps && screen.at !== 'loading'}>
        ${helps && this.#hasFallback ? html`<p>${words.otherwise}</p>` : nothing}
        <slot @slotchange=${this.#lookAtFallback}></slot>
      </div>
    </div>`
  }

  protected override updated(): void {
    const { screen } = this.#controller
    const before = this.#shown
    this.#shown = screen
    if (movesFocus(before, screen)) void this.updateComplete.then(this.#land)
  }

  /** Complete when what is inside is drawn too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete()
    await this.renderRoot.querySelector<LitElement>('[data-inner]')?.updateComplete
    return complete
  }

  /** Who closes it while it starts stays on the page. */
  readonly #toggle = (open: boolean) => {
    this.#layout.toggle(open)
    if (!open) this.#controller.happen({ type: 'resumed' })
  }

  /** A message comes before a title, so the first one is the one to read. */
  readonly #land = () => {
    this.renderRoot.querySelector<HTMLElement>('[data-landing]')?.focus()
  }

  readonly #lookAtFallback = (event: Event) => {
    const slot = event.currentTarget
    if (!(slot instanceof HTMLSlotElement)) return
    this.#hasFallback = slot.assignedNodes().some((node) => node.textContent?.trim())
    this.requestUpdate()
  }
}

/** Properties can be set by any script to anything. */
function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}
