import type { Notice } from '../protocol/notice.ts'
import type { FailureReason } from './failures.ts'

/**
 * What the widget tells the page, for its own statistics: tags from the configuration and nothing
 * about the citizen. All bubble and are composed; none can be cancelled.
 */
export interface ContactEvents {
  /** The choices are on screen; `open` is false where none of them can be made now. */
  'id-contact-ready': { purpose: string; open: boolean }
  /** Something was chosen by the citizen; `null` is "no identification". */
  'id-contact-chose': { purpose: string; comm_method?: string; auth_method?: string | null }
  /** The server has started the session; the browser leaves the page now. */
  'id-contact-started': { purpose: string; comm_method: string; auth_method: string | null }
  /** Loading or starting didn't work. */
  'id-contact-failed': { purpose: string; reason: FailureReason }
  /** The citizen came back. */
  'id-contact-returned': { purpose: string; notice: Notice }
}

export function emit<Name extends keyof ContactEvents>(
  host: HTMLElement,
  name: Name,
  detail: ContactEvents[Name],
): void {
  host.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
}

type TypedEvents = { [Name in keyof ContactEvents]: CustomEvent<ContactEvents[Name]> }

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface HTMLElementEventMap extends TypedEvents {}
}
