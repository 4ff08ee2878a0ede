import { de as asked } from './conversation-asked/de.ts'
import type { ConversationMessages } from './conversation.nl.ts'

export const de: ConversationMessages = {
  title: 'Chat mit der Gemeinde',
  identifiedAs: (name) => `Angemeldet als ${name}`,
  notIdentified: 'Nicht angemeldet',

  arriving: {
    title: 'Einen Moment bitte',
    lead: 'Wir holen Ihre Daten. Das dauert meistens nur ein paar Sekunden.',
    slowTitle: 'Das dauert länger als sonst',
    slow: 'Sie müssen nichts tun: Wir versuchen es weiter. Möchten Sie nicht warten? Dann gehen Sie zurück zur Website und beginnen Sie neu.',
  },

  checking: {
    title: 'Wir prüfen, ob Sie das sind',
    lead: 'Jemand hat sich für dieses Gespräch angemeldet. Wir prüfen, ob Sie das waren. Das dauert meistens weniger als eine Minute. Sie müssen nichts tun: Es geht von selbst weiter.',
  },

  unidentified: {
    failedTitle: 'Das Anmelden hat nicht geklappt',
    failed:
      'Sie haben das Anmelden abgebrochen, oder es ging etwas schief. Es wurden keine Daten geteilt.',
    missingTitle: 'Wir wissen noch nicht, wer Sie sind',
    missing: 'Für dieses Thema müssen Sie sich zuerst anmelden. Es wurden keine Daten geteilt.',
    next: 'Möchten Sie es noch einmal versuchen? Dann gehen Sie zurück zur Website.',
    nextElsewhere:
      'Möchten Sie es noch einmal versuchen? Dann gehen Sie zu der Website, auf der Sie begonnen haben.',
    back: 'Zurück und noch einmal versuchen',
  },

  waiting: {
    title: (before) =>
      before === 0
        ? 'Sie sind als Nächstes dran'
        : before === 1
          ? 'Noch 1 Person vor Ihnen'
          : `Noch ${before} Personen vor Ihnen`,
    lead: (organisation, subject) =>
      `${organisation} hilft Ihnen gleich beim Thema „${subject}“. Das Gespräch beginnt von selbst.`,
    transferred: (organisation, subject) =>
      `Sie werden mit jemandem von ${organisation} verbunden, zum Thema „${subject}“.`,
    agentGone: (organisation) =>
      `Die Person, mit der Sie gesprochen haben, ist nicht mehr da. Jemand von ${organisation} macht mit Ihnen weiter.`,
    goesOn: 'Das Gespräch geht von selbst weiter.',
    nobody:
      'Im Moment ist niemand verfügbar. Sie behalten Ihren Platz. Das Gespräch beginnt von selbst, sobald jemand da ist.',
    mayLeave: 'Sie können inzwischen etwas anderes tun. Lassen Sie diese Seite aber offen.',
    keeps: (minutes) =>
      `Ist die Verbindung weg oder geht Ihr Bildschirm aus? Wir halten Ihren Platz ${minutes === 1 ? '1 Minute' : `${minutes} Minuten`} frei.`,
    expected: (minutes) =>
      minutes === 1 ? 'Sie warten etwa 1 Minute.' : `Sie warten etwa ${minutes} Minuten.`,
    sound: 'Einen Ton abspielen, wenn ich dran bin',
    tabTitle: (before) =>
      before === 0 ? 'Sie sind als Nächstes dran' : `Noch ${before} vor Ihnen`,
  },

  talking: {
    title: (subject) => subject,
    helps: (agent, organisation) => `${agent} (${organisation}) hilft Ihnen.`,
    typing: (agent) => `${agent} schreibt…`,
    yourTurn: 'Sie sind dran',
    newMessage: 'Neue Nachricht',
  },

  together: {
    joined:
      'Noch jemand nimmt jetzt an diesem Gespräch teil. Diese Person kann alles lesen, von Anfang an.',
    guest: 'Sie können alles lesen, vom Anfang dieses Gesprächs an.',
    mayStop: 'Alle in diesem Gespräch können es beenden. Dann löschen wir alles, für alle.',
  },

  twoWords: {
    title: 'Wörter dieses Gesprächs',
    how: 'Die Gemeinde nennt das erste Wort, Sie nennen das zweite. Die Wörter sind Niederländisch.',
  },
  session: {
    unnamed: 'Ihr Anmeldedienst',
    logOut: (method) => `Abmelden: ${method}`,
    stays: 'Sie bleiben in diesem Gespräch.',
    loggedOut: (method) => `Dieses Gespräch nutzt Ihre Anmeldung nicht mehr: ${method}.`,
    knownAs: (name) => `Uns bekannt als ${name}`,
    goesOn: 'Das Gespräch geht einfach weiter.',
    unreached: (method) =>
      `Wir konnten nicht mitteilen, dass Sie sich abmelden: ${method}. Schließen Sie nach dem Gespräch alle Fenster Ihres Browsers.`,
    failed: 'Das Abmelden hat nicht geklappt. Versuchen Sie es noch einmal.',
  },
  log: {
    label: 'Chat',
    you: 'Sie',
    other: 'Gemeinde',
    beside: 'Andere Person',
    sending: 'Wird gesendet…',
    retrying: 'Noch nicht gesendet. Wir versuchen es weiter.',
    refused: 'Nicht gesendet',
    again: 'Noch einmal senden',
    jump: (count) => (count === 1 ? '1 neue Nachricht' : `${count} neue Nachrichten`),
    read: 'gelesen',
  },

  composer: {
    label: 'Ihre Nachricht',
    placeholder: 'Schreiben Sie Ihre Nachricht',
    send: 'Senden',
    tooLong: (over) => `Ihre Nachricht ist ${over} Zeichen zu lang.`,
    left: (left) => `Noch ${left} Zeichen`,
  },

  connection: {
    lostTitle: 'Die Verbindung ist weg',
    lost: 'Wir verbinden Sie von selbst wieder. Es geht nichts verloren.',
    restored: 'Die Verbindung ist wieder da.',
  },

  limit: {
    title: 'Sind Sie noch da?',
    idle: (time) => `Das Gespräch endet um ${time}, weil es lange still ist.`,
    total: (time) => `Das Gespräch endet um ${time}, weil dann die Zeit um ist.`,
    waiting: (time) => `Ihr Platz in der Warteschlange verfällt um ${time}.`,
    extend: 'Ja, ich bin noch da',
    more: 'Ich brauche mehr Zeit',
    extended: 'Sie haben mehr Zeit.',
    failed: 'Das hat nicht geklappt. Versuchen Sie es noch einmal.',
  },

  keeps: {
    days: (days) =>
      days === 1
        ? 'Wir bewahren die Nachrichten dieses Gesprächs 1 Tag auf.'
        : `Wir bewahren die Nachrichten dieses Gesprächs ${days} Tage auf.`,
    unless: 'Löschen Sie Ihre Daten selbst? Dann löschen wir auch die Nachrichten.',
  },

  ended: {
    title: 'Das Gespräch ist zu Ende',
    by: {
      agent: 'Die Gemeinde hat das Gespräch beendet.',
      citizen: 'Sie haben das Gespräch beendet.',
      timer: 'Das Gespräch ist von selbst beendet, weil die Zeit um war.',
    },
    deletes: (when) =>
      `Wir schließen Ihre Frage noch ab. Danach löschen wir Ihre Daten, spätestens um ${when}.`,
    said: 'Was gesagt wurde',
  },

  deleted: {
    title: 'Das Gespräch ist zu Ende',
    at: (time) => `Ihre Daten wurden um ${time} gelöscht`,
    what: (things) => `${things}.`,
    messages: (count) => (count === 1 ? '1 Nachricht' : `${count} Nachrichten`),
    notes: (count) => (count === 1 ? '1 interne Notiz' : `${count} interne Notizen`),
    sealed: (moment) =>
      `Vielleicht gibt es noch Kopien im Protokoll oder in den Sicherungen der Datenbank. Sie sind versiegelt. Den Schlüssel vernichten wir um diese Zeit: ${moment}, oder später, wenn unser System dann stillsteht. Erst danach kann niemand sie mehr öffnen. Das gilt, wenn niemand den Ordner mit den Schlüsseln kopiert hat. Unser System tut das nicht, kann aber nicht sehen, ob es andere taten.`,
    unreadable: (moment) =>
      `Auch Kopien der Datenbank kann niemand mehr öffnen. Der Schlüssel ist vernichtet: ${moment}. Das gilt, wenn niemand den Ordner mit den Schlüsseln kopiert hat. Unser System tut das nicht, kann aber nicht sehen, ob es andere taten.`,
    receiptTitle: 'Nachweis, dass wir Ihre Daten gelöscht haben',
    receipt:
      'Im Nachweis steht, welche Arten von Daten wir gelöscht haben, wann und warum. Ihre Daten selbst stehen nicht darin.',
    download: 'Nachweis herunterladen',
    check: 'Einen Nachweis prüfen',
    nothing: 'Wir hatten keine Daten von Ihnen gespeichert.',
    by: {
      agent:
        'Ihre Frage ist abgeschlossen. Was bleibt: dass es ein Gespräch gab, und wer welche Arten von Daten gesehen und gelöscht hat. Nicht die Daten selbst.',
      citizen:
        'Sie haben selbst aufgehört. Was bleibt: dass es ein Gespräch gab, und wer welche Arten von Daten gesehen und gelöscht hat. Nicht die Daten selbst.',
      timer:
        'Die Zeit war um. Was bleibt: dass es ein Gespräch gab, und wer welche Arten von Daten gesehen und gelöscht hat. Nicht die Daten selbst.',
      somebody:
        'Jemand in diesem Gespräch hat es beendet. Was bleibt: dass es ein Gespräch gab, und wer welche Arten von Daten gesehen und gelöscht hat. Nicht die Daten selbst.',
    },
    kept: {
      sealed: (moment) =>
        `Kopien der aufbewahrten Nachrichten haben einen eigenen Schlüssel. Ihn vernichten wir um diese Zeit: ${moment}, oder später, wenn unser System dann stillsteht. Erst danach kann niemand diese Kopien mehr öffnen.`,
      unreadable: (moment) =>
        `Der Schlüssel der aufbewahrten Nachrichten ist vernichtet: ${moment}. Kopien dieser Nachrichten kann niemand mehr öffnen.`,
      at: (time) => `Das Gespräch wurde um ${time} abgeschlossen`,
      what: (things) => `Gelöscht: ${things}.`,
      until: (date) =>
        `Die Nachrichten bewahren wir bis einschließlich ${date} auf. Danach löschen wir auch sie.`,
      removed: (moment) =>
        `Die Nachrichten haben wir zuerst aufbewahrt. Jetzt sind auch sie gelöscht: ${moment}.`,
      button: 'Auch die Nachrichten löschen',
      ask: {
        title: 'Auch die Nachrichten löschen?',
        text: 'Wir löschen die aufbewahrten Nachrichten dann sofort. Danach kann sie niemand mehr lesen.',
        together: 'Das gilt für alle in diesem Gespräch.',
        confirm: 'Ja, Nachrichten löschen',
      },
      by: {
        agent:
          'Ihre Frage ist abgeschlossen. Was auch bleibt: dass es ein Gespräch gab, und wer welche Arten von Daten gesehen und gelöscht hat. Nicht die Daten selbst.',
        timer:
          'Die Zeit war um. Was auch bleibt: dass es ein Gespräch gab, und wer welche Arten von Daten gesehen und gelöscht hat. Nicht die Daten selbst.',
      },
    },
    close: 'Sie können dieses Fenster schließen.',
  },

  asked,

  stop: {
    button: 'Beenden und meine Daten löschen',
    buttonEnded: 'Meine Daten jetzt löschen',
    title: 'Beenden und alles löschen?',
    titleEnded: 'Alles jetzt löschen?',
    waiting:
      'Sie verlieren Ihren Platz in der Warteschlange. Wir löschen die Daten, die Sie geteilt haben.',
    talking:
      'Das Gespräch endet. Wir löschen Ihre Daten und alle Nachrichten, auch bei der Gemeinde.',
    ended: 'Wir löschen Ihre Daten und alle Nachrichten, auch bei der Gemeinde.',
    together: 'Das gilt für alle in diesem Gespräch. Wir löschen auch die Daten der anderen.',
    confirm: 'Ja, beenden und löschen',
    confirmEnded: 'Ja, meine Daten löschen',
    cancel: 'Nein, zurück',
    busy: 'Wird gelöscht…',
    failedTitle: 'Das Löschen hat noch nicht geklappt',
    failed: 'Die Verbindung funktioniert nicht. Versuchen Sie es noch einmal.',
  },

  backToWebsite: 'Zurück zur Website',
  withoutScripts: {
    title: 'Chatten funktioniert hier nicht',
    text: 'In diesem Browser ist JavaScript ausgeschaltet. Schalten Sie es ein, um zu chatten, oder nehmen Sie anders Kontakt mit uns auf. Diese Seite lädt von selbst neu.',
  },

  notStarted: {
    title: 'Chatten funktioniert hier nicht',
    text: 'Diese Seite wurde nicht richtig geladen. Laden Sie die Seite neu, oder nehmen Sie anders Kontakt mit uns auf.',
  },

  notices: {
    not_yours: {
      title: 'Dieses Gespräch ist in einem anderen Browser offen',
      text: 'Gehen Sie zurück zu dem Fenster, in dem Sie begonnen haben. Zu Ihrer Sicherheit kann es nur an einer Stelle offen sein.',
    },
    invitation_used: {
      title: 'Diese Einladung wurde schon benutzt',
      text: 'Eine Einladung funktioniert einmal. Möchten Sie beim Gespräch dabei sein? Dann bitten Sie die Person, die Sie eingeladen hat, um eine neue. Sind Sie schon dabei? Dann gehen Sie zurück zu diesem Fenster.',
    },
    invitation_replaced: {
      title: 'Diese Einladung funktioniert nicht mehr',
      text: 'Es gibt eine neuere Einladung. Möchten Sie beim Gespräch dabei sein? Dann bitten Sie die Person, die Sie eingeladen hat, um die neueste. Sind Sie schon dabei? Dann gehen Sie zurück zu diesem Fenster.',
    },
    gone: {
      title: 'Dieses Gespräch gibt es nicht mehr',
      text: 'Das Gespräch ist zu Ende. Sie können es hier nicht mehr lesen. Haben Sie noch eine Frage? Dann beginnen Sie neu auf der Website.',
    },
  },
}
