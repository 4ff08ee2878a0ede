import type { AskedMessages } from './nl.ts'
import type { Patch } from '../patch.ts'

export const informal: Patch<AskedMessages> = {
  title: (agent) => `${agent} vraagt je om te laten zien wie je bent`,
  lead: 'De medewerker wil zeker weten wie je bent. Je gesprek blijft open.',
  replaces: 'Dit komt in de plaats van wat je eerder hebt gedeeld.',
  question: 'Hoe wil je inloggen?',
  only: (method) => `Je logt in met ${method}.`,
  none: 'Inloggen kan nu niet. Vraag de medewerker wat je kunt doen.',
  states: {
    busy: { title: 'Je bent aan het inloggen' },
    cancelled: {
      title: 'Je hebt het inloggen geannuleerd',
      text: 'Er zijn geen gegevens gedeeld. Je kunt het opnieuw proberen.',
    },
    failed: { text: 'Er zijn geen gegevens gedeeld. Je kunt het opnieuw proberen.' },
    not_confirmed: {
      text: 'Voor je veiligheid hebben wij die gegevens gewist. De medewerker heeft ze niet gezien. Probeer het opnieuw, en blijf in deze browser.',
    },
    refused: {
      title: 'Je laat niet zien wie je bent',
      text: 'Hiervoor zijn geen gegevens gedeeld. De medewerker ziet dat je dit niet wilt.',
    },
    withdrawn: { title: 'Je hoeft niet meer in te loggen' },
  },
  shared: {
    known: (name) => `Je bent bekend als ${name}`,
    sees: 'Dit heeft de medewerker van je gekregen:',
    nothing: 'Je hebt geen gegevens gedeeld.',
    takeBackText: 'Trek je ze terug? Dan wissen wij ze meteen. Je gesprek gaat door.',
    tookBack: 'Je gegevens zijn gewist. De medewerker ziet ze niet meer.',
  },
  damaged: {
    title: 'Wij kunnen je gegevens niet meer lezen',
    text: 'Dat ligt aan ons. Ook de medewerker ziet ze niet. De medewerker kan je vragen om opnieuw in te loggen.',
  },
  elsewhere: {
    title: 'Ga terug naar het venster van je gesprek',
    text: (organisation) =>
      `Je bent ingelogd in een andere browser dan die waarin je praat. Voor je veiligheid hebben wij de gegevens gewist. Niemand heeft ze gezien. Ga terug naar het eerste venster. Daar kun je het opnieuw proberen. Heb je geen gesprek met ${organisation}? Dan hoef je niets te doen.`,
  },
  unavailable: {
    text: 'Je gesprek is nog open. Ga terug en probeer het later opnieuw.',
  },
}
