import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { note } from '../browser/parts.ts'
import type { Colleague } from '../conversation/desk-views.ts'
import type { Receiver } from './acts.ts'
import { DeskDialog } from './desk-dialog.ts'
import type { Subject } from './page-data.ts'
import type { DeskState } from './state.ts'

/** The longest note that the server takes. */
const longestNote = 2000

/** `<id-contact-desk-transfer>`: gives the open conversation to a colleague, or to who has another subject. */
export class TransferDialog extends DeskDialog {
  @property({ attribute: false }) act: DeskState['act']
  @property({ attribute: false }) colleagues: DeskState['colleagues'] = 'loading'
  @property({ attribute: false }) subjects: readonly Subject[] = []
  /** How the subjects are, as far as known. */
  @property({ attribute: false }) now: DeskState['subjects'] = []

  /** How many citizens are in it. */
  @property({ attribute: false }) people = 1

  @state() private to: Receiver | undefined
  @state() private missing = false

  get #is() {
    return this.act?.doing === 'transferring' ? this.act.is : undefined
  }

  protected override mayLeave(): boolean {
    return this.#is !== 'busy'
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return
    this.to = undefined
    this.missing = false
  }

  protected override heading(): string {
    return this.words.transfer.title
  }

  protected override content(): TemplateResult {
    const { transfer: said } = this.words
    return html`<p>${said.lead(this.people)}</p>
      <form class="stack" @submit=${this.#confirm}>
        <fieldset class="desk-receivers">
          <legend>${said.colleague}</legend>
          ${this.#colleagues()}
        </fieldset>
        ${
          this.subjects.length > 0
            ? html`<fieldset class="desk-receivers">
                <legend>${said.subject}</legend>
                <p class="desk-soft">${said.hides}</p>
                ${this.subjects.map((subject) => this.#subject(subject))}
              </fieldset>`
            : nothing
        }
        <div>
          <label class="desk-label" for="transfer-note">${said.note}</label>
          <p class="desk-soft" id="transfer-hint">${said.noteHint(this.people)}</p>
          <textarea
            class="field"
            id="transfer-note"
            name="note"
            rows="2"
            dir="auto"
            maxlength=${longestNote}
            aria-describedby="transfer-hint"
          ></textarea>
        </div>
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

  #colleagues() {
    const { transfer: said } = this.words
    const { colleagues } = this
    if (colleagues === 'loading') return html`<p class="desk-soft">${said.loading}</p>`
    if (colleagues === 'failed') return html`<p class="field-error">${said.notLoaded}</p>`
    const away = colleagues.filter(({ presence }) => presence === 'away')
    const names = new Intl.ListFormat(this.locale).format(away.map(({ name }) => name))
    const atWork = colleagues.flatMap((one) => this.#colleague(one) ?? [])
    return html`${atWork.length > 0 ? atWork : html`<p class="desk-soft">${said.nobody}</p>`}
    ${away.length > 0 ? html`<p class="desk-soft" dir="auto">${said.away(names)}</p>` : nothing}`
  }

  #colleague({ id, name, presence, free }: Colleague): TemplateResult | undefined {
    const { transfer: said } = this.words
    if (presence === 'away') return undefined
    const is = presence === 'available' && !free ? said.busy : said.presence[presence]
    return this.#choice({ agent: id }, name, is, free ? 'ready' : 'off')
  }

  /** Can be chosen all the same: it may open soon, and the citizen keeps their place. */
  #subject({ tag, name }: Subject): TemplateResult {
    const is = this.now.find((subject) => subject.tag === tag)?.is ?? 'open'
    const warning = is === 'open' ? undefined : this.words.transfer.subjectIs[is]
    return this.#choice({ subject: tag }, name, warning, 'warns')
  }

  #choice(
    to: Receiver,
    name: string,
    more?: string,
    as: 'ready' | 'warns' | 'off' = 'ready',
  ): TemplateResult {
    const choose = () => {
      this.to = to
      this.missing = false
    }
    return html`<label class="desk-receiver">
      <input type="radio" name="to" ?disabled=${as === 'off'} @change=${choose} />
      <span dir="auto">${name}</span>
      ${more ? html`<span class="badge ${as === 'ready' ? 'badge-ok' : ''}">${more}</span>` : nothing}
    </label>`
  }

  readonly #confirm = (event: SubmitEvent): void => {
    event.preventDefault()
    if (this.#is === 'busy') return
    this.missing = this.to === undefined
    const note = this.querySelector('textarea')?.value ?? ''
    if (this.to) this.acts.transfer(this.to, note)
    else this.querySelector<HTMLElement>('input[type=radio]:not(:disabled)')?.focus()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'id-contact-desk-transfer': TransferDialog
  }
}
