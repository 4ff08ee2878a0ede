/** The page on which a citizen who talks, or is about to, chooses how to log in. */
export const nl = {
  title: 'Laat zien wie u bent',
  lead: 'De medewerker wil zeker weten wie u bent. Na het inloggen gaat u verder met uw gesprek.',
  /** @param name what the organisation calls its video calls, its chat */
  via: (name: string) => `Dit hoort bij uw gesprek via “${name}”.`,
  subject: (subject: string) => `Onderwerp: ${subject}`,

  notNow: 'Werkt nu even niet',
  question: 'Hoe wilt u inloggen?',
  only: (method: string) => `U logt in met ${method}.`,
  /** With a way to log in. @param organisation what it is registered as there */
  at: (organisation: string) => `Inloggen bij ${organisation}`,

  sharing: {
    title: (organisation: string) => `Dit delen we met ${organisation}`,
    nothing: 'We delen geen gegevens over u.',
    onlyThese: (organisation: string) => `${organisation} ziet alleen deze gegevens.`,
  },

  /** On the button, where it isn't known yet what will be chosen. */
  next: 'Verder naar inloggen',
  nextTo: (method: string) => `Verder naar ${method}`,
  cancel: 'Annuleren',
  /** Where it isn't known where the citizen came from. */
  withoutCancel: 'Wilt u niet inloggen? Ga dan terug naar uw gesprek.',

  faults: {
    nothingChosen: { title: 'U hebt nog niets gekozen', text: 'Kies hoe u wilt inloggen' },
    notOffered: {
      title: 'Deze keuze bestaat niet meer',
      text: 'De mogelijkheden zijn veranderd. Kijk hoe u nu kunt inloggen',
    },
    failed: {
      title: 'Het is niet gelukt',
      /** @param other there is another way to log in */
      text: (other: boolean): string =>
        other
          ? 'Er zijn geen gegevens gedeeld. Probeer het opnieuw of kies een andere manier van inloggen.'
          : 'Er zijn geen gegevens gedeeld. Probeer het opnieuw.',
    },
  },
}

export type ChoiceMessages = typeof nl
