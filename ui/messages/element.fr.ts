import type { ElementMessages } from './element.ts'
import { fr as questions } from './questions.fr.ts'
import { fr as widget } from './widget.fr.ts'

export const fr: ElementMessages = { locale: 'fr', widget, questions }
