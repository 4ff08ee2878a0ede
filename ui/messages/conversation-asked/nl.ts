/** An agent asks the citizen to show who they are, in the conversation; part of the conversation's words. */
export const nl = {
  title: (agent: string) => `${agent} vraagt u om te laten zien wie u bent`,
  lead: 'De medewerker wil zeker weten wie u bent. Uw gesprek blijft open.',
  purpose: (purpose: string) => `Waarvoor: ${purpose}`,
  shares: (organisation: string) => `Dit krijgt ${organisation} te zien`,
  kept: 'Dit is alleen voor dit gesprek. Daarna wissen wij het.',
  replaces: 'Dit komt in de plaats van wat u eerder hebt gedeeld.',
  askedAt: (time: string) => `Gevraagd om ${time}.`,
  question: 'Hoe wilt u inloggen?',
  only: (method: string) => `U logt in met ${method}.`,
  notNow: 'Werkt nu even niet',
  none: 'Inloggen kan nu niet. Vraag de medewerker wat u kunt doen.',
  next: 'Verder naar inloggen',
  nextTo: (method: string) => `Verder naar ${method}`,
  refuse: 'Nee, dat wil ik niet',
  states: {
    busy: {
      title: 'U bent aan het inloggen',
      text: 'Rond het inloggen af. Lukt dat niet? Begin dan hier opnieuw.',
    },
    cancelled: {
      title: 'U hebt het inloggen geannuleerd',
      text: 'Er zijn geen gegevens gedeeld. U kunt het opnieuw proberen.',
    },
    failed: {
      title: 'Het inloggen is niet gelukt',
      text: 'Er zijn geen gegevens gedeeld. U kunt het opnieuw proberen.',
    },
    level_too_low: {
      title: 'Deze manier van inloggen is niet veilig genoeg',
      text: 'Er zijn geen gegevens gedeeld. Kies een andere manier.',
    },
    not_confirmed: {
      title: 'Er is ingelogd in een andere browser',
      text: 'Voor uw veiligheid hebben wij die gegevens gewist. De medewerker heeft ze niet gezien. Probeer het opnieuw, en blijf in deze browser.',
    },
    refused: {
      title: 'U laat niet zien wie u bent',
      text: 'Hiervoor zijn geen gegevens gedeeld. De medewerker ziet dat u dit niet wilt.',
    },
    withdrawn: {
      title: 'U hoeft niet meer in te loggen',
      text: 'De medewerker vraagt het niet meer. Hiervoor zijn geen gegevens gedeeld.',
    },
    expired: {
      title: 'De tijd om in te loggen is om',
      text: 'Er zijn geen gegevens gedeeld. De medewerker kan het opnieuw vragen.',
    },
  },
  /** What they shared, and how they take it back. */
  shared: {
    known: (name: string) => `U bent bekend als ${name}`,
    sees: 'Dit heeft de medewerker van u gekregen:',
    nothing: 'U hebt geen gegevens gedeeld.',
    takeBack: 'Trek mijn gegevens terug',
    takeBackText: 'Trekt u ze terug? Dan wissen wij ze meteen. Uw gesprek gaat door.',
    tookBack: 'Uw gegevens zijn gewist. De medewerker ziet ze niet meer.',
  },
  /** What they shared can't be read any more, by nobody: the citizen needn't do anything. */
  damaged: {
    title: 'Wij kunnen uw gegevens niet meer lezen',
    text: 'Dat ligt aan ons. Ook de medewerker ziet ze niet. De medewerker kan u vragen om opnieuw in te loggen.',
  },
  /** The page of a browser that identified and isn't the one of the conversation. */
  elsewhere: {
    title: 'Ga terug naar het venster van uw gesprek',
    text: (organisation: string) =>
      `U bent ingelogd in een andere browser dan die waarin u praat. Voor uw veiligheid hebben wij de gegevens gewist. Niemand heeft ze gezien. Ga terug naar het eerste venster. Daar kunt u het opnieuw proberen. Hebt u geen gesprek met ${organisation}? Dan hoeft u niets te doen.`,
  },
  unavailable: {
    title: 'Inloggen lukt nu niet',
    text: 'Uw gesprek is nog open. Ga terug en probeer het later opnieuw.',
  },
  back: 'Terug naar het gesprek',
}

export type AskedMessages = typeof nl
