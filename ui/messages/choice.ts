import type { Locale } from '../locale.ts'
import { en } from './choice.en.ts'
import { nl, type ChoiceMessages } from './choice.nl.ts'

export type { ChoiceMessages }

const messages: Readonly<Record<Locale, ChoiceMessages>> = { nl, en }

export function choiceMessages(locale: Locale): ChoiceMessages {
  return messages[locale]
}
