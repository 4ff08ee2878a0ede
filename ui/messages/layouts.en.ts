import type { LayoutMessages } from './layouts.nl.ts'

export const en: LayoutMessages = {
  open: 'Contact us',
  close: 'Close',
}
