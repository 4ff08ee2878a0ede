import type { ContactMessages } from './contact.nl.ts'

export const de: ContactMessages = {
  title: 'Kontakt aufnehmen',
  subjects: {
    title: 'Worum geht es?',
    none: {
      title: 'Kontakt ist hier nicht möglich',
      text: 'Über diese Seite können Sie uns nicht erreichen. Auf unserer Website sehen Sie, wie es geht.',
    },
  },
  unknown: {
    title: 'Dieses Thema kennen wir hier nicht',
    text: 'Vielleicht ist die Adresse nicht richtig geschrieben. Oder zu diesem Thema ist über diese Seite kein Kontakt mehr möglich.',
    others: 'Alle Themen ansehen',
  },

  sharingIfLoggedIn: 'Wenn Sie sich anmelden, sehen unsere Mitarbeitenden dies',
  identified: {
    title: 'Wir wissen jetzt, wer Sie sind',
    text: 'Sie müssen sich nicht noch einmal anmelden.',
  },
  notices: {
    expired: 'Zu Ihrer Sicherheit haben wir aufgehört. Sie können neu beginnen.',
    unavailable: 'Versuchen Sie es noch einmal oder wählen Sie etwas anderes.',
  },
  goToLogin: 'Weiter zum Anmelden',
}
