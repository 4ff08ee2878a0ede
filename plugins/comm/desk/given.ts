import type { Locale } from '../../../ui/locale.ts'
import type { Preferences } from './preferences.ts'
import type { DeskState, Pane } from './state.ts'
import type { DeskWords } from './words/words.ts'

/** What the parts of the desk can ask of their element. */
export interface DeskActs {
  accept: (id: string) => void
  acceptNext: () => void
  open: (id: string) => void
  close: () => void
  look: (pane: Pane) => void
  extend: () => void
  end: () => void
  ask: (asking: boolean) => void
  remove: () => void
  wrote: (event: CustomEvent<{ text: string }>) => void
  drafted: (event: CustomEvent<{ text: string }>) => void
  sendAgain: (event: CustomEvent<{ key: string }>) => void
  prefer: (preferences: Partial<Preferences>) => void
}

/** What each part of the desk is drawn from. */
export interface DeskGiven {
  state: DeskState
  words: DeskWords
  locale: Locale
  now: Date
  preferences: Preferences
  /** The time of the open conversation is nearly up. */
  warns: boolean
  /** What was typed and not sent in the open conversation. */
  draft: string
  acts: DeskActs
}
