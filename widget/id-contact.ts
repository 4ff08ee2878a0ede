import { ReactiveElement, type PropertyValues } from '@lit/reactive-element'
import { html, nothing, render } from 'lit/html.js'
import { directionOf, type Locale } from '../ui/locale.ts'
import { dutch } from '../ui/messages/element.ts'
import { formsOfAddress } from '../ui/wording.ts'
import type { Contact } from './contact.ts'
import { ContactController } from './contact-controller.ts'
import { failed } from './failed.ts'
import { LanguageController, localeOf } from './language.ts'
import type { Layout } from './layouts/layout.ts'
import type { Screen } from './screen.ts'
import { findServer } from './server.ts'
import type { Settings } from './settings.ts'
import { text } from './text.ts'
import { showState } from './states.ts'
import { step } from './steps/step.ts'
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
 * Content-Security-Policy names that server in `script-src` and `connect-src`. Where the citizen leaves by
 * a form (see `order`, and where scripts of this page may not speak to the server) and the page has a
 * `form-action`, the server and where it leads are named there as well. Its language is that of its own
 * `lang`, else of the element around it that has one. It never throws: where it can't go on there is
 * a sentence on screen, a warning in the console and an `id-contact-failed` event. An attribute that says what
 * isn't known counts as if it weren't there; once somebody touches the widget, a warning in the console says so.
 *
 * On a website that the contact server doesn't allow it shows the slot, with a link to the page of the
 * contact server that does the same; the console says what the server has to allow.
 *
 * @attr purpose - the tag of the subject, as the contact server knows it; without one the citizen
 *   chooses the subject first
 * @attr server - the address of the contact server, where that isn't where the script came from
 * @attr {"nl" | "en" | "de" | "fr" | "pl" | "tr" | "uk" | "ar"} lang - the language; else that of the element around it
 * @attr {"formal" | "informal"} address - whether Dutch says "u" or "je", where that isn't what the contact server says
 * @attr {"inline" | "button" | "dialog"} layout - `inline`, or behind a button: below it (`button`), or over the
 *   page (`dialog`). Nothing is asked of the contact server before it is pressed; a citizen who comes back finds it open
 * @attr {1 | 2 | 3 | 4 | 5 | 6} heading-level - the level of its headings, so that they fit in the page
 * @attr comm-method - the tag of the channel, where the page chooses it for the citizen. One that the
 *   subject doesn't have, or that is closed now, is asked after all
 * @attr auth-method - the tag of the way to identify, likewise
 * @attr return-url - the page of this website where the citizen comes back after cancelling or a failure;
 *   else it is this page
 * @attr {"identify-first"} order - `identify-first` lets the citizen identify before they choose the channel, which they
 *   do once they are back on this page
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
 * @cssstate loading - asks the server what can be chosen
 * @cssstate choosing - asks the citizen, or shows what will be shared
 * @cssstate starting - the last button was pressed
 * @cssstate leaving - the browser is going to another page
 * @cssstate fetching - what shows the next step is on its way
 * @cssstate closed - nothing can be chosen now
 * @cssstate failed - it can't go on
 *
 * @cssproperty [--id-contact-reserved-height=max(26.7em, 42.5em - 50vw)] - the height kept free, so that the
 *   page doesn't jump when the choices appear; an `em` is the size of its text
 *
 * @fires id-contact-ready - the choices are on screen
 * @fires id-contact-chose - the citizen chose something
 * @fires id-contact-started - the browser leaves the page now; cancelled by `preventDefault()` it stays
 * @fires id-contact-failed - loading or starting didn't work, with the reason
 * @fires id-contact-returned - the citizen came back, with the notice
 */
export class IdContact extends ReactiveElement {
  static override styles = styles
  static override properties = {
    purpose: {},
    server: {},
    commMethod: { attribute: 'comm-method' },
    authMethod: { attribute: 'auth-method' },
    returnUrl: { attribute: 'return-url' },
    order: {},
    address: {},
    layout: {},
    headingLevel: { attribute: 'heading-level' },
  }

  purpose = ''
  server = ''
  commMethod = ''
  authMethod = ''
  returnUrl = ''
  order = ''
  address = ''
  layout = ''
  headingLevel: unknown = 2

  readonly #controller = new ContactController(this)
  readonly #internals = (this as Partial<HTMLElement>).attachInternals?.()
  #asked = ''
  /** Whether it is behind a button, which comes in a file of its own. */
  #behind = false
  /** Kept once it is there; null where it can't be fetched. */
  #layout: Layout | null | undefined
  #fetched = false
  #locale: Locale = 'nl'
  #shown = this.#controller.screen

  constructor() {
    super()
    this.addController(new LanguageController(this))
  }

  protected override willUpdate(): void {
    const settings: Settings = {
      purpose: text(this.purpose),
      server: findServer(text(this.server), document.baseURI),
      locale: localeOf(this),
      address: formsOfAddress.find((form) => form === text(this.address)),
      commMethod: text(this.commMethod),
      authMethod: text(this.authMethod),
      identifiesFirst: text(this.order) === 'identify-first',
    }
    this.#locale = settings.locale
    this.#lay(settings.purpose)
    const asked = JSON.stringify(settings)
    // What is closed asks nothing.
    if (asked === this.#asked || (this.#behind && !this.#layout?.open)) return
    this.#asked = asked
    this.#controller.ask(settings)
  }

  /** Where the button can't be fetched, the widget is simply there. */
  #lay(purpose: string): void {
    const name = text(this.layout)
    const behind = name === 'button' || name === 'dialog'
    if (behind && !this.#fetched) {
      this.#fetched = true
      import('./layouts/layout.ts')
        .then(
          ({ Layout }) => {
            const closed = () => {
              this.#controller.happen({ type: 'resumed' })
            }
            this.#layout = new Layout(this, { name, purpose, closed })
          },
          () => {
            this.#layout = null
          },
        )
        .finally(() => {
          this.requestUpdate()
        })
    }
    if (this.#layout) this.#layout.name = name
    this.#behind = behind && this.#layout !== null
  }

  /** What LitElement does besides is for elements inside of it, of which there are none. */
  protected override update(changed: PropertyValues): void {
    super.update(changed)
    const drawn = this.#behind
      ? // The other way to contact the municipality, until there is a button.
        (this.#layout?.draw(this.#asked ? this.#draw() : null, this.#locale) ?? html`<slot></slot>`)
      : this.#draw()
    render(drawn, this.renderRoot, { host: this })
  }

  #draw() {
    const { screen, words, later, presses, happen, prepare } = this.#controller
    const { locale, widget, questions } = words ?? dutch
    const contact: Contact = {
      locale,
      words: questions,
      level: headingLevel(this.headingLevel),
      later,
      presses,
      happen,
    }
    const failure = 'failure' in screen ? screen.failure : null
    const helps = failure ?? later?.needsFallback(screen)
    const shown = screen.at === 'fetching' ? screen.before : screen
    return html`<div
      class="card"
      part="card"
      lang=${locale}
      dir=${directionOf(locale)}
      @focusin=${prepare}
      @pointerover=${prepare}
    >
      <p class="unseen" role="status">
        ${failure ? widget.failed.title : later?.spoken(screen, contact)}
      </p>
      ${
        failure
          ? failed(failure, widget, contact)
          : 'step' in shown
            ? step(shown, contact, screen.at !== 'choosing')
            : shown.at === 'closed'
              ? later?.closed(shown, contact)
              : waitingPlace(words && widget)
      }
      <div class="otherwise" part="otherwise" ?hidden=${!helps && shown.at !== 'loading'}>
        ${helps && (later ? later.hasOtherWay(this) : this.textContent?.trim()) ? html`<p>${widget.otherwise}</p>` : nothing}
        <slot></slot>
      </div>
    </div>`
  }

  protected override updated(): void {
    const { screen } = this.#controller
    const before = this.#shown
    this.#shown = screen
    const failure = 'failure' in screen && screen.failure
    // Behind a button that wasn't pressed it does nothing.
    showState(this.#internals, this.#asked && (failure ? 'failed' : screen.at))
    const moves = this.#controller.later?.movesFocus(before, screen) ?? failedLate(screen)
    // A message comes before a title, so the first one is the one to read.
    if (moves) this.renderRoot.querySelector<HTMLElement>('[data-landing]')?.focus()
  }
}

/** Whatever the page says, it is a level: 1 to 6, else 2. */
function headingLevel(said: unknown): number {
  const level = Math.trunc(Number(said))
  return level >= 1 && level <= 6 ? level : 2
}

/** Without what is fetched later, this alone shows anything new. */
const failedLate = (screen: Screen) => screen.at === 'fetching' && screen.failure
