import type { ElementMessages } from './element.ts'
import { patched } from './patch.ts'
import { informal as questions } from './questions.nl.informal.ts'
import { informal as widget } from './widget.nl.informal.ts'

/** With "je" instead of "u". */
export const informally = (dutch: ElementMessages): ElementMessages => ({
  ...dutch,
  widget: patched(dutch.widget, widget),
  questions: patched(dutch.questions, questions),
})
