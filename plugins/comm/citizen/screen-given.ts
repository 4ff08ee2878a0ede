import type { Locale } from '../../../ui/locale.ts'
import type { ConversationMessages } from '../../../ui/messages/conversation.ts'
import type { CitizenState } from './state.ts'

/** What a screen can ask of its element. */
export interface ScreenActs {
  askToStop: (event: Event) => void
  logOut: (event: Event) => void
  extend: () => void
  /** What stands in the field changed. */
  drafted: (event: CustomEvent<{ text: string }>) => void
  wrote: (event: CustomEvent<{ text: string }>) => void
  sendAgain: (event: CustomEvent<{ key: string }>) => void
  sound: (event: Event) => void
  /** A form is sent by which they leave the page. */
  leaves: (event: FormDataEvent) => void
}

export interface ScreenGiven {
  state: CitizenState
  words: ConversationMessages
  locale: Locale
  acts: ScreenActs
  /** What was typed and not sent. */
  draft: string
  /** Which of the citizens in the conversation this one is. */
  number: number
  /** Arriving has lasted longer than people expect. */
  slow: boolean
  /** The time is nearly up. */
  warns: boolean
  sound: boolean
  /** Where the form without scripts goes. */
  stopAddress: string
  /** Where the forms about identifying go. */
  identifyAddress: (path: string) => string
  /** Where the form to log out at the way to identify goes, by script and without. */
  logOutAddress: string
  /** Where the proof of deletion is, and where anybody checks one. */
  receiptAddress: string
  /** Of the page that asks before messages that were kept are deleted. */
  keptAddress: string
  checkAddress: string
}
