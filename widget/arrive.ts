import type { ReactiveElement } from '@lit/reactive-element'
import { adoptStyles } from './later-styles.ts'
import { warnOfAttributes } from './wrong-attributes.ts'

/** What is fetched later has come for this element: its looks, and what its editor should know. */
export function arrive(host: ReactiveElement): void {
  adoptStyles(host.renderRoot)
  warnOfAttributes(host)
}
