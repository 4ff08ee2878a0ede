import type { ElementMessages } from './element.ts'
import { uk as questions } from './questions.uk.ts'
import { uk as widget } from './widget.uk.ts'

export const uk: ElementMessages = { locale: 'uk', widget, questions }
