import type { ElementMessages } from './element.ts'
import { patched } from './patch.ts'
import { informal as questions } from './questions.nl.informal.ts'
import { nl as dutchQuestions } from './questions.nl.ts'
import { informal as widget } from './widget.nl.informal.ts'
import { nl as dutchWidget } from './widget.nl.ts'

/** With "je" instead of "u": all of it, so that nothing comes later. */
export const informal: ElementMessages = {
  locale: 'nl',
  widget: patched(dutchWidget, widget),
  questions: patched(dutchQuestions, questions),
}
