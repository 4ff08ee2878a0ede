/** The shell around every page, the pages that say what went wrong, and the way back to the website. */
export const nl = {
  skipToContent: 'Naar de inhoud',
  footer: (organisation: string) => `Dit is een pagina van ${organisation}.`,
  /** Above the links to the others. */
  languages: 'Taal van deze pagina',
  backToWebsite: 'Terug naar de website',
  backToConversation: 'Terug naar uw gesprek',
  tryAgain: 'Probeer het opnieuw',
  closeWindow: 'U kunt dit venster sluiten.',

  /** After identifying elsewhere, where the website that the citizen came from isn't known. */
  notices: {
    cancelled: {
      title: 'Inloggen is geannuleerd',
      text: 'Er zijn geen gegevens gedeeld. Ga terug naar de website om het opnieuw te proberen.',
    },
    failed: {
      title: 'Het inloggen is niet gelukt',
      text: 'Er zijn geen gegevens gedeeld. Ga terug naar de website om het opnieuw te proberen.',
    },
    level_too_low: {
      title: 'Deze manier van inloggen is niet veilig genoeg',
      text: 'Voor dit onderwerp is een andere manier van inloggen nodig. Ga terug naar de website en kies een andere manier.',
    },
    expired: {
      title: 'Het duurde te lang',
      text: 'Voor uw veiligheid zijn wij gestopt. Ga terug naar de website en begin opnieuw.',
    },
    closed: {
      title: 'Wij zijn nu gesloten',
      text: 'Op de website ziet u wanneer u contact met ons kunt opnemen.',
    },
    unavailable: {
      title: 'Dit werkt nu even niet',
      text: 'Probeer het later opnieuw, of kies op de website een andere manier om contact met ons op te nemen.',
    },
    identified: {
      title: 'Wij weten nu wie u bent',
      text: 'Ga terug naar de website en kies hoe u contact met ons wilt.',
    },
  },

  /** The same, where nobody knows what happened. */
  returned: {
    title: 'U bent terug',
    text: 'Ga terug naar de website om verder te gaan of opnieuw te beginnen.',
  },

  /** What a person reads where a program would read a problem. */
  problems: {
    not_found: {
      title: 'Deze pagina bestaat niet',
      text: 'Misschien is het adres niet goed overgenomen. Ga terug naar de website en begin opnieuw.',
    },
    not_allowed: {
      title: 'Dit kan niet vanaf deze website',
      text: 'Deze manier van contact hoort niet bij de website waar u vandaan komt. Ga naar de website van de gemeente en begin daar.',
    },
    link_expired: {
      title: 'Deze link is te oud',
      text: 'Er zijn geen gegevens gedeeld. Ga terug naar uw gesprek en vraag daar om een nieuwe link.',
    },
    link_not_kept: {
      title: 'Open de link opnieuw',
      text: 'Deze pagina werkt alleen in de browser waarin u de link opende, en alleen als die cookies bewaart. Er zijn geen gegevens gedeeld. Ga terug naar uw gesprek en open de link daar opnieuw.',
    },
    nothing_chosen: {
      title: 'U hebt nog niets gekozen',
      text: 'Ga terug en kies hoe u contact met ons wilt.',
    },
    choice_unknown: {
      title: 'Deze keuze bestaat niet meer',
      text: 'De mogelijkheden zijn veranderd. Ga terug naar de website en kies opnieuw.',
    },
    expired: {
      title: 'Deze pagina is niet meer geldig',
      text: 'Het duurde te lang. Er zijn geen gegevens gedeeld. Ga terug naar de website en begin opnieuw.',
    },
    method_unavailable: {
      title: (method: string) => `${method} werkt nu even niet`,
      text: 'Er zijn geen gegevens gedeeld. Probeer het opnieuw, of kies op de website een andere manier.',
    },
    closed: {
      title: (method: string) => `${method} kan nu niet`,
      text: 'Wij zijn nu gesloten. Er zijn geen gegevens gedeeld. Op de website ziet u wanneer het weer kan.',
    },
    identification_needed: {
      title: 'Laat eerst zien wie u bent',
      text: 'Voor dit onderwerp moet u inloggen. Ga terug naar de website en kies hoe u inlogt.',
    },
    not_identified: {
      title: 'Het inloggen is niet gelukt',
      text: 'Wij konden niet vaststellen wie u bent. Ga terug naar de website en probeer het opnieuw.',
    },
    busy: {
      title: 'Het is nu erg druk',
      text: 'Wacht een minuut en probeer het dan opnieuw.',
    },
    internal: {
      title: 'Er ging bij ons iets mis',
      text: 'Het ligt niet aan u. Probeer het over een paar minuten opnieuw.',
    },
  },
}

export type PageMessages = typeof nl
