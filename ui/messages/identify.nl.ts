/** The pages on which a citizen shows who they are. */
export const nl = {
  title: (method: string) => `Inloggen met ${method}`,
  step: (now: number, all: number) => `Stap ${now} van ${all}`,

  /** Only on the stand-in for real ways of identifying. */
  test: {
    badge: 'Alleen om te testen',
    title: 'Dit is geen echte inlog',
    text: 'Hier kiest u een verzonnen persoon om het systeem mee te proberen. Gebruik geen eigen gegevens.',
    choose: 'Wie wilt u zijn?',
    born: (date: string) => `Geboren op ${date}`,
    citizenServiceNumber: (number: string) => `BSN ${number}`,
    another: 'Kies een andere testburger',
  },

  /** What the citizen is logging in for. */
  forSubject: (subject: string, organisation: string) =>
    `U logt in voor “${subject}” bij ${organisation}.`,
  forOrganisation: (organisation: string) => `U logt in bij ${organisation}.`,
  /** After it, where it was asked during a conversation: what that is about. */
  forConversation: (subject: string) => `Dit hoort bij uw gesprek over “${subject}”.`,
  startedAt: (time: string) => `Begonnen om ${time}.`,
  notStartedByYou: 'Bent u hier niet zelf mee begonnen? Kies dan “Annuleren”.',
  /** In place of those two, where it was asked during a conversation. */
  askedAt: (time: string, organisation: string) =>
    `Een medewerker van ${organisation} vroeg dit om ${time}, in uw gesprek. Praat u nu niet met ${organisation}? Kies dan “Annuleren”.`,
  /** At the website of the way of identifying itself. */
  moreInformation: (site: string) => `Meer informatie: ${site}`,

  next: 'Verder',
  back: 'Terug',
  cancel: 'Annuleren',

  sharing: {
    title: (organisation: string) => `Dit delen we met ${organisation}`,
    as: (name: string) => `U logt in als ${name}.`,
    nothing: 'Er worden geen gegevens over u gedeeld.',
    seesOnly: (organisation: string) => `${organisation} ziet alleen deze gegevens.`,
    confirm: 'Deel deze gegevens',
    without: 'Ga verder',
    goTo: (method: string) => `Verder naar ${method}`,
  },

  /** Names for pieces of information, for where nobody gave a better one. */
  attributeNames: {
    address: 'Adres',
    birthdate: 'Geboortedatum',
    bsn: 'BSN',
    city: 'Woonplaats',
    email: 'E-mailadres',
    first_name: 'Voornaam',
    last_name: 'Achternaam',
    name: 'Naam',
    phone: 'Telefoonnummer',
    postal_code: 'Postcode',
  } as Readonly<Record<string, string>>,

  /** Ends the login where it was made. */
  logOut: {
    button: 'Uitloggen',
    done: {
      title: 'U bent uitgelogd',
      text: 'Hier kunt u niets meer delen. Wilt u verder? Ga dan terug naar de website en begin opnieuw.',
    },
    /** The way of identifying could not be reached for it. */
    notDone: {
      title: 'U bent nog niet helemaal uitgelogd',
      text: (method: string) =>
        `We konden u niet uitloggen bij ${method}. Sluit alle vensters van uw browser. Dan bent u uitgelogd.`,
    },
  },

  problems: {
    nothingChosen: 'Kies eerst een persoon.',
    expired: {
      title: 'Het duurde te lang',
      text: 'Voor uw veiligheid kunt u hier niets meer delen. Ga terug naar de website en begin opnieuw.',
    },
    already: {
      title: 'U kunt hier niet meer verder',
      text: 'U hebt hier al gekozen, misschien in een ander venster. Of het duurde te lang. Staat uw gesprek nergens open? Ga dan terug naar de website en begin opnieuw.',
    },
    otherBrowser: {
      title: 'U begon in een ander venster',
      text: 'Hier kunnen we u niet verder helpen: het inloggen is in een ander venster of een andere browser begonnen, of u bent al verder gegaan. Ga terug naar dat venster. Staat het nergens meer open? Begin dan opnieuw op de website.',
    },
    invalid: {
      title: 'Deze pagina werkt niet meer',
      text: 'Het adres is niet volledig of is veranderd. Ga terug naar de website en begin opnieuw.',
    },
    notDelivered: {
      title: 'Uw gegevens zijn nog niet gedeeld',
      text: 'De gemeente kan ze nu niet ontvangen. Probeer het opnieuw, of stop met “Annuleren”.',
    },
    loginUnavailable: {
      title: 'Inloggen lukt nu niet',
      text: 'We kunnen de inlogpagina nu niet bereiken. Er zijn geen gegevens gedeeld. Probeer het over een paar minuten opnieuw, of ga terug met “Annuleren” en kies een andere manier.',
    },
    attributesUnavailable: {
      title: 'Inloggen is zo niet mogelijk',
      text: 'De gemeente vraagt iets dat hier niet bekend is. Kies op de website een andere manier van inloggen.',
    },
  },
  tryAgain: 'Probeer het opnieuw',
  backToWebsite: 'Terug naar de website',
}

export type IdentifyMessages = typeof nl
