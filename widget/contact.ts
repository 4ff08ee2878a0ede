import { createContext } from '@lit/context'
import type { Locale } from '../ui/locale.ts'
import type { QuestionMessages } from '../ui/messages/questions.nl.ts'
import type { Happening, Screen } from './screen.ts'

/** What `<id-contact>` gives everything inside it, once there is something to choose. */
export interface Contact {
  readonly screen: Screen
  readonly locale: Locale
  readonly words: QuestionMessages
  /** Of the headings, 1 to 6. */
  readonly level: number
  /** Says what the citizen did. */
  readonly happen: (happening: Happening) => void
}

/** A name, not a symbol: the script may be on the page twice, under two addresses. */
export const contactContext = createContext<Contact | undefined>('id-contact')
