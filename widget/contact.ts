import type { ElementMessages } from '../ui/messages/element.ts'
import type { Locale } from '../ui/locale.ts'
import type { Later } from './fetch-later.ts'
import type { Happening, Screen } from './screen.ts'

/** What is given to everything that draws a part of the widget. */
export interface Contact {
  readonly locale: Locale
  readonly words: ElementMessages['questions']
  /** Of the headings, 1 to 6. */
  readonly level: number
  /** Says what the citizen did. */
  readonly happen: (happening: Happening) => void
  /** What isn't needed for the first question, once it has been fetched. */
  readonly later: Later | null
  /** Hears every press of a button before the button does. */
  readonly presses: EventListenerObject & AddEventListenerOptions
}

/** A screen with a question, or with what will happen. */
export type AtStep = Extract<Screen, { step: unknown }>
