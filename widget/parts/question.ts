import { html, nothing, type TemplateResult } from 'lit'
import { methodDrawings, type MethodDrawing } from '../../ui/method-drawings.ts'
import { icon } from './icon.ts'
import { title } from './title.ts'

export interface Answer {
  readonly tag: string
  readonly name: string
  readonly lines: readonly TemplateResult[] | TemplateResult
  /** Beside words that say the same. */
  readonly icon?: MethodDrawing
  readonly available: boolean
}

export interface Question {
  readonly title: string
  readonly lead?: string
  readonly answers: readonly Answer[]
  readonly chosen: string | null
  /** It was left unanswered. */
  readonly missing: boolean
  readonly choose: (tag: string) => void
}

/** One question with large radio buttons: native ones, so that one tab stop and the arrow keys are. */
export function question({ title: text, lead, answers, chosen, missing, choose }: Question) {
  return html`<fieldset
    id="question"
    role="radiogroup"
    aria-required="true"
    aria-invalid=${missing}
    aria-describedby=${lead ? 'lead' : nothing}
  >
    <legend>${title(text)}</legend>
    ${lead ? html`<p class="lead" id="lead">${lead}</p>` : nothing}
    ${answers.map(
      ({ tag, name, lines, icon: drawing, available }) =>
        html`<label
          class="option ${available ? (tag === chosen ? 'chosen' : '') : 'closed'}"
          part="option"
        >
          <input
            type="radio"
            name="answer"
            .value=${tag}
            .checked=${tag === chosen}
            ?disabled=${!available}
            @change=${() => {
              choose(tag)
            }}
          />
          <span><span class="option-name">${name}</span>${lines}</span>
          ${drawing ? icon(methodDrawings[drawing]) : nothing}
        </label>`,
    )}
  </fieldset>`
}
