import type { ElementMessages } from './element.ts'
import { en as questions } from './questions.en.ts'
import { en as widget } from './widget.en.ts'

export const en: ElementMessages = { locale: 'en', widget, questions }
