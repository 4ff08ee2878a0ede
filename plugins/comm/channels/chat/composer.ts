import { html, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { ConversationMessages } from '../../../../ui/messages/conversation.ts'
import { LightElement } from '../../browser/light-element.ts'
import { longestMessage } from './longest.ts'

export type ComposerWords = ConversationMessages['composer']

const saysHowMuchIsLeft = 200
const mostRows = 6

/**
 * Where a message is written. On a keyboard Enter sends and Shift+Enter starts a new line; on a touch
 * screen Enter starts a new line and the button sends.
 *
 * @fires id-contact-wrote - something to send; detail `{ text }`
 * @fires id-contact-drafted - what stands in the field changed; detail `{ text }`
 */
export class Composer extends LightElement {
  @property({ attribute: false }) words!: ComposerWords
  /** For people who use it all day: Enter sends whatever the screen, and the button shows it. */
  @property({ type: Boolean }) shortcuts = false
  /** What stands in the field at first. */
  @property({ attribute: false }) draft = ''

  @state() private length = 0
  @state() private rows = 1

  get #field(): HTMLTextAreaElement | null {
    return this.querySelector('textarea')
  }

  override focus(): void {
    this.#field?.focus()
  }

  /** Adds a text where the cursor is, with a space where words would touch, and goes there. */
  insert(text: string): void {
    const field = this.#field
    if (!field) return
    const { selectionStart: from, selectionEnd: until, value } = field
    const before = /\S$/.test(value.slice(0, from)) ? ' ' : ''
    const after = /^\S/.test(value.slice(until)) ? ' ' : ''
    field.setRangeText(before + text + after, from, until, 'end')
    field.focus()
    this.#typed()
  }

  protected override firstUpdated(): void {
    const field = this.#field
    if (!field || this.draft === '') return
    field.value = this.draft
    this.#typed()
  }

  protected override render(): TemplateResult {
    const { words } = this
    const left = longestMessage - this.length
    const hint = left < 0 ? words.tooLong(-left) : left < saysHowMuchIsLeft ? words.left(left) : ''
    return html`<form class="composer" @submit=${this.#submit}>
      <label class="visually-hidden" for="composer-text">${words.label}</label>
      <textarea
        class="field composer-text"
        id="composer-text"
        name="text"
        dir="auto"
        rows=${this.rows}
        placeholder=${words.placeholder}
        autocomplete="off"
        aria-describedby="composer-hint"
        aria-invalid=${left < 0 ? 'true' : nothing}
        @input=${this.#typed}
        @keydown=${this.#key}
      ></textarea>
      <button class="button button-primary">
        ${words.send}${this.shortcuts ? html` <kbd aria-hidden="true">↵</kbd>` : nothing}
      </button>
      <p
        class="composer-hint ${left < 0 ? 'field-error' : ''}"
        id="composer-hint"
        aria-live=${left < 0 ? 'polite' : 'off'}
      >
        ${hint}
      </p>
    </form>`
  }

  readonly #typed = (): void => {
    const field = this.#field
    if (!field) return
    this.length = field.value.trim().length
    this.rows = rowsFor(field)
    this.#drafted(field.value)
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    if (!matchMedia('(hover: hover) and (pointer: fine)').matches && !this.shortcuts) return
    event.preventDefault()
    this.#send()
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault()
    this.#send()
    this.focus()
  }

  #send(): void {
    const field = this.#field
    const text = field?.value.trim() ?? ''
    if (!field || text === '' || text.length > longestMessage) return
    field.value = ''
    this.length = 0
    this.rows = 1
    this.#drafted('')
    this.dispatchEvent(new CustomEvent('id-contact-wrote', { detail: { text }, bubbles: true }))
  }

  #drafted(text: string): void {
    this.dispatchEvent(new CustomEvent('id-contact-drafted', { detail: { text }, bubbles: true }))
  }
}

/** As many rows as the text takes; measured at one row, because a field doesn't shrink by itself. */
function rowsFor(field: HTMLTextAreaElement): number {
  const before = field.rows
  field.rows = 1
  const { lineHeight, paddingBlockStart, paddingBlockEnd } = getComputedStyle(field)
  const padding = parseFloat(paddingBlockStart) + parseFloat(paddingBlockEnd)
  const rows = Math.round((field.scrollHeight - padding) / parseFloat(lineHeight))
  field.rows = before
  return Math.max(1, Math.min(mostRows, rows || 1))
}

declare global {
  interface HTMLElementTagNameMap {
    'id-contact-composer': Composer
  }
  interface HTMLElementEventMap {
    'id-contact-wrote': CustomEvent<{ text: string }>
    'id-contact-drafted': CustomEvent<{ text: string }>
  }
}
