import type { Locale } from '../../../ui/locale.ts'
import { oneOf, orNull, record, yesOrNo } from '../browser/shape.ts'
import { deskLanguages } from './words/languages.ts'

/** How this agent likes the desk, kept in this browser. */
export interface Preferences {
  shortcuts: boolean
  sound: boolean
  /** In which the desk is read; null is the browser's own. */
  language: Locale | null
}

const standard: Preferences = { shortcuts: true, sound: false, language: null }
const place = 'id-contact-desk'

const read = record<Preferences>({
  shortcuts: yesOrNo,
  sound: yesOrNo,
  language: orNull(oneOf(...deskLanguages)),
})

/** The standard ones where nothing is kept, what is kept can't be read, or the browser keeps nothing. */
export function readPreferences(storage: () => Pick<Storage, 'getItem'>): Preferences {
  try {
    return read(JSON.parse(storage().getItem(place) ?? 'null'))
  } catch {
    return standard
  }
}

export function keepPreferences(
  storage: () => Pick<Storage, 'setItem'>,
  preferences: Preferences,
): void {
  try {
    storage().setItem(place, JSON.stringify(preferences))
  } catch {
    // They hold until the page is closed.
  }
}
