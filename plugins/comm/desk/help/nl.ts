/** What an agent does and says, in plain words. What the desk itself calls things comes from its own words. */
export const nl = {
  title: 'Hulp voor medewerkers',
  link: 'Hulp',
  newWindow: '(nieuw venster)',
  say: 'Zeg bijvoorbeeld',

  ask: {
    title: 'Vragen wie iemand is',
    lead: (verified: string) =>
      `U weet pas wie u spreekt als er gegevens staan onder “${verified}”. Een naam in de chat is geen bewijs.`,
    steps: (button: string) => [
      `Druk op “${button}”.`,
      'Kies waarvoor. Vink alleen aan wat u echt nodig hebt.',
      'Vertel wat er gaat gebeuren.',
      'Wacht tot de burger terug is.',
      'Kijk of er gegevens staan. Pas daarna geeft u persoonlijke informatie.',
    ],
    say: 'U ziet zo een vraag in de chat. U logt in en komt daarna hier terug. Ons gesprek blijft open.',
    know: {
      title: 'Goed om te weten',
      points: (away: string) => [
        `Terwijl de burger inlogt, kan er “${away}” staan. Dat hoort erbij.`,
        'De burger mag nee zeggen. Het gesprek gaat dan gewoon door.',
        'De burger mag gegevens later terugtrekken. Dan ziet u ze niet meer.',
        'Wat de burger nu deelt, komt in de plaats van wat er al was. Zo zijn alle gegevens van één persoon.',
        'Stuur nooit zelf een link om in te loggen. De vraag komt altijd uit dit gesprek.',
      ],
    },
    states: {
      title: 'Hoe het ermee staat',
      says: 'Er staat',
      means: 'Dat betekent',
      done: 'Er staan gegevens van deze persoon. Die zijn gecontroleerd.',
    },
    notConfirmed: {
      title: (state: string) => `Staat er “${state}”?`,
      text: 'Dat kan onschuldig zijn: een app op de telefoon komt soms terug in een andere browser. Maar misschien heeft iemand de link om in te loggen doorgestuurd.',
      steps: (alert: string) => [
        'Vraag de burger om in het venster van dit gesprek opnieuw te beginnen.',
        'Gebeurt het weer? Geef dan geen persoonlijke informatie.',
        `Vertrouwt u het niet? Kies “${alert}”.`,
      ],
    },
  },

  words: {
    title: 'De twee woorden van een gesprek',
    lead: 'U en de burger zien dezelfde twee woorden, zoals “kapstok” en “zeemeeuw”. U noemt het eerste, de burger noemt het tweede. Klopt dat? Dan kijkt u allebei naar hetzelfde gesprek.',
    when: 'Gebruik ze als u elkaar ook hoort of ziet, zoals aan de telefoon of met video. En als een van u twijfelt.',
    steps: (alert: string) => [
      'Zeg het eerste woord.',
      'Vraag om het tweede woord. Help niet.',
      'Klopt het? Ga dan verder.',
      `Klopt het niet? Zeg dat. Geef geen persoonlijke informatie en kies “${alert}”.`,
    ],
    say: 'Bij mij staat als eerste woord: kapstok. Welk woord staat er bij u als tweede?',
    not: {
      title: 'Wat de woorden niet zeggen',
      points: (ask: string) => [
        `Ze zeggen niet wie iemand is. Gebruik daarvoor “${ask}”.`,
        'Ze houden niemand tegen die ertussen zit. Zo iemand heeft het gesprek open en geeft alles meteen door aan een ander. Dan geeft die ook de woorden door.',
        'Ze zeggen niet dat niemand meekijkt. Wie u in het gesprek uitnodigde, ziet dezelfde woorden.',
        'In de chat zelf bewijzen ze niets. Wie de chat leest, leest ook de woorden.',
      ],
    },
    between: {
      title: 'Zit er iemand tussen? Let hierop',
      points: [
        'De burger logt in, typt of leest iets voor omdat een ander dat zegt.',
        'De burger denkt met een ander te praten, zoals een bank.',
        'De antwoorden passen niet bij uw vragen.',
      ],
      then: (alert: string) =>
        `Geef dan geen persoonlijke informatie en regel niets. Kies “${alert}”. Vraag de burger om zelf contact op te nemen, zonder die ander.`,
    },
    renewed:
      'Er komen nieuwe woorden als een collega het gesprek overneemt, als het op een andere manier verdergaat en als iemand inlogt. De oude gelden dan niet meer.',
  },
}

export type HelpWords = typeof nl
