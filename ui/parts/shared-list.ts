import { html, type Html } from '../html.ts'
import { icon } from './icon.ts'

export interface SharedItem {
  /** As people say it: "Naam". */
  name: string
  /** What exactly goes, where it is known. */
  value?: string | undefined
  /** "om u goed aan te spreken" */
  reason?: string | undefined
}

/** What is shared, by name, with the value where known and the reason where given. */
export function sharedList(items: readonly SharedItem[]): Html {
  return html`<ul class="shared">
    ${items.map(
      ({ name, value, reason }) =>
        html`<li>
          ${icon('check')}
          <div>
            <span class="shared-name"><bdi>${name}</bdi></span
            >${
              value !== undefined && html`<span class="shared-value"><bdi>${value}</bdi></span>`
            }${reason && html`<span class="shared-reason">${reason}</span>`}
          </div>
        </li>`,
    )}
  </ul>`
}
