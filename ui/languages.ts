import type { Locale } from './locale.ts'

/** What each language is called by who speaks it. */
export const languageNames: Readonly<Record<Locale, string>> = {
  nl: 'Nederlands',
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  pl: 'Polski',
  tr: 'Türkçe',
  uk: 'Українська',
  ar: 'العربية',
}

/** The same address in another language. What else it asks stays as it is, a fragment doesn't come to a server. */
export function inLanguage(address: string, locale: Locale): string {
  const [path = '', query = ''] = address.split('?')
  const params = new URLSearchParams(query)
  params.set('lang', locale)
  return `${path}?${params.toString()}`
}
