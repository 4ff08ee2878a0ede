import { html, type Html } from '../html.ts'
import { icon } from './icon.ts'

/** `ok` something is verified (with a check mark), `wait` it is under way, `neutral` it isn't so. */
export type BadgeKind = 'ok' | 'wait' | 'neutral'

export interface Badge {
  kind: BadgeKind
  label: string
}

/** A few words in a pill. The words carry the meaning; the colour only helps. */
export function badge({ kind, label }: Badge): Html {
  return html`<span class="badge badge-${kind}">${kind === 'ok' && icon('check')}${label}</span>`
}
