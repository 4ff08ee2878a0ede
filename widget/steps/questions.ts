import { html, nothing, type LitElement, type TemplateResult } from 'lit'
import { destination } from '../destination.ts'
import { message } from '../parts/message.ts'
import { progress } from '../parts/progress.ts'
import { isRepeated, type Press } from '../repeated-press.ts'
import type { Step } from '../way.ts'
import { InnerElement } from './inner.ts'
import { adoptQuestionStyles } from './styles.ts'

/** What `<id-contact>` shows once it has loaded: the message, how far it is, and the step. */
export class QuestionsElement extends InnerElement {
  #pressed: Press | null = null

  constructor() {
    super()
    this.addEventListener('click', this.#stopRepeated, { capture: true })
  }

  override connectedCallback(): void {
    adoptQuestionStyles(this.getRootNode())
    super.connectedCallback()
  }

  protected override render() {
    if (!this.contact) return nothing
    const { screen, words } = this.contact
    const leaving = screen.at === 'starting' || screen.at === 'leaving'
    return html`<p class="unseen" role="status">
        ${leaving ? words.starting(destination(screen, words).name) : nothing}
      </p>
      ${message(this.contact, this.#toQuestion)} ${progress(screen, words)}
      ${'step' in screen ? steps[screen.step] : screen.at === 'closed' ? closed : nothing}`
  }

  /** Complete when the step inside is drawn too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete()
    await this.querySelector<LitElement>('[data-inner]')?.updateComplete
    return complete
  }

  /**
   * The next step puts its button where the last one was: a double-click would go past what is
   * shared before it was seen.
   */
  readonly #stopRepeated = (event: MouseEvent) => {
    const repeated = isRepeated(event, this.#pressed)
    this.#pressed = event
    if (!repeated || !(event.target instanceof Element) || !event.target.closest('button')) return
    event.preventDefault()
    event.stopPropagation()
  }

  readonly #toQuestion = (event: Event) => {
    event.preventDefault()
    this.querySelector<HTMLElement>('input:enabled')?.focus()
  }
}

const steps: Record<Step, TemplateResult> = {
  channel: html`<id-contact-channel data-inner></id-contact-channel>`,
  identification: html`<id-contact-identification data-inner></id-contact-identification>`,
  sharing: html`<id-contact-sharing data-inner></id-contact-sharing>`,
}
const closed = html`<id-contact-closed data-inner></id-contact-closed>`
