import type { IdentifyMessages } from './identify.nl.ts'
import type { Patch } from './patch.ts'

export const informal: Patch<IdentifyMessages> = {
  test: {
    text: 'Hier kies je een verzonnen persoon om het systeem mee te proberen. Gebruik geen eigen gegevens.',
    choose: 'Wie wil je zijn?',
  },
  forSubject: (subject, organisation) => `Je logt in voor “${subject}” bij ${organisation}.`,
  forOrganisation: (organisation) => `Je logt in bij ${organisation}.`,
  forConversation: (subject) => `Dit hoort bij je gesprek over “${subject}”.`,
  notStartedByYou: 'Ben je hier niet zelf mee begonnen? Kies dan “Annuleren”.',
  askedAt: (time, organisation) =>
    `Een medewerker van ${organisation} vroeg dit om ${time}, in je gesprek. Praat je nu niet met ${organisation}? Kies dan “Annuleren”.`,
  sharing: {
    as: (name) => `Je logt in als ${name}.`,
    nothing: 'Er worden geen gegevens over je gedeeld.',
  },
  logOut: {
    done: {
      title: 'Je bent uitgelogd',
      text: 'Hier kun je niets meer delen. Wil je verder? Ga dan terug naar de website en begin opnieuw.',
    },
    notDone: {
      title: 'Je bent nog niet helemaal uitgelogd',
      text: (method) =>
        `We konden je niet uitloggen bij ${method}. Sluit alle vensters van je browser. Dan ben je uitgelogd.`,
    },
  },
  problems: {
    expired: {
      text: 'Voor je veiligheid kun je hier niets meer delen. Ga terug naar de website en begin opnieuw.',
    },
    already: {
      title: 'Je kunt hier niet meer verder',
      text: 'Je hebt hier al gekozen, misschien in een ander venster. Of het duurde te lang. Staat je gesprek nergens open? Ga dan terug naar de website en begin opnieuw.',
    },
    otherBrowser: {
      title: 'Je begon in een ander venster',
      text: 'Hier kunnen we je niet verder helpen: het inloggen is in een ander venster of een andere browser begonnen, of je bent al verder gegaan. Ga terug naar dat venster. Staat het nergens meer open? Begin dan opnieuw op de website.',
    },
    notDelivered: { title: 'Je gegevens zijn nog niet gedeeld' },
  },
}
