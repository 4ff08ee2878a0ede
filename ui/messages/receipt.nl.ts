/** The page on which anybody checks a proof of deletion, and the proof itself as a text. */
export const nl = {
  title: 'Bewijs van wissen',
  lead: 'Hebt u een bewijs dat uw gegevens zijn gewist? Hier ziet u of het echt is en wat erin staat.',
  form: {
    code: 'Plak de tekst of de code van het bewijs',
    file: 'Of kies het bestand',
    check: 'Controleer het bewijs',
    again: 'Controleer nog een bewijs',
  },
  genuine: 'Dit bewijs is echt',
  genuineText: (organisation: string) => `Het is van ${organisation} en er is niets aan veranderd.`,
  says: {
    title: 'Wat er in het bewijs staat',
    organisation: 'Organisatie',
    subject: 'Onderwerp',
    kinds: 'Wat er is gewist',
    cause: 'Waarom',
    removed: 'Gewist op',
    keptRemoved: 'Bewaarde berichten gewist op',
    planned: 'Sleutel wordt vernietigd rond',
    unreadable: 'Sleutel vernietigd op',
    keptPlanned: 'Sleutel van de bewaarde berichten wordt vernietigd rond',
    keptUnreadable: 'Sleutel van de bewaarde berichten vernietigd op',
    number: 'Nummer van het gesprek',
    made: 'Bewijs gemaakt op',
  },
  causes: {
    agent: 'De medewerker was klaar.',
    citizen: 'De persoon in het gesprek is zelf gestopt.',
    timer: 'De tijd was om.',
  },
  means: {
    title: 'Wat dat betekent',
    removed: 'Deze gegevens zijn uit onze database gehaald.',
    planned:
      'In het logboek en de reservekopieën van de database kunnen nog kopieën staan. Die zijn verzegeld. De sleutel vernietigen wij rond het moment dat hierboven staat, of later als ons systeem dan stilligt. Pas daarna kan niemand ze meer openen.',
    unreadable:
      'De sleutel is vernietigd. Kopieën in het logboek en de reservekopieën van de database kan niemand meer openen.',
    keptPlanned:
      'Kopieën van de bewaarde berichten hebben een eigen sleutel. Die vernietigen wij rond het moment dat daarvoor hierboven staat, of later als ons systeem dan stilligt. Pas daarna kan niemand die kopieën meer openen.',
    keptUnreadable:
      'De sleutel van de bewaarde berichten is vernietigd. Kopieën van die berichten kan niemand meer openen.',
    keys: 'Dit geldt als niemand de map met sleutels heeft gekopieerd. Ons systeem doet dat niet, maar kan niet zien of een ander dat deed.',
    stays:
      'Wat blijft: dat er een gesprek was, en wie welke soorten gegevens heeft gezien en gewist. De gegevens zelf niet.',
    kept: (moment: string, reason: string) =>
      `De berichten zijn niet gewist. Wij bewaren ze tot ${moment}. De reden: ${reason}`,
    keptRemoved: (reason: string) =>
      `De berichten zijn eerst bewaard. Daarna zijn ze ook gewist. De reden om ze te bewaren: ${reason}`,
  },
  comeBack:
    'Controleer dit bewijs later nog eens. Als de sleutel is vernietigd, krijgt u hier een nieuw bewijs.',
  comeBackKept:
    'Controleer dit bewijs later nog eens. Als de berichten zijn gewist, krijgt u hier een nieuw bewijs.',
  renewed: {
    title: 'Er is een nieuw bewijs',
    text: 'De sleutel is intussen vernietigd. In het nieuwe bewijs staat wanneer.',
    kept: 'De bewaarde berichten zijn intussen ook gewist. In het nieuwe bewijs staat wanneer.',
    download: 'Download het nieuwe bewijs',
  },
  faults: {
    absent: {
      title: 'Er is nog geen bewijs',
      text: 'Plak de tekst van het bewijs, of kies het bestand.',
    },
    too_large: {
      title: 'Dit is te groot',
      text: 'Een bewijs is korter. Kies het bestand dat u van ons kreeg.',
    },
    not_a_receipt: {
      title: 'Dit is geen heel bewijs',
      text: 'Wij vinden er geen hele code in. Kopieer alles, of kies het bestand.',
    },
    unknown_key: {
      title: 'Dit bewijs is niet van ons',
      text: 'Het is gemaakt met een sleutel die wij niet kennen. Is het van een andere organisatie? Controleer het dan daar.',
    },
    changed: {
      title: 'Dit bewijs klopt niet',
      text: 'Er is iets aan veranderd, of wij hebben het niet gemaakt.',
    },
    newer: {
      title: 'Dit bewijs kunnen wij nog niet lezen',
      text: 'Het is echt, maar het is nieuwer dan deze pagina. Probeer het later opnieuw.',
    },
  },
  file: {
    code: 'Alleen de code hieronder telt. De tekst erboven is een uitleg.',
    check: (address: string) => `Controleer dit bewijs op ${address}`,
  },
}

export type ReceiptMessages = typeof nl
