import type { PageMessages } from './page.nl.ts'

export const de: PageMessages = {
  skipToContent: 'Zum Inhalt',
  footer: (organisation) => `Dies ist eine Seite von: ${organisation}.`,
  languages: 'Sprache dieser Seite',
  backToWebsite: 'Zurück zur Website',
  backToConversation: 'Zurück zu Ihrem Gespräch',
  tryAgain: 'Noch einmal versuchen',
  closeWindow: 'Sie können dieses Fenster schließen.',

  notices: {
    cancelled: {
      title: 'Die Anmeldung wurde abgebrochen',
      text: 'Es wurden keine Daten geteilt. Gehen Sie zurück zur Website, um es noch einmal zu versuchen.',
    },
    failed: {
      title: 'Das Anmelden hat nicht geklappt',
      text: 'Es wurden keine Daten geteilt. Gehen Sie zurück zur Website, um es noch einmal zu versuchen.',
    },
    level_too_low: {
      title: 'Diese Anmeldung ist nicht sicher genug',
      text: 'Für dieses Thema müssen Sie sich anders anmelden. Gehen Sie zurück zur Website und wählen Sie eine andere Art.',
    },
    expired: {
      title: 'Es hat zu lange gedauert',
      text: 'Zu Ihrer Sicherheit haben wir aufgehört. Gehen Sie zurück zur Website und beginnen Sie neu.',
    },
    closed: {
      title: 'Wir haben gerade geschlossen',
      text: 'Auf der Website sehen Sie, wann Sie uns erreichen können.',
    },
    unavailable: {
      title: 'Das funktioniert gerade nicht',
      text: 'Versuchen Sie es später noch einmal, oder wählen Sie auf der Website eine andere Art, uns zu erreichen.',
    },
    identified: {
      title: 'Wir wissen jetzt, wer Sie sind',
      text: 'Gehen Sie zurück zur Website und wählen Sie, wie Sie uns erreichen möchten.',
    },
  },

  returned: {
    title: 'Sie sind zurück',
    text: 'Gehen Sie zurück zur Website, um weiterzumachen oder neu zu beginnen.',
  },

  problems: {
    not_found: {
      title: 'Diese Seite gibt es nicht',
      text: 'Vielleicht ist die Adresse nicht richtig geschrieben. Gehen Sie zurück zur Website und beginnen Sie neu.',
    },
    not_allowed: {
      title: 'Das geht nicht von dieser Website aus',
      text: 'Dieser Kontakt gehört nicht zu der Website, von der Sie kommen. Gehen Sie zur Website der Gemeinde und beginnen Sie dort.',
    },
    link_expired: {
      title: 'Dieser Link ist zu alt',
      text: 'Es wurden keine Daten geteilt. Gehen Sie zurück zu Ihrem Gespräch und fragen Sie dort nach einem neuen Link.',
    },
    link_not_kept: {
      title: 'Öffnen Sie den Link noch einmal',
      text: 'Diese Seite geht nur in dem Browser, in dem Sie den Link geöffnet haben, und nur, wenn er Cookies speichert. Es wurden keine Daten geteilt. Gehen Sie zurück zu Ihrem Gespräch und öffnen Sie den Link dort noch einmal.',
    },
    nothing_chosen: {
      title: 'Sie haben noch nichts gewählt',
      text: 'Gehen Sie zurück und wählen Sie, wie Sie uns erreichen möchten.',
    },
    choice_unknown: {
      title: 'Diese Auswahl gibt es nicht mehr',
      text: 'Die Möglichkeiten haben sich geändert. Gehen Sie zurück zur Website und wählen Sie neu.',
    },
    expired: {
      title: 'Diese Seite gilt nicht mehr',
      text: 'Es hat zu lange gedauert. Es wurden keine Daten geteilt. Gehen Sie zurück zur Website und beginnen Sie neu.',
    },
    method_unavailable: {
      title: (method) => `${method} funktioniert gerade nicht`,
      text: 'Es wurden keine Daten geteilt. Versuchen Sie es noch einmal, oder wählen Sie auf der Website etwas anderes.',
    },
    closed: {
      title: (method) => `${method} geht gerade nicht`,
      text: 'Wir haben gerade geschlossen. Es wurden keine Daten geteilt. Auf der Website sehen Sie, wann es wieder geht.',
    },
    identification_needed: {
      title: 'Zeigen Sie zuerst, wer Sie sind',
      text: 'Für dieses Thema müssen Sie sich anmelden. Gehen Sie zurück zur Website und wählen Sie, wie Sie sich anmelden.',
    },
    not_identified: {
      title: 'Das Anmelden hat nicht geklappt',
      text: 'Wir konnten nicht feststellen, wer Sie sind. Gehen Sie zurück zur Website und versuchen Sie es noch einmal.',
    },
    busy: {
      title: 'Es ist gerade sehr viel los',
      text: 'Warten Sie eine Minute und versuchen Sie es dann noch einmal.',
    },
    internal: {
      title: 'Bei uns ist etwas schiefgegangen',
      text: 'Es liegt nicht an Ihnen. Versuchen Sie es in ein paar Minuten noch einmal.',
    },
  },
}
