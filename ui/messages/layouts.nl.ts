/** `<id-contact>` behind a button. */
export const nl = {
  /** On the button, unless the web editor has put something else there; and what the window is called. */
  open: 'Neem contact op',
  close: 'Sluiten',
}

export type LayoutMessages = typeof nl
