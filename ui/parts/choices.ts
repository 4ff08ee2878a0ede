import { html, type Html } from '../html.ts'
import type { IconName } from '../icons.ts'
import { icon } from './icon.ts'

export interface Choice {
  value: string
  label: string
  /** One line under the label, or more. */
  description?: string | readonly string[] | undefined
  icon?: IconName | undefined
  /** It stays visible, with in its description why it can't be chosen. */
  disabled?: boolean | undefined
}

export interface Choices {
  /** The form field's name. */
  name: string
  legend: string
  /** Makes the question the page's `<h1>`, or an `<h2>` of it. */
  heading?: boolean | 'h2'
  lead?: string | undefined
  options: readonly Choice[]
  chosen?: string | undefined
  /** Why the answer can't be used; tied to the question for screen readers. */
  error?: string | undefined
}

/** One question with radio buttons as large cards. */
export function choices({ name, legend, heading, lead, options, chosen, error }: Choices): Html {
  const described = [lead && `${name}-lead`, error && `${name}-error`].filter(Boolean).join(' ')
  return html`<fieldset
    class="choices"
    id="${name}"
    ${described && html`aria-describedby="${described}"`}
  >
    <legend>
      ${heading === 'h2' ? html`<h2>${legend}</h2>` : heading ? html`<h1>${legend}</h1>` : legend}
    </legend>
    ${lead && html`<p class="lead" id="${name}-lead">${lead}</p>`}
    ${error && html`<p class="field-error" id="${name}-error">${icon('warning')}${error}</p>`}
    ${options.map(
      ({ value, label, description, icon: drawing, disabled }) =>
        html`<label class="choice">
          <input
            type="radio"
            name="${name}"
            value="${value}"
            required
            ${value === chosen && html`checked`}
            ${disabled && html`disabled`}
          />
          <span class="choice-words">
            <span class="choice-label"><bdi>${label}</bdi></span>
            ${linesOf(description).map(
              (line) => html`<span class="choice-description">${line}</span>`,
            )}
          </span>
          ${drawing && icon(drawing)}
        </label>`,
    )}
  </fieldset>`
}

const linesOf = (description: Choice['description']): readonly string[] =>
  typeof description === 'string' ? [description] : (description ?? [])
