import { html, type Html } from '../html.ts'
import { inLanguage, languageNames, type InLanguages } from '../languages.ts'
import { directionOf, type Locale } from '../locale.ts'
import { safeHref } from './href.ts'

/** Links to the same page in the other languages, each in its own; nothing where there is only one. */
export function languageSwitch(
  languages: InLanguages,
  { locale, label }: { locale: Locale; label: string },
): Html | undefined {
  if (languages.offered.length < 2) return undefined
  const one = (other: Locale) => {
    const name = languageNames[other]
    const [lang, dir] = [other, directionOf(other)]
    return other === locale
      ? html`<b lang="${lang}" dir="${dir}" aria-current="true">${name}</b>`
      : html`<a
          href="${safeHref(inLanguage(languages, other))}"
          rel="alternate"
          hreflang="${lang}"
          lang="${lang}"
          dir="${dir}"
          >${name}</a
        >`
  }
  return html`<nav class="languages" aria-label="${label}">
    <ul>
      ${languages.offered.map((other) => html`<li>${one(other)}</li>`)}
    </ul>
  </nav>`
}
