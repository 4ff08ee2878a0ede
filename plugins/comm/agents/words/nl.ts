/** Logging in and out at the desk, in the words of those who work there. */
export const nl = {
  title: 'Inloggen bij de balie',
  lead: 'Kies als wie u wilt werken.',
  tryingTitle: 'Alleen om te proberen',
  trying:
    'Deze manier van inloggen vraagt geen wachtwoord en werkt alleen op deze computer. Voor echt gebruik logt u in met het account van uw organisatie.',
  nobodyTitle: 'Inloggen is hier uitgeschakeld',
  nobody:
    'Zonder account inloggen kan alleen op de computer waarop de balie zelf draait. Vraag uw beheerder hoe u hier inlogt.',

  organisation: 'Log in met het account van uw organisatie.',
  organisationButton: (organisation: string) => `Inloggen bij ${organisation}`,
  again: 'Probeer opnieuw',
  /** Somebody whose name the organisation doesn't say. */
  nameless: 'Medewerker',

  notices: {
    unknown_agent: {
      title: 'Deze medewerker is hier niet bekend',
      text: 'Kies er een uit de lijst.',
    },
    no_role: {
      title: 'U mag de balie nog niet gebruiken',
      text: 'U bent wel ingelogd bij uw organisatie, maar uw account zit niet in een groep die met de balie mag werken. Vraag uw beheerder om u aan de juiste groep toe te voegen. Log daarna opnieuw in.',
    },
    unreachable: {
      title: 'Inloggen lukt nu niet',
      text: 'Het inlogsysteem van uw organisatie geeft geen antwoord. Wacht een minuut en probeer het opnieuw. Lukt het dan nog niet? Bel uw beheerder. Wie al is ingelogd, kan gewoon doorwerken.',
    },
    refused: {
      title: 'U bent niet ingelogd',
      text: 'Het inloggen is gestopt bij uw organisatie. Probeer het opnieuw, of vraag uw beheerder of u mag inloggen.',
    },
    failed: {
      title: 'U bent niet ingelogd',
      text: 'Het antwoord van het inlogsysteem klopte niet, of is al eens gebruikt. Probeer het opnieuw. Gebeurt dit vaker? Meld het uw beheerder.',
    },
    late: {
      title: 'Het inloggen duurde te lang',
      text: 'Of u hebt in een ander venster ingelogd. Probeer het opnieuw.',
    },
    idle: {
      title: 'U bent uitgelogd',
      text: 'U deed een tijd niets aan de balie. Daarom bent u voor de veiligheid uitgelogd. Gesprekken die nog liepen, staan weer vooraan in de rij.',
    },
    logged_out: { title: 'U bent uitgelogd', text: 'U kunt dit venster sluiten.' },
  },

  done: { title: 'U bent ingelogd', text: 'De balie wordt geopend.', open: 'Open de balie' },
  leaving: {
    title: 'U bent uitgelogd bij de balie',
    text: 'U gaat nu naar uw organisatie, om ook daar uit te loggen.',
    go: 'Ook daar uitloggen',
  },

  idleSoon: {
    title: 'U wordt zo uitgelogd',
    text: (time: string) => `U deed een tijd niets. Om ${time} bent u uitgelogd.`,
    stay: 'Ingelogd blijven',
  },
}

export type LoginWords = typeof nl
