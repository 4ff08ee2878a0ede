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

/** A page that is at its own address in every language that is offered. */
export interface InLanguages {
  readonly offered: readonly Locale[]
  /** What comes before the query; empty where that is the address that the browser is at. */
  readonly path?: string | undefined
  /** What the address asks besides the language. */
  readonly query?: string | undefined
}

/** The address of the same page in another language: `?lang=pl`, with what else it asks. */
export function inLanguage({ path = '', query = '' }: InLanguages, locale: Locale): string {
  const params = new URLSearchParams(query)
  params.set('lang', locale)
  return `${path}?${params.toString()}`
}
