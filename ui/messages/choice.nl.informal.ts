import type { ChoiceMessages } from './choice.nl.ts'
import type { Patch } from './patch.ts'

export const informal: Patch<ChoiceMessages> = {
  title: 'Laat zien wie je bent',
  lead: 'De medewerker wil zeker weten wie je bent. Na het inloggen ga je verder met je gesprek.',
  via: (name) => `Dit hoort bij je gesprek via ${name}.`,
  question: 'Hoe wil je inloggen?',
  only: (method) => `Je logt in met ${method}.`,
  sharing: { nothing: 'We delen geen gegevens over je.' },
  withoutCancel: 'Wil je niet inloggen? Ga dan terug naar je gesprek.',
  faults: {
    nothingChosen: { title: 'Je hebt nog niets gekozen', text: 'Kies hoe je wilt inloggen' },
    notOffered: { text: 'De mogelijkheden zijn veranderd. Kijk hoe je nu kunt inloggen' },
  },
}
