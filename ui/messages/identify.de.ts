import type { IdentifyMessages } from './identify.nl.ts'

export const de: IdentifyMessages = {
  title: (method) => `Anmelden mit ${method}`,
  step: (now, all) => `Schritt ${now} von ${all}`,

  test: {
    badge: 'Nur zum Testen',
    title: 'Das ist keine echte Anmeldung',
    text: 'Hier wählen Sie eine erfundene Person, um das System auszuprobieren. Verwenden Sie keine eigenen Daten.',
    choose: 'Wer möchten Sie sein?',
    born: (date) => `Geboren am ${date}`,
    citizenServiceNumber: (number) => `BSN ${number}`,
    another: 'Eine andere Testperson wählen',
  },

  forSubject: (subject, organisation) => `Sie melden sich an für „${subject}“ (${organisation}).`,
  forOrganisation: (organisation) => `Sie melden sich an bei: ${organisation}.`,
  forConversation: (subject) => `Das gehört zu Ihrem Gespräch über „${subject}“.`,
  startedAt: (time) => `Begonnen um ${time}.`,
  notStartedByYou: 'Haben Sie das nicht selbst begonnen? Dann wählen Sie „Abbrechen“.',
  askedAt: (time, organisation) =>
    `${organisation} hat Sie um ${time} im Gespräch darum gebeten. Sprechen Sie gerade nicht mit ${organisation}? Dann wählen Sie „Abbrechen“.`,
  moreInformation: (site: string) => `Mehr Informationen: ${site}`,

  next: 'Weiter',
  back: 'Zurück',
  cancel: 'Abbrechen',

  sharing: {
    title: (organisation) => `Das teilen wir mit: ${organisation}`,
    as: (name) => `Sie melden sich an als ${name}.`,
    nothing: 'Es werden keine Daten über Sie geteilt.',
    seesOnly: (organisation) => `${organisation} sieht nur diese Daten.`,
    confirm: 'Diese Daten teilen',
    without: 'Weiter',
    goTo: (method) => `Weiter zu ${method}`,
  },

  attributeNames: {
    address: 'Adresse',
    birthdate: 'Geburtsdatum',
    bsn: 'BSN',
    city: 'Wohnort',
    email: 'E-Mail-Adresse',
    first_name: 'Vorname',
    last_name: 'Nachname',
    name: 'Name',
    phone: 'Telefonnummer',
    postal_code: 'Postleitzahl',
  },

  logOut: {
    button: 'Abmelden',
    done: {
      title: 'Sie sind abgemeldet',
      text: 'Hier können Sie nichts mehr teilen. Möchten Sie weitermachen? Dann gehen Sie zurück zur Website und beginnen Sie von vorn.',
    },
    notDone: {
      title: 'Sie sind noch nicht ganz abgemeldet',
      text: (method) =>
        `Wir konnten Sie bei ${method} nicht abmelden. Schließen Sie alle Fenster Ihres Browsers. Dann sind Sie abgemeldet.`,
    },
  },

  problems: {
    nothingChosen: 'Wählen Sie zuerst eine Person.',
    expired: {
      title: 'Es hat zu lange gedauert',
      text: 'Zu Ihrer Sicherheit können Sie hier nichts mehr teilen. Gehen Sie zurück zur Website und beginnen Sie neu.',
    },
    already: {
      title: 'Hier geht es nicht mehr weiter',
      text: 'Sie haben hier schon gewählt, vielleicht in einem anderen Fenster. Oder es hat zu lange gedauert. Ist Ihr Gespräch nirgends offen? Dann gehen Sie zurück zur Website und beginnen Sie neu.',
    },
    otherBrowser: {
      title: 'Sie haben in einem anderen Fenster begonnen',
      text: 'Hier geht es nicht weiter: Die Anmeldung wurde in einem anderen Fenster oder Browser begonnen, oder Sie sind schon weitergegangen. Gehen Sie zu diesem Fenster zurück. Ist es nicht mehr offen? Dann beginnen Sie auf der Website neu.',
    },
    invalid: {
      title: 'Diese Seite funktioniert nicht mehr',
      text: 'Die Adresse ist nicht vollständig oder wurde geändert. Gehen Sie zurück zur Website und beginnen Sie neu.',
    },
    notDelivered: {
      title: 'Ihre Daten wurden noch nicht geteilt',
      text: 'Die Gemeinde kann sie gerade nicht empfangen. Versuchen Sie es noch einmal, oder hören Sie auf mit „Abbrechen“.',
    },
    loginUnavailable: {
      title: 'Die Anmeldung klappt gerade nicht',
      text: 'Wir können die Anmeldeseite gerade nicht erreichen. Es wurden keine Daten geteilt. Versuchen Sie es in ein paar Minuten noch einmal, oder gehen Sie mit „Abbrechen“ zurück und wählen Sie einen anderen Weg.',
    },
    attributesUnavailable: {
      title: 'So können Sie sich nicht anmelden',
      text: 'Die Gemeinde fragt etwas, das hier nicht bekannt ist. Wählen Sie auf der Website eine andere Art, sich anzumelden.',
    },
  },
  tryAgain: 'Noch einmal versuchen',
  backToWebsite: 'Zurück zur Website',
}
