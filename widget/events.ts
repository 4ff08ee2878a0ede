import type { Notice } from '../protocol/notice.ts'
import type { FailureReason } from './failures.ts'

/**
 * What the widget tells the page, for its own statistics: tags from the configuration and nothing
 * about the citizen. All bubble and are composed. `started` can be cancelled: then nobody leaves.
 */
export interface ContactEvents {
  /** The choices are on screen; `open` is false where none of them can be made now. */
  'id-contact-ready': { purpose: string; open: boolean }
  /** Something was chosen by the citizen; the purpose alone is the subject; `null` is "no identification". */
  'id-contact-chose': { purpose: string; comm_method?: string; auth_method?: string | null }
  /**
   * The browser leaves the page now, unless the event is cancelled (`preventDefault()`). No channel:
   * it is chosen after identifying.
   */
  'id-contact-started': { purpose: string; comm_method: string | null; auth_method: string | null }
  /** Loading or starting didn't work. */
  'id-contact-failed': { purpose: string; reason: FailureReason }
  /** The citizen came back. */
  'id-contact-returned': { purpose: string; notice: Notice }
}

/** What an event says besides the purpose. */
export type Details<Name extends keyof ContactEvents> = Omit<ContactEvents[Name], 'purpose'>

/** @returns false where the page cancels what is about to happen */
export function emit<Name extends keyof ContactEvents>(
  host: HTMLElement,
  name: Name,
  purpose: string,
  details: Details<Name>,
): boolean {
  const cancelable = name === 'id-contact-started'
  return host.dispatchEvent(
    new CustomEvent(name, {
      detail: { purpose, ...details },
      bubbles: true,
      composed: true,
      cancelable,
    }),
  )
}

type TypedEvents = { [Name in keyof ContactEvents]: CustomEvent<ContactEvents[Name]> }

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface HTMLElementEventMap extends TypedEvents {}
}
