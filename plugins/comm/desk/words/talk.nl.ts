/** The conversation that is open, and how it goes, in the agents' words. */
export const nl = {
  talk: {
    emptyTitle: 'Geen gesprek open',
    empty: 'Neem iemand aan uit de lijst, dan praat u hier.',
    channel: { chat: 'chat' },
    began: (time: string, people: number) =>
      `Gesprek begonnen om ${time}. U praat nu met ${people > 1 ? `${people} burgers` : 'de burger'}.`,
    away: (people: number) =>
      `${people > 1 ? 'De burgers zijn' : 'De burger is'} even niet verbonden. Uw berichten komen aan zodra de verbinding er weer is.`,
    notMineTitle: 'Dit gesprek is niet van u',
    notMine: 'Een collega heeft het overgenomen, of het bestaat niet meer.',
    ended: {
      agent: 'U hebt het gesprek beëindigd',
      citizen: 'De burger heeft het gesprek beëindigd',
      one_of_citizens: 'Een van de burgers heeft het gesprek beëindigd',
      timer: 'Het gesprek is vanzelf gestopt, omdat de tijd om was',
    },
    wrapUp: (time: string) =>
      `Rond de vraag af. De gegevens blijven staan tot u ze wist, uiterlijk tot ${time}.`,
    deletedAt: (time: string) => `Gewist om ${time}`,
    deletedThings: (things: string) => `${things}.`,
    deletedNothing: 'Er was niets bewaard.',
    deletedBy: {
      agent: 'U hebt het gesprek en de gegevens gewist.',
      citizen: 'De burger heeft het gesprek en de gegevens gewist.',
      one_of_citizens: 'Een van de burgers heeft het gesprek en de gegevens gewist.',
      timer: 'De tijd was om. Het gesprek en de gegevens zijn vanzelf gewist.',
    },
    stays:
      'Wat blijft: dat er een gesprek was, en wie welke soorten gegevens heeft gezien en gewist. De gegevens zelf niet.',
    deletedByKept: {
      agent: 'U hebt dit gesprek afgerond.',
      timer: 'De tijd was om.',
    },
    staysKept:
      'Wat ook blijft: dat er een gesprek was, en wie welke soorten gegevens heeft gezien en gewist. De gegevens zelf niet.',
    kept: (date: string) =>
      `De berichten blijven verzegeld bewaard tot en met ${date}. Daarna worden ze gewist.`,
    messages: (count: number) => (count === 1 ? '1 bericht' : `${count} berichten`),
    notes: (count: number) => (count === 1 ? '1 notitie' : `${count} notities`),
    sealed: (moment: string) =>
      `Misschien staan er nog kopieën in het logboek of de reservekopieën van de database. Die zijn verzegeld. De sleutel wordt vernietigd rond ${moment}, of later als het systeem dan stilligt. Pas daarna kan niemand ze meer openen. Dit geldt als niemand de map met sleutels heeft gekopieerd.`,
    unreadable: (moment: string) =>
      `De sleutel is vernietigd op ${moment}. Ook kopieën van de database kan niemand meer openen. Dit geldt als niemand de map met sleutels heeft gekopieerd.`,
    close: 'Sluiten',
    transfer: 'Doorverbinden',
    invite: 'Tweede persoon',
    typing: (people: number): string =>
      people > 1 ? 'Een van de burgers typt…' : 'De burger typt…',
  },

  deleting: {
    titleTalking: 'Gesprek beëindigen en alles wissen?',
    titleWrappingUp: 'Alles van dit gesprek wissen?',
    text: (people: number) =>
      `De gegevens van de ${people > 1 ? 'burgers' : 'burger'}, alle berichten en de notities worden gewist. Dit kan niet ongedaan worden gemaakt.`,
    /** Nothing was said. */
    textSilent: (people: number) =>
      `De gegevens van de ${people > 1 ? 'burgers' : 'burger'} en de notities worden gewist. Dit kan niet ongedaan worden gemaakt.`,
    textKept: (people: number, days: number) =>
      `De gegevens van de ${people > 1 ? 'burgers' : 'burger'} en de notities worden gewist. De berichten blijven nog ${days === 1 ? '1 dag' : `${days} dagen`} verzegeld bewaard. Dit kan niet ongedaan worden gemaakt.`,
    confirm: 'Ja, wissen',
    cancel: 'Nee, ga terug',
    busy: 'Bezig met wissen…',
    failedTitle: 'Het wissen is nog niet gelukt',
    failed: 'Probeer het opnieuw.',
  },
}

export type TalkWords = typeof nl
