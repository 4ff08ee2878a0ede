import { locales } from '../ui/locale.ts'
import type { FormOfAddress } from '../ui/wording.ts'
import { text } from './text.ts'

/** By attribute: its property, and what it may say. */
const known: Record<string, readonly [property: string, values: readonly string[]]> = {
  address: ['address', ['formal', 'informal'] satisfies FormOfAddress[]],
  'heading-level': ['headingLevel', ['1', '2', '3', '4', '5', '6']],
  lang: ['lang', locales],
  layout: ['layout', ['inline', 'button', 'dialog']],
  order: ['order', ['identify-first']],
}

/** In the console, for the web editor. What an attribute says that isn't known counts as if it weren't there. */
export function warnOfAttributes(host: Element): void {
  for (const [attribute, [property, values]] of Object.entries(known)) {
    const value: unknown = Reflect.get(host, property)
    const said = typeof value === 'number' ? String(value) : text(value)
    // "nl-BE" is Dutch.
    const meant = property === 'lang' ? said.split('-')[0]?.toLowerCase() : said
    if (meant && !values.includes(meant))
      console.warn(`<id-contact> can't use ${attribute}="${said}": it knows ${values.join(', ')}`)
  }
}
