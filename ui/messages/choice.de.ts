import type { ChoiceMessages } from './choice.nl.ts'

export const de: ChoiceMessages = {
  title: 'Zeigen Sie, wer Sie sind',
  lead: 'Wir möchten sicher wissen, wer Sie sind. Nach dem Anmelden geht Ihr Gespräch weiter.',
  via: (name) => `Das gehört zu Ihrem Gespräch über ${name}.`,
  subject: (subject) => `Thema: ${subject}`,

  notNow: 'Funktioniert gerade nicht',
  question: 'Wie möchten Sie sich anmelden?',
  only: (method) => `Sie melden sich mit ${method} an.`,
  at: (organisation) => `Anmelden bei ${organisation}`,

  sharing: {
    title: (organisation) => `Das teilen wir mit: ${organisation}`,
    nothing: 'Wir teilen keine Daten über Sie.',
    onlyThese: (organisation) => `${organisation} sieht nur diese Daten.`,
  },

  next: 'Weiter zum Anmelden',
  nextTo: (method) => `Weiter zu ${method}`,
  cancel: 'Abbrechen',
  withoutCancel: 'Möchten Sie sich nicht anmelden? Dann gehen Sie zurück zu Ihrem Gespräch.',

  faults: {
    nothingChosen: {
      title: 'Sie haben noch nichts gewählt',
      text: 'Wählen Sie, wie Sie sich anmelden möchten',
    },
    notOffered: {
      title: 'Diese Auswahl gibt es nicht mehr',
      text: 'Die Möglichkeiten haben sich geändert. Sehen Sie, wie Sie sich jetzt anmelden können',
    },
    failed: {
      title: 'Das hat nicht geklappt',
      text: (other) =>
        other
          ? 'Es wurden keine Daten geteilt. Versuchen Sie es noch einmal oder melden Sie sich anders an.'
          : 'Es wurden keine Daten geteilt. Versuchen Sie es noch einmal.',
    },
  },
}
