import type { PageMessages } from './page.nl.ts'
import type { Patch } from './patch.ts'

export const informal: Patch<PageMessages> = {
  backToConversation: 'Terug naar je gesprek',
  closeWindow: 'Je kunt dit venster sluiten.',
  notices: {
    expired: {
      text: 'Voor je veiligheid zijn wij gestopt. Ga terug naar de website en begin opnieuw.',
    },
    closed: { text: 'Op de website zie je wanneer je contact met ons kunt opnemen.' },
    identified: {
      title: 'Wij weten nu wie je bent',
      text: 'Ga terug naar de website en kies hoe je contact met ons wilt.',
    },
  },
  returned: { title: 'Je bent terug' },
  problems: {
    not_allowed: {
      text: 'Deze manier van contact hoort niet bij de website waar je vandaan komt. Ga naar de website van de gemeente en begin daar.',
    },
    link_expired: {
      text: 'Er zijn geen gegevens gedeeld. Ga terug naar je gesprek en vraag daar om een nieuwe link.',
    },
    link_not_kept: {
      text: 'Deze pagina werkt alleen in de browser waarin je de link opende, en alleen als die cookies bewaart. Er zijn geen gegevens gedeeld. Ga terug naar je gesprek en open de link daar opnieuw.',
    },
    nothing_chosen: {
      title: 'Je hebt nog niets gekozen',
      text: 'Ga terug en kies hoe je contact met ons wilt.',
    },
    closed: {
      text: 'Wij zijn nu gesloten. Er zijn geen gegevens gedeeld. Op de website zie je wanneer het weer kan.',
    },
    identification_needed: {
      title: 'Laat eerst zien wie je bent',
      text: 'Voor dit onderwerp moet je inloggen. Ga terug naar de website en kies hoe je inlogt.',
    },
    not_identified: {
      text: 'Wij konden niet vaststellen wie je bent. Ga terug naar de website en probeer het opnieuw.',
    },
    internal: { text: 'Het ligt niet aan jou. Probeer het over een paar minuten opnieuw.' },
  },
}
