/** The page that a platform shows its host, in a frame. */
export const nl = {
  title: 'Wie u spreekt',
  /** Nobody can be told apart here, whatever the platform is. */
  unboundTitle: 'Controleer of dit dezelfde persoon is',
  unbound: (platform: string) =>
    `${platform} kan niet laten zien dat de persoon die u spreekt ook de persoon is die inlogde. Twijfelt u? Vraag iets wat alleen deze persoon kan weten.`,
  empty: 'Nog niemand is begonnen met inloggen. Zodra dat gebeurt, ziet u het hier.',
  guest: (number: number) => `Bezoeker ${number}`,
  subject: (name: string) => `Onderwerp: ${name}`,
  busyTitle: 'Bezig met inloggen',
  busy: 'Deze persoon is nog niet klaar met inloggen. U weet nog niet wie het is.',
  notSharedTitle: 'Niets gedeeld',
  notShared:
    'Deze persoon heeft geen gegevens gedeeld. Geef geen persoonlijke informatie en doe geen wijzigingen.',
  damagedTitle: 'Gegevens niet leesbaar',
  damaged:
    'De gegevens van deze persoon kunnen niet worden gelezen: ze zijn beschadigd. Geef geen persoonlijke informatie en doe geen wijzigingen.',
  otherSubjectTitle: 'Niet uw onderwerp',
  otherSubject: 'U werkt niet voor dit onderwerp. Daarom ziet u de gegevens niet.',
  deletesAt: (time: string) =>
    `Alles wat hier staat, wordt gewist als het gesprek voorbij is, en anders om ${time}.`,
  time: {
    soon: (time: string) => `De gegevens worden om ${time} gewist`,
    more: 'Duurt uw gesprek langer? Vraag dan om meer tijd.',
    button: 'Nog een uur',
    noMore: 'Langer kan niet.',
  },
  endedTitle: 'Het gesprek is voorbij',
  ended: (time: string) => `De gegevens zijn gewist om ${time}.`,
  endedByTimer: (time: string) => `De tijd was om. De gegevens zijn gewist om ${time}.`,
  offline: 'Geen verbinding. Wij proberen het opnieuw.',
  news: {
    busy: 'Iemand is begonnen met inloggen.',
    shared: 'Er zijn gegevens gedeeld.',
    notShared: 'Iemand heeft geen gegevens gedeeld.',
    otherSubject: 'Er is iemand voor een onderwerp dat niet van u is.',
    ended: 'Het gesprek is voorbij. De gegevens zijn gewist.',
    soon: 'De gegevens worden bijna gewist.',
    extended: 'U hebt meer tijd.',
  },

  again: {
    title: 'Deze pagina is niet meer open',
    text: 'Open dit venster opnieuw vanuit het gesprek.',
  },
  problems: {
    expired: {
      title: 'Deze pagina is te oud',
      text: 'Open dit venster opnieuw vanuit het gesprek.',
    },
    refused: {
      title: 'Deze pagina kan niet worden geopend',
      text: 'Het adres klopt niet. Vraag de beheerder van het platform om hulp.',
    },
    internal: {
      title: 'Er ging bij ons iets mis',
      text: 'Het ligt niet aan u. Probeer het over een paar minuten opnieuw.',
    },
  },

  login: {
    title: 'Log in om gegevens te zien',
    text: 'Er gaat een nieuw venster open. Daar logt u in zoals u dat op de werkplek doet.',
    button: 'Inloggen in een nieuw venster',
    code: 'Controleer of in het nieuwe venster dezelfde code staat:',
    late: 'Het duurde te lang. Probeer het opnieuw.',
    blocked:
      'Er ging geen venster open dat bij deze pagina hoort. Sta nieuwe vensters (pop-ups) toe en probeer het opnieuw. Lukt het dan niet? Vraag de beheerder van het platform om hulp.',
    confirmTitle: (platform: string) => `Gegevens tonen in ${platform}?`,
    confirm: (platform: string) =>
      `In ${platform} staat een venster dat gegevens van burgers wil tonen aan u. Staat daar dezelfde code?`,
    confirmWarning: 'Hebt u dit niet zelf gevraagd, of is de code anders? Sluit dan dit venster.',
    confirmOffline: 'Geen verbinding. Druk nog een keer op de knop.',
    confirmButton: 'Ja, de code is dezelfde',
    doneTitle: 'U bent ingelogd',
    done: (platform: string) => `Ga terug naar ${platform}. U kunt dit venster sluiten.`,
    aloneTitle: 'Hier kunt u niets bevestigen',
    alone: (platform: string) =>
      `Dit venster hoort niet bij een pagina in ${platform} die op u wacht. Kreeg u een link van iemand anders? Sluit dan dit venster.`,
    aloneAgain:
      'Wilde u zelf inloggen? Sluit dit venster en druk in het gesprek nog een keer op “Inloggen in een nieuw venster”. U hoeft dan niet opnieuw in te loggen.',
    noAgentTitle: 'U bent geen medewerker die gesprekken voert',
    noAgent: 'Vraag uw leidinggevende om u die rol te geven, en log dan opnieuw in.',
  },
}

export type HostWords = typeof nl
