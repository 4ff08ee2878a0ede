import { nl as asked } from './conversation-asked/nl.ts'

/** The citizen's conversation page, before and after its script has started. */
export const nl = {
  title: 'Chat met de gemeente',
  identifiedAs: (name: string) => `Ingelogd als ${name}`,
  notIdentified: 'Niet ingelogd',

  arriving: {
    title: 'Een ogenblik geduld',
    lead: 'Wij halen uw gegevens op. Dat duurt meestal maar een paar seconden.',
    slowTitle: 'Dit duurt langer dan normaal',
    slow: 'U hoeft niets te doen: wij proberen het nog steeds. Wilt u niet wachten? Ga dan terug naar de website en begin opnieuw.',
  },

  /** In place of what they shared, until nobody else can be the one who logged in. */
  checking: {
    title: 'Wij controleren of u dit bent',
    lead: 'Er is ingelogd voor dit gesprek. Wij controleren of u dat was. Dat duurt meestal minder dan een minuut. U hoeft niets te doen: het gaat vanzelf verder.',
  },

  unidentified: {
    failedTitle: 'Het inloggen is niet gelukt',
    failed: 'U hebt het inloggen geannuleerd, of er ging iets mis. Er zijn geen gegevens gedeeld.',
    missingTitle: 'Wij weten nog niet wie u bent',
    missing: 'Voor dit onderwerp moet u eerst inloggen. Er zijn geen gegevens gedeeld.',
    next: 'Wilt u het opnieuw proberen? Ga dan terug naar de website.',
    nextElsewhere: 'Wilt u het opnieuw proberen? Ga dan naar de website waar u begon.',
    back: 'Terug en opnieuw proberen',
  },

  waiting: {
    title: (before: number) =>
      before === 0
        ? 'U bent als eerste aan de beurt'
        : before === 1
          ? 'Nog 1 persoon voor u'
          : `Nog ${before} mensen voor u`,
    lead: (organisation: string, subject: string) =>
      `Een medewerker van ${organisation} helpt u zo met “${subject}”. Het gesprek begint vanzelf.`,
    /** The beginning, where an agent talked to them before; `goesOn` or `nobody` comes after it. */
    transferred: (organisation: string, subject: string) =>
      `U wordt doorverbonden met een medewerker van ${organisation}, voor “${subject}”.`,
    agentGone: (organisation: string) =>
      `Uw medewerker is weggevallen. Een medewerker van ${organisation} neemt het gesprek over.`,
    goesOn: 'Het gesprek gaat vanzelf verder.',
    /** In place of a promise, while nobody who serves the subject is at work. */
    nobody:
      'Er is op dit moment geen medewerker beschikbaar. U houdt uw plek. Het gesprek begint vanzelf als er iemand is.',
    mayLeave: 'U mag intussen iets anders doen. Laat deze pagina wel open staan.',
    keeps: (minutes: number) =>
      `Valt de verbinding weg of gaat uw scherm uit? Wij houden uw plek ${minutes === 1 ? '1 minuut' : `${minutes} minuten`} vast.`,
    expected: (minutes: number) =>
      minutes === 1 ? 'U wacht ongeveer 1 minuut.' : `U wacht ongeveer ${minutes} minuten.`,
    sound: 'Laat een geluid horen als ik aan de beurt ben',
    tabTitle: (before: number) =>
      before === 0 ? 'U bent als eerste aan de beurt' : `Nog ${before} voor u`,
  },

  talking: {
    title: (subject: string) => subject,
    helps: (agent: string, organisation: string) => `${agent} van ${organisation} helpt u.`,
    typing: (agent: string) => `${agent} typt…`,
    yourTurn: 'U bent aan de beurt',
    newMessage: 'Nieuw bericht',
  },

  /** Where more than one citizen is in the conversation: to whoever was there, to whoever came later, and to all. */
  together: {
    joined: 'Er is nog iemand bij dit gesprek gekomen. Die kan alles lezen, vanaf het begin.',
    guest: 'U kunt alles lezen, vanaf het begin van dit gesprek.',
    mayStop: 'Iedereen in dit gesprek kan het stoppen. Dan wissen wij alles, voor iedereen.',
  },

  /** What both sides see of a talk, and can say to each other. The words themselves are Dutch in every language. */
  twoWords: {
    title: 'Woorden van dit gesprek',
    how: 'De medewerker noemt het eerste woord, u het tweede.',
  },

  /** Where the way to log in wants to hear of logging out. */
  session: {
    /** In place of its name, where that is not known. */
    unnamed: 'uw inlogdienst',
    logOut: (method: string) => `Uitloggen bij ${method}`,
    /** What that does not do, before it is pressed. */
    stays: 'U blijft in dit gesprek.',
    /** No more than what the conversation knows: at the provider they may be logged in still. */
    loggedOut: (method: string) => `Dit gesprek gebruikt uw inlog bij ${method} niet meer.`,
    /** In place of `identifiedAs`, once they are logged out. */
    knownAs: (name: string) => `Bij ons bekend als ${name}`,
    goesOn: 'Het gesprek gaat gewoon door.',
    unreached: (method: string) =>
      `Wij konden ${method} niet laten weten dat u uitlogt. Sluit na het gesprek alle vensters van uw browser.`,
    failed: 'Het uitloggen lukte niet. Probeer het opnieuw.',
  },

  log: {
    label: 'Chatgesprek',
    you: 'U',
    other: 'Medewerker',
    beside: 'Andere deelnemer',
    sending: 'Wordt verstuurd…',
    retrying: 'Nog niet verstuurd. Wij proberen het opnieuw.',
    refused: 'Niet verstuurd',
    again: 'Verstuur opnieuw',
    jump: (count: number) => (count === 1 ? '1 nieuw bericht' : `${count} nieuwe berichten`),
    read: 'gelezen',
  },

  composer: {
    label: 'Uw bericht',
    placeholder: 'Typ uw bericht',
    send: 'Stuur',
    tooLong: (over: number) =>
      over === 1 ? 'Uw bericht is 1 teken te lang.' : `Uw bericht is ${over} tekens te lang.`,
    left: (left: number) => (left === 1 ? 'Nog 1 teken' : `Nog ${left} tekens`),
  },

  connection: {
    lostTitle: 'De verbinding is weg',
    lost: 'Wij maken vanzelf opnieuw verbinding. Er gaat niets verloren.',
    restored: 'De verbinding is er weer.',
  },

  limit: {
    title: 'Bent u er nog?',
    idle: (time: string) => `Het gesprek stopt om ${time}, omdat het lang stil is.`,
    total: (time: string) => `Het gesprek stopt om ${time}, omdat de tijd dan om is.`,
    waiting: (time: string) => `Uw plek in de rij vervalt om ${time}.`,
    extend: 'Ja, ik ben er nog',
    more: 'Ik heb meer tijd nodig',
    extended: 'U hebt meer tijd.',
    failed: 'Dat lukte niet. Probeer het opnieuw.',
  },

  /** Where the organisation keeps what is said; its own reason stands between the two. */
  keeps: {
    days: (days: number) =>
      days === 1
        ? 'Wij bewaren de berichten van dit gesprek 1 dag.'
        : `Wij bewaren de berichten van dit gesprek ${days} dagen.`,
    unless: 'Wist u zelf uw gegevens? Dan wissen wij ook de berichten.',
  },

  ended: {
    title: 'Het gesprek is klaar',
    by: {
      agent: 'De medewerker heeft het gesprek beëindigd.',
      citizen: 'U hebt het gesprek beëindigd.',
      timer: 'Het gesprek is vanzelf gestopt, omdat de tijd om was.',
    },
    deletes: (when: string) =>
      `De medewerker rondt uw vraag nog af. Daarna wissen wij uw gegevens, uiterlijk ${when}.`,
    said: 'Wat er is gezegd',
  },

  deleted: {
    title: 'Het gesprek is klaar',
    at: (time: string) => `Uw gegevens zijn gewist om ${time}`,
    what: (things: string) => `${things}.`,
    messages: (count: number) => (count === 1 ? '1 bericht' : `${count} berichten`),
    notes: (count: number) =>
      count === 1 ? '1 notitie van medewerkers' : `${count} notities van medewerkers`,
    sealed: (moment: string) =>
      `Misschien staan er nog kopieën in het logboek of de reservekopieën van de database. Die zijn verzegeld. De sleutel vernietigen wij rond dit moment: ${moment}, of later als ons systeem dan stilligt. Pas daarna kan niemand ze meer openen. Dit geldt als niemand de map met sleutels heeft gekopieerd. Ons systeem doet dat niet, maar kan niet zien of een ander dat deed.`,
    unreadable: (moment: string) =>
      `Ook kopieën van de database kan niemand meer openen. De sleutel is vernietigd: ${moment}. Dit geldt als niemand de map met sleutels heeft gekopieerd. Ons systeem doet dat niet, maar kan niet zien of een ander dat deed.`,
    receiptTitle: 'Bewijs dat wij uw gegevens hebben gewist',
    receipt:
      'In het bewijs staat welke soorten gegevens wij hebben gewist, wanneer en waarom. Uw gegevens zelf staan er niet in.',
    download: 'Download het bewijs',
    check: 'Een bewijs controleren',
    nothing: 'Er waren geen gegevens van u bewaard.',
    by: {
      agent:
        'De medewerker heeft uw vraag afgerond. Wat blijft: dat er een gesprek was, en wie welke soorten gegevens heeft gezien en gewist. De gegevens zelf niet.',
      citizen:
        'U bent zelf gestopt. Wat blijft: dat er een gesprek was, en wie welke soorten gegevens heeft gezien en gewist. De gegevens zelf niet.',
      timer:
        'De tijd was om. Wat blijft: dat er een gesprek was, en wie welke soorten gegevens heeft gezien en gewist. De gegevens zelf niet.',
      /** Instead of `citizen`, where there was more than one. */
      somebody:
        'Iemand in dit gesprek is gestopt. Wat blijft: dat er een gesprek was, en wie welke soorten gegevens heeft gezien en gewist. De gegevens zelf niet.',
    },
    /** Instead of what stands above, where the messages are kept. */
    kept: {
      sealed: (moment: string) =>
        `Kopieën van de bewaarde berichten hebben een eigen sleutel. Die vernietigen wij rond dit moment: ${moment}, of later als ons systeem dan stilligt. Pas daarna kan niemand die kopieën meer openen.`,
      unreadable: (moment: string) =>
        `De sleutel van de bewaarde berichten is vernietigd: ${moment}. Kopieën van die berichten kan niemand meer openen.`,
      at: (time: string) => `Het gesprek is afgesloten om ${time}`,
      what: (things: string) => `Gewist: ${things}.`,
      until: (date: string) =>
        `De berichten bewaren wij tot en met ${date}. Daarna wissen wij ze ook.`,
      removed: (moment: string) =>
        `De berichten hebben wij eerst bewaard. Nu zijn ze ook gewist: ${moment}.`,
      button: 'Wis ook de berichten',
      ask: {
        title: 'Ook de berichten wissen?',
        text: 'Wij wissen de bewaarde berichten dan meteen. Niemand kan ze daarna nog lezen.',
        together: 'Dit geldt voor iedereen in dit gesprek.',
        confirm: 'Ja, wis de berichten',
      },
      by: {
        agent:
          'De medewerker heeft uw vraag afgerond. Wat ook blijft: dat er een gesprek was, en wie welke soorten gegevens heeft gezien en gewist. De gegevens zelf niet.',
        timer:
          'De tijd was om. Wat ook blijft: dat er een gesprek was, en wie welke soorten gegevens heeft gezien en gewist. De gegevens zelf niet.',
      },
    },
    close: 'U kunt dit venster sluiten.',
  },

  asked,

  stop: {
    button: 'Stop en wis mijn gegevens',
    buttonEnded: 'Wis mijn gegevens nu',
    title: 'Stoppen en alles wissen?',
    titleEnded: 'Alles nu wissen?',
    waiting: 'U raakt uw plek in de rij kwijt. Wij wissen de gegevens die u hebt gedeeld.',
    talking: 'Het gesprek stopt. Wij wissen uw gegevens en alle berichten, ook bij de medewerker.',
    ended: 'Wij wissen uw gegevens en alle berichten, ook bij de medewerker.',
    /** After each of those, where more than one citizen is in the conversation. */
    together: 'Dit geldt voor iedereen in dit gesprek. Wij wissen ook de gegevens van de anderen.',
    confirm: 'Ja, stop en wis',
    confirmEnded: 'Ja, wis mijn gegevens',
    cancel: 'Nee, ga terug',
    busy: 'Bezig met wissen…',
    failedTitle: 'Het wissen is nog niet gelukt',
    failed: 'De verbinding werkt niet. Probeer het opnieuw.',
  },

  backToWebsite: 'Terug naar de website',
  withoutScripts: {
    title: 'Chatten werkt hier niet',
    text: 'In deze browser staat JavaScript uit. Zet het aan om te kunnen chatten, of neem op een andere manier contact met ons op. Deze pagina wordt vanzelf ververst.',
  },

  /** The page's script didn't arrive, or broke. */
  notStarted: {
    title: 'Chatten werkt hier niet',
    text: 'Deze pagina is niet goed geladen. Laad de pagina opnieuw, of neem op een andere manier contact met ons op.',
  },

  notices: {
    not_yours: {
      title: 'Dit gesprek is in een andere browser geopend',
      text: 'Ga terug naar het venster waarin u begon. Voor uw veiligheid kan het maar op één plek open zijn.',
    },
    invitation_used: {
      title: 'Deze uitnodiging is al gebruikt',
      text: 'Een uitnodiging werkt één keer. Wilt u meedoen aan het gesprek? Vraag dan een nieuwe aan degene die u uitnodigde. Doet u al mee? Ga dan terug naar dat venster.',
    },
    invitation_replaced: {
      title: 'Deze uitnodiging werkt niet meer',
      text: 'Er is een nieuwere uitnodiging gemaakt. Wilt u meedoen aan het gesprek? Vraag dan de nieuwste aan degene die u uitnodigde. Doet u al mee? Ga dan terug naar dat venster.',
    },
    gone: {
      title: 'Dit gesprek is er niet meer',
      text: 'Het gesprek is klaar. U kunt het hier niet meer lezen. Hebt u nog een vraag? Begin dan opnieuw op de website.',
    },
  },
}

export type ConversationMessages = typeof nl
