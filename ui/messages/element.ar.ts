import type { ElementMessages } from './element.ts'
import { ar as questions } from './questions.ar.ts'
import { ar as widget } from './widget.ar.ts'

export const ar: ElementMessages = { locale: 'ar', widget, questions }
