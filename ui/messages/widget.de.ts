import type { WidgetMessages } from './widget.nl.ts'

export const de: WidgetMessages = {
  loading: 'Einen Moment, wir sehen nach, wie Sie uns erreichen.',
  otherwise: 'So erreichen Sie uns auch:',
  failed: {
    title: 'Es ging etwas schief',
    offline:
      'Sie haben keine Verbindung zum Internet. Versuchen Sie es noch einmal, wenn Sie wieder Verbindung haben.',
    passing:
      'Über diese Seite können Sie uns gerade nicht erreichen. Versuchen Sie es noch einmal.',
    lasting: 'Über diese Seite können Sie uns gerade nicht erreichen.',
    again: 'Noch einmal versuchen',
    elsewhere: 'Kontakt über eine andere Seite aufnehmen',
  },
}
