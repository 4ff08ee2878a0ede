import type { AskedMessages } from './nl.ts'

export const de: AskedMessages = {
  title: (agent) => `${agent} bittet Sie zu zeigen, wer Sie sind`,
  lead: 'Wir möchten sicher wissen, wer Sie sind. Ihr Gespräch bleibt offen.',
  purpose: (purpose) => `Wofür: ${purpose}`,
  shares: (organisation) => `Das bekommt ${organisation} zu sehen`,
  kept: 'Das ist nur für dieses Gespräch. Danach löschen wir es.',
  replaces: 'Das ersetzt, was Sie vorher geteilt haben.',
  askedAt: (time) => `Gefragt um ${time}.`,
  question: 'Wie möchten Sie sich anmelden?',
  only: (method) => `Sie melden sich mit ${method} an.`,
  notNow: 'Geht im Moment nicht',
  none: 'Die Anmeldung geht im Moment nicht. Fragen Sie im Gespräch, was Sie tun können.',
  next: 'Weiter zur Anmeldung',
  nextTo: (method) => `Weiter zu ${method}`,
  refuse: 'Nein, das möchte ich nicht',
  states: {
    busy: {
      title: 'Sie melden sich gerade an',
      text: 'Schließen Sie die Anmeldung ab. Klappt das nicht? Dann beginnen Sie hier noch einmal.',
    },
    cancelled: {
      title: 'Sie haben die Anmeldung abgebrochen',
      text: 'Es wurden keine Daten geteilt. Sie können es noch einmal versuchen.',
    },
    failed: {
      title: 'Die Anmeldung hat nicht geklappt',
      text: 'Es wurden keine Daten geteilt. Sie können es noch einmal versuchen.',
    },
    level_too_low: {
      title: 'Diese Art der Anmeldung ist nicht sicher genug',
      text: 'Es wurden keine Daten geteilt. Wählen Sie eine andere Art.',
    },
    not_confirmed: {
      title: 'Es gab eine Anmeldung in einem anderen Browser',
      text: 'Zu Ihrer Sicherheit haben wir diese Daten gelöscht. Niemand hat sie gesehen. Versuchen Sie es noch einmal, und bleiben Sie in diesem Browser.',
    },
    refused: {
      title: 'Sie zeigen nicht, wer Sie sind',
      text: 'Hierfür wurden keine Daten geteilt. Wir sehen, dass Sie das nicht möchten.',
    },
    withdrawn: {
      title: 'Sie brauchen sich nicht mehr anzumelden',
      text: 'Wir fragen nicht mehr danach. Hierfür wurden keine Daten geteilt.',
    },
    expired: {
      title: 'Die Zeit für die Anmeldung ist um',
      text: 'Es wurden keine Daten geteilt. Wir können noch einmal fragen.',
    },
  },
  shared: {
    known: (name) => `Wir kennen Sie als ${name}`,
    sees: 'Das haben wir von Ihnen bekommen:',
    nothing: 'Sie haben keine Daten geteilt.',
    takeBack: 'Meine Daten zurückziehen',
    takeBackText: 'Wenn Sie sie zurückziehen, löschen wir sie sofort. Ihr Gespräch geht weiter.',
    tookBack: 'Ihre Daten sind gelöscht. Wir sehen sie nicht mehr.',
  },
  damaged: {
    title: 'Wir können Ihre Daten nicht mehr lesen',
    text: 'Das liegt an uns. Niemand sieht sie. Wir können Sie bitten, sich noch einmal anzumelden.',
  },
  elsewhere: {
    title: 'Gehen Sie zurück zum Fenster Ihres Gesprächs',
    text: (organisation) =>
      `Sie haben sich in einem anderen Browser angemeldet als dem, in dem Sie sprechen. Zu Ihrer Sicherheit haben wir die Daten gelöscht. Niemand hat sie gesehen. Gehen Sie zurück zum ersten Fenster. Dort können Sie es noch einmal versuchen. Sprechen Sie gerade nicht mit ${organisation}? Dann brauchen Sie nichts zu tun.`,
  },
  unavailable: {
    title: 'Die Anmeldung geht im Moment nicht',
    text: 'Ihr Gespräch ist noch offen. Gehen Sie zurück und versuchen Sie es später noch einmal.',
  },
  back: 'Zurück zum Gespräch',
}
