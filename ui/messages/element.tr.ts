import type { ElementMessages } from './element.ts'
import { tr as questions } from './questions.tr.ts'
import { tr as widget } from './widget.tr.ts'

export const tr: ElementMessages = { locale: 'tr', widget, questions }
