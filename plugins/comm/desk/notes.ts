import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { clockTime } from '../../../ui/times.ts'
import type { Note } from '../conversation/desk-views.ts'
import { DeskPart } from './desk-part.ts'
import { NoteDrafts } from './note-drafts.ts'

/** The longest note that the server takes. */
const longestNote = 2000

/** `<id-contact-desk-notes>`: what agents write for each other about the open conversation. */
export class DeskNotes extends DeskPart {
  /** The id of the conversation they belong to. */
  @property({ attribute: false }) about = ''
  @property({ attribute: false }) notes: readonly Note[] = []
  /** What the server has of a note that was typed here before a reload. */
  @property({ attribute: false }) draft = ''

  @state() private is: 'idle' | 'busy' | 'failed' | 'added' = 'idle'
  readonly #drafts = new NoteDrafts((id, text) => this.acts.keepDraft(id, text))

  /** Whether what was typed about any of these would be lost with the page. */
  wouldLose(ids: readonly string[]): boolean {
    return this.#drafts.wouldLose(ids)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#drafts.stop()
  }

  override focus(): void {
    this.querySelector('textarea')?.focus()
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('about')) return
    this.is = 'idle'
    this.#drafts.found(this.about, this.draft)
  }

  protected override render(): TemplateResult {
    const { notes, words, locale, is } = this
    const said = words.notes
    return html`<h3>${said.title}</h3>
      <p class="desk-soft">${said.lead}</p>
      ${
        notes.length > 0
          ? html`<ul class="desk-notes">
              ${notes.map(
                ({ agent, text, at }) =>
                  html`<li>
                    <p class="desk-note-text" dir="auto">${text}</p>
                    <p class="desk-soft">${said.by(agent, clockTime(new Date(at), locale))}</p>
                  </li>`,
              )}
            </ul>`
          : html`<p class="desk-soft">${said.none}</p>`
      }
      <form class="desk-note-form" @submit=${this.#add}>
        <label class="desk-label" for="note-text">${said.label} ${this.key('O')}</label>
        <textarea
          class="field"
          id="note-text"
          rows="2"
          dir="auto"
          maxlength=${longestNote}
          aria-keyshortcuts=${this.keys('o')}
          .value=${this.#drafts.of(this.about)?.text ?? ''}
          @input=${this.#typed}
        ></textarea>
        <button
          class="button button-secondary button-small"
          aria-disabled=${is === 'busy' ? 'true' : nothing}
        >
          ${is === 'busy' ? said.busy : said.add}
        </button>
        <p role="status" class="visually-hidden">${is === 'added' ? said.added : nothing}</p>
        <div role="alert">
          ${is === 'failed' ? html`<p class="field-error">${said.failed}</p>` : nothing}
        </div>
      </form>`
  }

  readonly #typed = (event: Event): void => {
    const { value: text } = event.target as HTMLTextAreaElement
    this.#drafts.typed(this.about, text)
    if (this.is !== 'busy') this.is = 'idle'
  }

  readonly #add = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const { about } = this
    const draft = this.#drafts.of(about)
    if (this.is === 'busy' || !draft || draft.text.trim() === '') return
    this.is = 'busy'
    const kept = await this.acts.writeNote({ key: draft.key, text: draft.text.trim() })
    if (kept) this.#drafts.written(about, draft)
    if (about === this.about) this.is = kept ? 'added' : 'failed'
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'id-contact-desk-notes': DeskNotes
  }
}
