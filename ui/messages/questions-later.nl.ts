/** `<id-contact>` after the first choice, or when something is the matter. */
export const later = {
  /** Where the page doesn't say what it is about. */
  subject: {
    title: 'Waar gaat uw vraag over?',
    /** Before the name of the only subject. */
    only: 'Onderwerp',
  },

  identification: {
    title: 'Laat zien wie u bent',
    lead: 'Dan kunnen we uw persoonlijke vraag beantwoorden.',
    /** Before the name of the only way to log in. */
    only: 'Inloggen met',
    without: {
      name: 'Zonder inloggen',
      description: 'U krijgt dan alleen algemene informatie.',
    },
  },

  back: 'Terug',

  sharing: {
    title: 'Dit delen we met de medewerker',
    /** @param organisation who receives it */
    controller: (organisation: string) => `${organisation} ziet alleen deze gegevens.`,
    noController: 'Alleen de medewerker die u helpt, ziet deze gegevens.',
    /** Where the server doesn't say what is shared. */
    unknown: 'We vragen alleen gegevens die nodig zijn om u te helpen.',
    none: 'We delen geen gegevens over u.',
    nothing: {
      title: 'U kunt beginnen',
      text: 'U hoeft niet in te loggen. We delen geen gegevens over u.',
    },
    /** On the last button: where it leads. */
    goTo: (method: string) => `Verder naar ${method}`,
    /** The same where nobody logs in. */
    goOn: (channel: string) => `Verder met ${channel}`,
    /** The citizen showed who they are before. */
    identified: 'U hoeft niet nog een keer in te loggen.',
  },

  /** What the last button does once it is pressed, for who doesn't see it. */
  starting: (method: string) => `Een ogenblik, we openen ${method}…`,

  /** The error summary of a question without an answer; it links to the question. */
  nothingChosen: {
    title: 'U hebt nog niets gekozen',
    channel: 'Kies hoe u contact met ons wilt',
    identification: 'Kies hoe u laat zien wie u bent',
    subject: 'Kies waar uw vraag over gaat',
  },

  closed: {
    title: 'Contact is nu niet mogelijk',
    text: 'Wij zijn op dit moment niet bereikbaar via deze pagina.',
    look: 'Kijk opnieuw',
  },

  /** The last button didn't work. The choices are still there. */
  startFailed: {
    title: 'Het is niet gelukt',
    offline:
      'U hebt geen verbinding met internet. Uw keuzes staan er nog. Probeer het opnieuw als u weer verbinding hebt.',
    passing: 'Er ging iets mis. Uw keuzes staan er nog. Probeer het opnieuw.',
    lasting: 'Er ging iets mis bij ons. Het helpt niet om het nu opnieuw te proberen.',
    method: {
      title: (method: string) => `${method} werkt nu even niet`,
      again: 'Uw keuzes staan er nog. Probeer het later opnieuw.',
      other: 'Uw keuzes staan er nog. Probeer het opnieuw, of ga terug en kies iets anders.',
    },
    /** The channel closed since it was shown; others are open. */
    closed: {
      title: (method: string) => `${method} is nu gesloten`,
      text: 'Kies iets anders.',
    },
  },

  /** Why the citizen is back on this page. `other`: there is another way to log in. */
  notices: {
    cancelled: {
      title: 'Inloggen is geannuleerd',
      text: () => 'Er zijn geen gegevens gedeeld. U kunt het opnieuw proberen.',
    },
    failed: {
      title: 'Het inloggen is niet gelukt',
      text: (other: boolean): string =>
        other
          ? 'Er zijn geen gegevens gedeeld. Probeer het opnieuw of kies een andere manier.'
          : 'Er zijn geen gegevens gedeeld. U kunt het opnieuw proberen.',
    },
    level_too_low: {
      title: 'Deze manier van inloggen is niet veilig genoeg',
      text: (other: boolean): string =>
        other
          ? 'Er zijn geen gegevens gedeeld. Kies een andere manier van inloggen.'
          : 'Er zijn geen gegevens gedeeld. Voor dit onderwerp moet u veiliger inloggen.',
    },
    expired: {
      title: 'Het duurde te lang',
      text: () =>
        'Voor uw veiligheid zijn wij gestopt. Uw keuzes staan er nog. U kunt opnieuw beginnen.',
    },
    closed: {
      title: 'Wij zijn nu gesloten',
      text: () => 'Hieronder ziet u hoe en wanneer u ons kunt bereiken.',
    },
    unavailable: {
      title: 'Dit werkt nu even niet',
      text: () => 'Uw keuzes staan er nog. Probeer het opnieuw of kies iets anders.',
    },
    identified: {
      title: 'Wij weten nu wie u bent',
      text: () => 'Kies hoe u contact met ons wilt.',
    },
  },
}

/** What is said of channels besides. */
export const laterChannel = {
  /** Before the name of the only one. */
  only: 'Contact via',
}

/** What is said of a method besides. */
export const laterMethod = {
  waitingHours: (hours: number) => `Wachttijd ongeveer ${hours} uur`,
  waitingLonger: (hours: number) => `Wachttijd langer dan ${hours} uur`,
  /** @param day "vandaag", "morgen", "maandag 24 november" */
  closedUntil: (day: string, time: string) =>
    `Gesloten. ${day[0]?.toUpperCase() ?? ''}${day.slice(1)} vanaf ${time}`,
}
