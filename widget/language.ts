import { locales, type Locale } from '../ui/locale.ts'

/** The language of an element: its own `lang`, else that of the nearest element around it, else Dutch. */
export function localeOf(element: Element): Locale {
  const language = langAround(element)?.split('-')[0]?.toLowerCase()
  return locales.find((locale) => locale === language) ?? 'nl'
}

function langAround(element: Element): string | null {
  const found = element.closest('[lang]')
  if (found) return found.getAttribute('lang')
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? langAround(root.host) : null
}
