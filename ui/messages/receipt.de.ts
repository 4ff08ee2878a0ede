import type { ReceiptMessages } from './receipt.nl.ts'

export const de: ReceiptMessages = {
  title: 'Löschnachweis',
  lead: 'Haben Sie einen Nachweis, dass Ihre Daten gelöscht wurden? Hier sehen Sie, ob er echt ist und was darin steht.',
  form: {
    code: 'Fügen Sie den Text oder den Code des Nachweises ein',
    file: 'Oder wählen Sie die Datei',
    check: 'Nachweis prüfen',
    again: 'Noch einen Nachweis prüfen',
  },
  genuine: 'Dieser Nachweis ist echt',
  genuineText: (organisation) => `Er ist von ${organisation}, und nichts daran wurde geändert.`,
  says: {
    title: 'Was im Nachweis steht',
    organisation: 'Organisation',
    subject: 'Thema',
    kinds: 'Was gelöscht wurde',
    cause: 'Warum',
    removed: 'Gelöscht am',
    keptRemoved: 'Aufbewahrte Nachrichten gelöscht am',
    planned: 'Schlüssel wird vernichtet um',
    unreadable: 'Schlüssel vernichtet am',
    keptPlanned: 'Schlüssel der aufbewahrten Nachrichten wird vernichtet um',
    keptUnreadable: 'Schlüssel der aufbewahrten Nachrichten vernichtet am',
    number: 'Nummer des Gesprächs',
    made: 'Nachweis erstellt am',
  },
  causes: {
    agent: 'Die Arbeit an der Frage war beendet.',
    citizen: 'Die Person im Gespräch hat selbst aufgehört.',
    timer: 'Die Zeit war um.',
  },
  means: {
    title: 'Was das bedeutet',
    removed: 'Diese Daten wurden aus unserer Datenbank entfernt.',
    planned:
      'Im Protokoll und in den Sicherungen der Datenbank kann es noch Kopien geben. Sie sind versiegelt. Den Schlüssel vernichten wir um die oben genannte Zeit, oder später, wenn unser System dann stillsteht. Erst danach kann niemand sie mehr öffnen.',
    unreadable:
      'Der Schlüssel ist vernichtet. Kopien im Protokoll und in den Sicherungen der Datenbank kann niemand mehr öffnen.',
    keptPlanned:
      'Kopien der aufbewahrten Nachrichten haben einen eigenen Schlüssel. Ihn vernichten wir um die Zeit, die oben dafür steht, oder später, wenn unser System dann stillsteht. Erst danach kann niemand diese Kopien mehr öffnen.',
    keptUnreadable:
      'Der Schlüssel der aufbewahrten Nachrichten ist vernichtet. Kopien dieser Nachrichten kann niemand mehr öffnen.',
    keys: 'Das gilt, wenn niemand den Ordner mit den Schlüsseln kopiert hat. Unser System tut das nicht, kann aber nicht sehen, ob es andere taten.',
    stays:
      'Was bleibt: dass es ein Gespräch gab, und wer welche Arten von Daten gesehen und gelöscht hat. Nicht die Daten selbst.',
    kept: (moment, reason) =>
      `Die Nachrichten wurden nicht gelöscht. Wir bewahren sie auf bis ${moment}. Der Grund: ${reason}`,
    keptRemoved: (reason) =>
      `Die Nachrichten wurden zuerst aufbewahrt. Danach wurden auch sie gelöscht. Der Grund für die Aufbewahrung: ${reason}`,
  },
  comeBack:
    'Prüfen Sie diesen Nachweis später noch einmal. Wenn der Schlüssel vernichtet ist, bekommen Sie hier einen neuen.',
  comeBackKept:
    'Prüfen Sie diesen Nachweis später noch einmal. Wenn die Nachrichten gelöscht sind, bekommen Sie hier einen neuen.',
  renewed: {
    title: 'Es gibt einen neuen Nachweis',
    text: 'Der Schlüssel ist inzwischen vernichtet. Im neuen Nachweis steht, wann.',
    kept: 'Die aufbewahrten Nachrichten sind inzwischen auch gelöscht. Im neuen Nachweis steht, wann.',
    download: 'Neuen Nachweis herunterladen',
  },
  faults: {
    absent: {
      title: 'Es gibt noch keinen Nachweis',
      text: 'Fügen Sie den Text des Nachweises ein, oder wählen Sie die Datei.',
    },
    too_large: {
      title: 'Das ist zu groß',
      text: 'Ein Nachweis ist kürzer. Wählen Sie die Datei, die Sie von uns bekommen haben.',
    },
    not_a_receipt: {
      title: 'Das ist kein ganzer Nachweis',
      text: 'Wir finden keinen ganzen Code darin. Kopieren Sie alles, oder wählen Sie die Datei.',
    },
    unknown_key: {
      title: 'Dieser Nachweis ist nicht von uns',
      text: 'Er wurde mit einem Schlüssel erstellt, den wir nicht kennen. Ist er von einer anderen Organisation? Dann prüfen Sie ihn dort.',
    },
    changed: {
      title: 'Dieser Nachweis stimmt nicht',
      text: 'Etwas daran wurde geändert, oder wir haben ihn nicht erstellt.',
    },
    newer: {
      title: 'Diesen Nachweis können wir noch nicht lesen',
      text: 'Er ist echt, aber neuer als diese Seite. Versuchen Sie es später noch einmal.',
    },
  },
  file: {
    code: 'Nur der Code unten zählt. Der Text darüber ist eine Erklärung.',
    check: (address) => `Prüfen Sie diesen Nachweis auf ${address}`,
  },
}
