import type { Patch } from './patch.ts'
import type { QuestionMessages } from './questions.nl.ts'

export const informal: Patch<QuestionMessages> = {
  subject: { title: 'Waar gaat je vraag over?' },
  channel: { title: 'Hoe wil je contact met ons?' },
  identification: {
    title: 'Laat zien wie je bent',
    lead: 'Dan kunnen we je persoonlijke vraag beantwoorden.',
    without: { description: 'Je krijgt dan alleen algemene informatie.' },
  },
  method: { soon: 'Je bent zo aan de beurt' },
  sharing: {
    noController: 'Alleen de medewerker die je helpt, ziet deze gegevens.',
    unknown: 'We vragen alleen gegevens die nodig zijn om je te helpen.',
    none: 'We delen geen gegevens over je.',
    identified: 'Je hoeft niet nog een keer in te loggen.',
    nothing: {
      title: 'Je kunt beginnen',
      text: 'Je hoeft niet in te loggen. We delen geen gegevens over je.',
    },
  },
  nothingChosen: {
    title: 'Je hebt nog niets gekozen',
    channel: 'Kies hoe je contact met ons wilt',
    identification: 'Kies hoe je laat zien wie je bent',
    subject: 'Kies waar je vraag over gaat',
  },
  startFailed: {
    offline:
      'Je hebt geen verbinding met internet. Je keuzes staan er nog. Probeer het opnieuw als je weer verbinding hebt.',
    passing: 'Er ging iets mis. Je keuzes staan er nog. Probeer het opnieuw.',
    method: {
      again: 'Je keuzes staan er nog. Probeer het later opnieuw.',
      other: 'Je keuzes staan er nog. Probeer het opnieuw, of ga terug en kies iets anders.',
    },
  },
  notices: {
    cancelled: {
      text: () => 'Er zijn geen gegevens gedeeld. Je kunt het opnieuw proberen.',
    },
    failed: {
      text: (other) =>
        other
          ? 'Er zijn geen gegevens gedeeld. Probeer het opnieuw of kies een andere manier.'
          : 'Er zijn geen gegevens gedeeld. Je kunt het opnieuw proberen.',
    },
    level_too_low: {
      text: (other) =>
        other
          ? 'Er zijn geen gegevens gedeeld. Kies een andere manier van inloggen.'
          : 'Er zijn geen gegevens gedeeld. Voor dit onderwerp moet je veiliger inloggen.',
    },
    expired: {
      text: () =>
        'Voor je veiligheid zijn wij gestopt. Je keuzes staan er nog. Je kunt opnieuw beginnen.',
    },
    closed: { text: () => 'Hieronder zie je hoe en wanneer je ons kunt bereiken.' },
    unavailable: { text: () => 'Je keuzes staan er nog. Probeer het opnieuw of kies iets anders.' },
    identified: {
      title: 'Wij weten nu wie je bent',
      text: () => 'Kies hoe je contact met ons wilt.',
    },
  },
}
