import type { Locale } from '../../../ui/locale.ts'
import { en } from './en.ts'
import { nl, type EmbedMessages } from './nl.ts'

export type { EmbedMessages }

/** For web editors, who read Dutch or English. */
export type EmbedLocale = Extract<Locale, 'nl' | 'en'>

export const embedLocales: readonly EmbedLocale[] = ['nl', 'en']

const messages: Readonly<Record<EmbedLocale, EmbedMessages>> = { nl, en }

export function embedMessages(locale: EmbedLocale): EmbedMessages {
  return messages[locale]
}
