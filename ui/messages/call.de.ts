import type { CallMessages } from './call.nl.ts'

export const de: CallMessages = {
  title: 'Rufen Sie uns jetzt an',
  about: (subject) => `Ihr Anruf zum Thema „${subject}“.`,
  number: 'Wählen Sie diese Nummer',
  code: 'Geben Sie diesen Code ein',
  callWithCode: 'Anrufen und Code automatisch eingeben',
  call: 'Anrufen',

  worksUntil: 'Der Code gilt bis',
  callBefore: 'Rufen Sie an vor',
  left: {
    minutes: (minutes) => `Noch ${minutes} ${minutes === 1 ? 'Minute' : 'Minuten'}.`,
    seconds: (seconds) => `Noch ${seconds} ${seconds === 1 ? 'Sekunde' : 'Sekunden'}.`,
    lessThanAMinute: 'Noch weniger als eine Minute.',
  },

  onAComputer: {
    title: 'Sitzen Sie am Computer?',
    text: 'Richten Sie die Kamera Ihres Telefons auf dieses Quadrat. Dann rufen Sie mit dem Telefon an.',
    picture: 'QR-Code, der uns anruft',
  },

  expired: {
    title: 'Dieser Code gilt nicht mehr',
    text: (time) =>
      `Der Code galt bis ${time}. Danach ist er zu Ihrer Sicherheit abgelaufen. Beginnen Sie neu, dann bekommen Sie einen neuen Code.`,
    again: 'Neu beginnen',
  },
}
