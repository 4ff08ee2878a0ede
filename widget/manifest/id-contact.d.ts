// Made from widget/id-contact.ts by `npm run manifest`; change it there.

/** What the page hears from `<id-contact>`: no personal data is in it. */
export interface IdContactEvents {
  /** the choices are on screen */
  'id-contact-ready': CustomEvent<{ purpose: string; open: boolean }>
  /** the citizen chose something */
  'id-contact-chose': CustomEvent<{
    purpose: string
    comm_method?: string
    auth_method?: string | null
  }>
  /** the browser leaves the page now; cancelled by `preventDefault()` it stays */
  'id-contact-started': CustomEvent<{
    purpose: string
    comm_method: string | null
    auth_method: string | null
  }>
  /** loading or starting didn't work, with the reason */
  'id-contact-failed': CustomEvent<{
    purpose: string
    reason:
      | 'purpose_unknown'
      | 'server_unusable'
      | 'refused'
      | 'offline'
      | 'origin_not_allowed'
      | 'unreachable'
      | 'slow'
      | 'server_error'
      | 'answer_unusable'
      | 'method_unavailable'
      | 'method_closed'
      | 'form_blocked'
  }>
  /** the citizen came back, with the notice */
  'id-contact-returned': CustomEvent<{
    purpose: string
    notice:
      'cancelled' | 'failed' | 'level_too_low' | 'expired' | 'closed' | 'unavailable' | 'identified'
  }>
}

/** Attributes of `<id-contact>`. */
export interface IdContactAttributes {
  /** whether Dutch says "u" or "je", where that isn't what the contact server says */
  address?: 'formal' | 'informal'
  /** the tag of the way to identify, likewise */
  'auth-method'?: string
  /** the tag of the channel, where the page chooses it for the citizen. One that the subject doesn't have, or that is closed now, is asked after all */
  'comm-method'?: string
  /** the level of its headings, so that they fit in the page */
  'heading-level'?: 1 | 2 | 3 | 4 | 5 | 6
  /** the language; else that of the element around it */
  lang?: 'nl' | 'en' | 'de' | 'fr' | 'pl' | 'tr' | 'uk' | 'ar'
  /** `inline`, or behind a button: below it (`button`), or over the page (`dialog`). Nothing is asked of the contact server before it is pressed; a citizen who comes back finds it open */
  layout?: 'inline' | 'button' | 'dialog'
  /** `identify-first` lets the citizen identify before they choose the channel, which they do once they are back on this page */
  order?: 'identify-first'
  /** the tag of the subject, as the contact server knows it; without one the citizen chooses the subject first */
  purpose?: string
  /** the page of this website where the citizen comes back after cancelling or a failure; else it is this page */
  'return-url'?: string
  /** the address of the contact server, where that isn't where the script came from */
  server?: string
}

/** The element: `document.createElement('id-contact')`. */
export interface IdContact extends HTMLElement {
  /** whether Dutch says "u" or "je", where that isn't what the contact server says */
  address: 'formal' | 'informal'
  /** the tag of the way to identify, likewise */
  authMethod: string
  /** the tag of the channel, where the page chooses it for the citizen. One that the subject doesn't have, or that is closed now, is asked after all */
  commMethod: string
  /** the level of its headings, so that they fit in the page */
  headingLevel: 1 | 2 | 3 | 4 | 5 | 6
  /** `inline`, or behind a button: below it (`button`), or over the page (`dialog`). Nothing is asked of the contact server before it is pressed; a citizen who comes back finds it open */
  layout: 'inline' | 'button' | 'dialog'
  /** `identify-first` lets the citizen identify before they choose the channel, which they do once they are back on this page */
  order: 'identify-first'
  /** the tag of the subject, as the contact server knows it; without one the citizen chooses the subject first */
  purpose: string
  /** the page of this website where the citizen comes back after cancelling or a failure; else it is this page */
  returnUrl: string
  /** the address of the contact server, where that isn't where the script came from */
  server: string
}

declare global {
  interface HTMLElementTagNameMap {
    'id-contact': IdContact
  }
  interface HTMLElementEventMap extends IdContactEvents {}
}
