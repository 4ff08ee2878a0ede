import type { Locale } from '../locale.ts'

/** `<id-contact>` behind a button. */
export interface LayoutMessages {
  /** On the button, unless the web editor has put something else there; and what the window is called. */
  open: string
  close: string
}

const messages: Readonly<Record<Locale, LayoutMessages>> = {
  nl: { open: 'Neem contact op', close: 'Sluiten' },
  en: { open: 'Contact us', close: 'Close' },
  de: { open: 'Kontakt aufnehmen', close: 'Schließen' },
  fr: { open: 'Nous contacter', close: 'Fermer' },
  pl: { open: 'Skontaktuj się z nami', close: 'Zamknij' },
  tr: { open: 'Bize ulaşın', close: 'Kapat' },
  uk: { open: 'Зв’язатися з нами', close: 'Закрити' },
  ar: { open: 'تواصل معنا', close: 'إغلاق' },
}

/** So few that they come in all languages at once. */
export function layoutMessages(locale: Locale): LayoutMessages {
  return messages[locale]
}
