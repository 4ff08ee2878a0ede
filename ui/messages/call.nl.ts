/** The page with the number to call and the code to key in. */
export const nl = {
  title: 'Bel ons nu',
  /** @param subject what the citizen came for */
  about: (subject: string) => `U belt over “${subject}”.`,
  number: 'Bel dit nummer',
  code: 'Toets deze code',
  callWithCode: 'Bel en toets de code vanzelf',
  call: 'Bel ons',

  /** Before a time of day, which is said as "15.40 uur". */
  worksUntil: 'De code werkt tot',
  /** The same where the code itself can't be shown. */
  callBefore: 'Bel voor',
  left: {
    minutes: (minutes: number) => `Nog ${minutes} ${minutes === 1 ? 'minuut' : 'minuten'}.`,
    seconds: (seconds: number) => `Nog ${seconds} ${seconds === 1 ? 'seconde' : 'seconden'}.`,
    lessThanAMinute: 'Nog minder dan een minuut.',
  },

  onAComputer: {
    title: 'Zit u achter een computer?',
    text: 'Richt de camera van uw telefoon op dit vierkant. Dan belt u met uw telefoon.',
    /** What the picture is, for who can't see it. */
    picture: 'QR-code die ons belt',
  },

  expired: {
    title: 'Deze code werkt niet meer',
    text: (time: string) =>
      `De code werkte tot ${time}. Daarna is hij voor uw veiligheid gestopt. Begin opnieuw voor een nieuwe code.`,
    again: 'Begin opnieuw',
  },
}

export type CallMessages = typeof nl
