import type { Locale } from './locale.ts'

/** "u" or "je". Only Dutch has both here. */
export const formsOfAddress = ['formal', 'informal'] as const
export type FormOfAddress = (typeof formsOfAddress)[number]

/**
 * A sentence of the organisation's own, with `{0}` where the first thing goes that the sentence is about. One that
 * counts something may have a text for each plural form of its language, and `zero` for nothing at all.
 */
export type OwnText = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>

/** By key, such as `questions.channel.title`. */
export type OwnTexts = Readonly<Record<string, OwnText>>

/** How an organisation speaks to citizens: one for the whole installation. */
export interface Wording {
  readonly address: FormOfAddress
  readonly texts: Readonly<Partial<Record<Locale, OwnTexts>>>
}

/** As the message files say it. */
export const plainWording: Wording = { address: 'formal', texts: {} }
