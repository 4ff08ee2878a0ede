import { html, nothing } from 'lit/html.js'
import type { MethodNow } from '../../ui/lines-of-method.ts'
import type { AtStep, Contact } from '../contact.ts'
import { icon } from './icon.ts'
import { lines } from './lines.ts'
import { title } from './title.ts'

export interface Question {
  readonly title: string
  readonly lead?: string
  readonly answers: readonly (MethodNow & { readonly tag: string; readonly name: string })[]
  /** Path data, beside words that say the same. */
  readonly drawing?: (tag: string) => string
  readonly chosen: string | null
  readonly choose: (tag: string) => void
}

/**
 * One question with large radio buttons: native ones, so that one tab stop and the arrow keys are. It has a box around
 * it, because Safari counts the height of a legend twice where its fieldset is in a flex box.
 */
export function question(
  { title: text, lead, answers, drawing, chosen, choose }: Question,
  { message }: AtStep,
  contact: Contact,
) {
  return html`<div>
    <fieldset
      id="question"
      role="radiogroup"
      aria-required="true"
      aria-invalid=${message?.kind === 'nothing_chosen'}
      aria-describedby=${lead ? 'lead' : nothing}
    >
      <legend>${title(text, contact)}</legend>
      ${lead && html`<p class="lead" id="lead">${lead}</p>`}
      ${answers.map((answer) => {
        const { tag, name, available } = answer
        return html`<label
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
          <span
            ><span class="option-name"><bdi>${name}</bdi></span
            >${lines(answer, contact)}</span
          >
          ${drawing && icon(drawing(tag))}
        </label>`
      })}
    </fieldset>
  </div>`
}
