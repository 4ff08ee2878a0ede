import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { note } from '../browser/parts.ts'
import type { Askable, DeskCitizen } from '../conversation/desk-views.ts'
import { DeskDialog } from './desk-dialog.ts'
import type { DeskState } from './state.ts'

/** `<id-contact-desk-ask>`: asks a citizen of the open conversation to identify, for all or a part of what can be asked. */
export class AskDialog extends DeskDialog {
  @property({ attribute: false }) act: DeskState['act']
  /** Address of the help for agents. */
  @property({ attribute: false }) help = ''
  @property({ attribute: false }) asks: readonly Askable[] = []
  @property({ attribute: false }) citizens: readonly DeskCitizen[] = []

  /** Tag of the purpose; the first one until another is chosen. */
  @state() private purpose: string | undefined
  @state() private missing = false

  get #is() {
    return this.act?.doing === 'asking' ? this.act.is : undefined
  }

  get #chosen(): Askable | undefined {
    return this.asks.find(({ tag }) => tag === this.purpose) ?? this.asks[0]
  }

  protected override mayLeave(): boolean {
    return this.#is !== 'busy'
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return
    this.purpose = undefined
    this.missing = false
  }

  protected override heading(): string {
    return this.words.ask.title
  }

  protected override content(): TemplateResult {
    const { ask: said } = this.words
    const known = this.citizens.some(({ identification }) => identification !== null)
    return html`<p>${said.lead} <a href="${this.help}#ask" target="_blank">${said.more}</a></p>
      ${known ? html`<p>${said.replaces}</p>` : nothing}
      <form class="stack" @submit=${this.#confirm}>
        ${this.citizens.length > 1 ? this.#whom() : nothing}
        ${this.asks.length > 1 ? this.#purposes() : nothing} ${this.#attributes()}
        <div role="alert">
          ${this.missing ? note('bad', said.choose) : nothing}
          ${this.#is === 'failed' ? note('bad', said.failed) : nothing}
        </div>
        <div class="button-row">
          <button type="button" class="button button-secondary" @click=${this.leave}>
            ${said.cancel}
          </button>
          <button
            class="button button-primary"
            aria-disabled=${this.#is === 'busy' ? 'true' : nothing}
          >
            ${this.#is === 'busy' ? said.sending : said.confirm}
          </button>
        </div>
      </form>`
  }

  #whom(): TemplateResult {
    return html`<fieldset class="desk-receivers">
      <legend>${this.words.ask.citizen}</legend>
      ${this.citizens.map(
        ({ number }, index) =>
          html`<label class="desk-receiver">
            <input type="radio" name="citizen" value=${number} ?checked=${index === 0} />
            <span>${this.words.facts.citizen(number)}</span>
          </label>`,
      )}
    </fieldset>`
  }

  #purposes(): TemplateResult {
    const chosen = this.#chosen?.tag
    return html`<fieldset class="desk-receivers">
      <legend>${this.words.ask.purpose}</legend>
      ${this.asks.map(
        ({ tag, name }) =>
          html`<label class="desk-receiver">
            <input
              type="radio"
              name="purpose"
              .checked=${tag === chosen}
              @change=${() => (this.purpose = tag)}
            />
            <span dir="auto">${name}</span>
          </label>`,
      )}
    </fieldset>`
  }

  #attributes(): TemplateResult {
    const purpose = this.#chosen
    return html`<fieldset class="desk-receivers">
      <legend>${this.words.ask.attributes}</legend>
      ${purpose?.attributes.map(
        ({ tag, name }) =>
          html`<label class="desk-receiver">
            <input type="checkbox" name="attribute" value=${tag} checked />
            <span dir="auto">${name}</span>
          </label>`,
      )}
    </fieldset>`
  }

  readonly #confirm = (event: SubmitEvent): void => {
    event.preventDefault()
    const purpose = this.#chosen
    if (this.#is === 'busy' || !purpose) return
    const form = new FormData(event.target as HTMLFormElement)
    const attributes = form.getAll('attribute').map(String)
    const citizen = Number(form.get('citizen') ?? this.citizens[0]?.number ?? 1)
    this.missing = attributes.length === 0
    if (this.missing) this.querySelector<HTMLElement>('input[type=checkbox]')?.focus()
    else this.acts.ask({ citizen, purpose: purpose.tag, attributes })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'id-contact-desk-ask': AskDialog
  }
}
