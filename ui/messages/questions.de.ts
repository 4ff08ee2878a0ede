import type { QuestionMessages } from './questions.nl.ts'

export const de: QuestionMessages = {
  step: (now, all) => `Schritt ${now} von ${all}`,
  next: 'Weiter',
  back: 'Zurück',

  subject: {
    title: 'Worum geht es in Ihrer Frage?',
    only: 'Thema',
  },

  channel: {
    title: 'Wie möchten Sie uns erreichen?',
    only: 'Kontakt über',
  },

  identification: {
    title: 'Zeigen Sie, wer Sie sind',
    lead: 'Dann können wir Ihre persönliche Frage beantworten.',
    only: 'Anmelden mit',
    without: {
      name: 'Ohne Anmeldung',
      description: 'Dann bekommen Sie nur allgemeine Informationen.',
    },
  },

  method: {
    soon: 'Sie sind gleich dran',
    waiting: (minutes) => `Wartezeit ungefähr ${minutes} ${minutes === 1 ? 'Minute' : 'Minuten'}`,
    waitingHours: (hours) => `Wartezeit ungefähr ${hours} ${hours === 1 ? 'Stunde' : 'Stunden'}`,
    waitingLonger: (hours) => `Wartezeit länger als ${hours} ${hours === 1 ? 'Stunde' : 'Stunden'}`,
    closed: 'Gerade nicht möglich',
    closedUntil: (day, time) => `Geschlossen. Wieder offen: ${day} ab ${time}`,
  },

  sharing: {
    title: 'Das sehen unsere Mitarbeitenden',
    controller: (organisation) => `${organisation} sieht nur diese Daten.`,
    noController: 'Nur wer Ihnen hilft, sieht diese Daten.',
    unknown: 'Wir fragen nur Daten, die nötig sind, um Ihnen zu helfen.',
    none: 'Wir teilen keine Daten über Sie.',
    nothing: {
      title: 'Sie können beginnen',
      text: 'Sie müssen sich nicht anmelden. Wir teilen keine Daten über Sie.',
    },
    goTo: (method) => `Weiter zu ${method}`,
    goOn: (channel) => `Weiter mit ${channel}`,
    identified: 'Sie müssen sich nicht noch einmal anmelden.',
  },

  busy: 'Einen Moment…',
  starting: (method) => `Einen Moment, wir öffnen ${method}…`,

  nothingChosen: {
    title: 'Sie haben noch nichts gewählt',
    channel: 'Wählen Sie, wie Sie uns erreichen möchten',
    identification: 'Wählen Sie, wie Sie zeigen, wer Sie sind',
    subject: 'Wählen Sie, worum es in Ihrer Frage geht',
  },

  closed: {
    title: 'Kontakt ist gerade nicht möglich',
    text: 'Im Moment sind wir über diese Seite nicht erreichbar.',
    look: 'Noch einmal nachsehen',
  },

  startFailed: {
    title: 'Das hat nicht geklappt',
    offline:
      'Sie haben keine Verbindung zum Internet. Ihre Auswahl bleibt stehen. Versuchen Sie es noch einmal, wenn Sie wieder Verbindung haben.',
    passing: 'Es ging etwas schief. Ihre Auswahl bleibt stehen. Versuchen Sie es noch einmal.',
    lasting: 'Bei uns ging etwas schief. Es hilft nicht, es jetzt noch einmal zu versuchen.',
    method: {
      title: (method) => `${method} funktioniert gerade nicht`,
      again: 'Ihre Auswahl bleibt stehen. Versuchen Sie es später noch einmal.',
      other:
        'Ihre Auswahl bleibt stehen. Versuchen Sie es noch einmal, oder gehen Sie zurück und wählen Sie etwas anderes.',
    },
    closed: {
      title: (method) => `${method}: gerade geschlossen`,
      text: 'Wählen Sie etwas anderes.',
    },
  },

  notices: {
    cancelled: {
      title: 'Die Anmeldung wurde abgebrochen',
      text: () => 'Es wurden keine Daten geteilt. Sie können es noch einmal versuchen.',
    },
    failed: {
      title: 'Das Anmelden hat nicht geklappt',
      text: (other) =>
        other
          ? 'Es wurden keine Daten geteilt. Versuchen Sie es noch einmal oder wählen Sie etwas anderes.'
          : 'Es wurden keine Daten geteilt. Sie können es noch einmal versuchen.',
    },
    level_too_low: {
      title: 'Diese Anmeldung ist nicht sicher genug',
      text: (other) =>
        other
          ? 'Es wurden keine Daten geteilt. Melden Sie sich auf eine andere Art an.'
          : 'Es wurden keine Daten geteilt. Für dieses Thema müssen Sie sich sicherer anmelden.',
    },
    expired: {
      title: 'Es hat zu lange gedauert',
      text: () =>
        'Zu Ihrer Sicherheit haben wir aufgehört. Ihre Auswahl bleibt stehen. Sie können neu beginnen.',
    },
    closed: {
      title: 'Wir haben gerade geschlossen',
      text: () => 'Unten sehen Sie, wie und wann Sie uns erreichen.',
    },
    unavailable: {
      title: 'Das funktioniert gerade nicht',
      text: () =>
        'Ihre Auswahl bleibt stehen. Versuchen Sie es noch einmal oder wählen Sie etwas anderes.',
    },
    identified: {
      title: 'Wir wissen jetzt, wer Sie sind',
      text: () => 'Wählen Sie, wie Sie uns erreichen möchten.',
    },
  },
}
