import type { ContactMessages } from './contact.nl.ts'
import type { Patch } from './patch.ts'

export const informal: Patch<ContactMessages> = {
  subjects: {
    title: 'Waarover wil je contact met ons?',
    none: {
      text: 'Je kunt ons niet bereiken via deze pagina. Op onze website zie je hoe dat wel kan.',
    },
  },
  unknown: {
    text: 'Misschien is het adres niet goed overgenomen. Of je kunt hierover geen contact meer opnemen via deze pagina.',
  },
  sharingIfLoggedIn: 'Als je inlogt, delen we dit met de medewerker',
  identified: {
    title: 'Wij weten nu wie je bent',
    text: 'Je hoeft niet nog een keer in te loggen.',
  },
  notices: { expired: 'Voor je veiligheid zijn wij gestopt. Je kunt opnieuw beginnen.' },
}
