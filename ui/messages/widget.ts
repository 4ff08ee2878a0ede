import type { Locale } from '../locale.ts'
import { en } from './widget.en.ts'
import { nl, type WidgetMessages } from './widget.nl.ts'

export type { WidgetMessages }

const messages: Readonly<Record<Locale, WidgetMessages>> = { nl, en }

export function widgetMessages(locale: Locale): WidgetMessages {
  return messages[locale]
}
