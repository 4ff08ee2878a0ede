/** Our own page to begin a conversation on, and the list of what it can be about. */
export const nl = {
  /** Where a subject has no name of its own. */
  title: 'Contact opnemen',
  subjects: {
    title: 'Waarover wilt u contact met ons?',
    none: {
      title: 'Contact is hier niet mogelijk',
      text: 'U kunt ons niet bereiken via deze pagina. Op onze website ziet u hoe dat wel kan.',
    },
  },
  unknown: {
    title: 'Dit onderwerp kennen wij hier niet',
    text: 'Misschien is het adres niet goed overgenomen. Of u kunt hierover geen contact meer opnemen via deze pagina.',
    others: 'Bekijk alle onderwerpen',
  },

  /** Above what is shared, where logging in is a choice. */
  sharingIfLoggedIn: 'Als u inlogt, delen we dit met de medewerker',
  /** Above the question how, for who has shown who they are. */
  identified: {
    title: 'Wij weten nu wie u bent',
    text: 'U hoeft niet nog een keer in te loggen.',
  },
  /** Why somebody is back, on the form without scripts: nothing is filled in there. */
  notices: {
    expired: 'Voor uw veiligheid zijn wij gestopt. U kunt opnieuw beginnen.',
    unavailable: 'Probeer het opnieuw of kies iets anders.',
  },
  /** On the button, where there are more ways to log in. */
  goToLogin: 'Verder naar inloggen',
}

export type ContactMessages = typeof nl
