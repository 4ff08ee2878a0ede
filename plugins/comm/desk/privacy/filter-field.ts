import { html, type Html } from '../../../../ui/html.ts'
import { accessActs } from '../../retention/access-act.ts'
import type { DayFault } from './day-faults.ts'
import type { PrivacyWords } from './words.ts'

export interface FilterField {
  name: 'agent' | 'conversation' | 'from' | 'to' | 'fingerprint'
  type: 'text' | 'date'
  label: string
  value: string | undefined
  /** Why what stood in it wasn't looked for, in a sentence. */
  error?: string | undefined
  /** Extra attributes. */
  more?: Html
}

/** A field of what is looked for, its label above and what is wrong with it below. */
export const filterField = ({ name, type, label, value, error, more }: FilterField): Html =>
  html`<div class="lead-field">
    <label for="filter-${name}">${label}</label>
    <input
      class="field"
      id="filter-${name}"
      name="${name}"
      type="${type}"
      value="${value ?? ''}"
      ${error !== undefined && html`aria-invalid="true" aria-describedby="filter-${name}-error"`}
      ${more}
    />
    ${error !== undefined && html`<p class="field-error" id="filter-${name}-error">${error}</p>`}
  </div>`

/** The two days between which is looked. */
export const dayFields = (
  filter: { from?: string | undefined; to?: string | undefined },
  faults: { from?: DayFault | undefined; to?: DayFault | undefined },
  words: { from: string; to: string; faults: Readonly<Record<DayFault, string>> },
): Html =>
  html`${(['from', 'to'] as const).map((name) => {
    const fault = faults[name]
    const error = fault && words.faults[fault]
    return filterField({ name, type: 'date', label: words[name], value: filter[name], error })
  })}`

/** What was done, of everything that the log notes. */
export const actField = (chosen: string | undefined, { log, acts }: PrivacyWords): Html =>
  html`<div class="lead-field">
    <label for="filter-act">${log.act}</label>
    <select class="field" id="filter-act" name="act">
      <option value="">${log.anything}</option>
      ${accessActs.map(
        (act) =>
          html`<option value="${act}" ${act === chosen && html`selected`}>${acts[act]}</option>`,
      )}
    </select>
  </div>`
