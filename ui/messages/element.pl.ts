import type { ElementMessages } from './element.ts'
import { pl as questions } from './questions.pl.ts'
import { pl as widget } from './widget.pl.ts'

export const pl: ElementMessages = { locale: 'pl', widget, questions }
