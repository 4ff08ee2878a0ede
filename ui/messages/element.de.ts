import type { ElementMessages } from './element.ts'
import { de as questions } from './questions.de.ts'
import { de as widget } from './widget.de.ts'

export const de: ElementMessages = { locale: 'de', widget, questions }
