import { html, nothing } from 'lit'
import type { IconName } from '../../ui/icons.ts'
import { heading } from './heading.ts'
import { icon } from './icon.ts'

export interface Answer {
  readonly tag: string
  readonly name: string
  readonly lines: readonly string[]
  readonly icon: IconName
  readonly available: boolean
}

export interface Question {
  readonly title: string
  /** Of its heading. */
  readonly level: number
  readonly lead?: string
  readonly answers: readonly Answer[]
  readonly chosen: string | null
  /** It was left unanswered. */
  readonly missing: boolean
  readonly choose: (tag: string) => void
}

/** One question with large radio buttons: native ones, so that one tab stop and the arrow keys are. */
export function question({ title, level, lead, answers, chosen, missing, choose }: Question) {
  return html`<fieldset
    id="question"
    role="radiogroup"
    aria-required="true"
    aria-invalid=${missing}
    aria-describedby=${lead ? 'lead' : nothing}
  >
    <legend>${heading(level, title)}</legend>
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
          <span>
            <span class="option-name"><bdi>${name}</bdi></span>
            ${lines.map((line) => html`<span class="option-line">${line}</span>`)}
          </span>
          ${icon(drawing)}
        </label>`,
    )}
  </fieldset>`
}
