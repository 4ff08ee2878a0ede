import { nl as talk } from './talk.nl.ts'
import { nl as work } from './work.nl.ts'
import type { ConversationMessages } from '../../../../ui/messages/conversation.ts'

/** The desk, in the agents' words. */
export const nl = {
  ...talk,
  ...work,
  title: 'Balie',
  tabTitle: (waiting: number) =>
    waiting === 0 ? 'Niemand wacht' : waiting === 1 ? '1 wachtende' : `${waiting} wachtenden`,
  loading: 'De balie wordt geladen…',
  needsScripts: 'De balie werkt alleen met JavaScript aan.',
  loggedInAs: 'Ingelogd als',
  language: 'Taal van de balie',
  logOut: 'Uitloggen',

  panes: {
    label: 'Onderdelen van de balie',
    list: 'Lijst',
    talk: 'Gesprek',
    facts: 'Gegevens',
  },

  mine: {
    title: 'Mijn gesprekken',
    talking: 'in gesprek',
    wrappingUp: 'afronden',
    since: (time: string) => `sinds ${time}`,
    unread: (count: number) => (count === 1 ? '1 nieuw bericht' : `${count} nieuwe berichten`),
  },

  waiting: {
    title: 'Wachtenden',
    count: (count: number) => (count === 1 ? '1 wacht' : `${count} wachten`),
    waits: 'wacht',
    accept: 'Aannemen',
    acceptLong: (subject: string) => `${subject} aannemen`,
    acceptNext: 'Volgende aannemen',
    emptyTitle: 'Er wacht niemand',
    empty: 'Zodra iemand wacht, staat die hier.',
    arrived: (subject: string) => `Er wacht iemand: ${subject}.`,
    forMe: 'voor u',
    returned: 'Al gesproken',
    returnedLong: (people: number): string =>
      people > 1
        ? 'Deze burgers zijn al eerder geholpen en staan daarom vooraan.'
        : 'Deze burger is al eerder geholpen en staat daarom vooraan.',
    taken: 'Deze persoon wacht niet meer. Misschien was een collega u voor.',
  },

  presence: {
    label: 'Bent u er?',
    available: 'Beschikbaar',
    pause: 'Pauze',
    away: 'Afwezig',
    wrapping_up: 'Aan het afronden',
    since: (time: string) => `sinds ${time}`,
    byLead: (name: string) => `door ${name} (teamleider)`,
    pausedBy: (name: string) =>
      `${name} (teamleider) heeft u op pauze gezet. U krijgt geen nieuwe gesprekken.`,
    inHand: (talking: number, atOnce: number) => `${talking} van ${atOnce} gesprekken`,
    is: {
      available: 'U bent beschikbaar.',
      pause: 'U hebt pauze. U krijgt geen nieuwe gesprekken.',
      away: 'U bent afwezig. U krijgt geen nieuwe gesprekken.',
      wrapping_up: 'U rondt af. Nieuwe gesprekken komen als u klaar bent.',
    },
    failed: 'Dat lukte niet. Probeer het opnieuw.',
  },

  offers: {
    title: 'Voor u',
    left: (time: string) => `nog ${time}`,
    leftLong: (seconds: number) => (seconds === 1 ? 'nog 1 seconde' : `nog ${seconds} seconden`),
    accept: 'Aannemen',
    decline: 'Afwijzen',
    came: (subject: string) => `Voor u: ${subject}.`,
    tabTitle: (count: number) => `${count} voor u`,
  },

  marks: {
    label: 'Melding',
    withdraw: 'Melding intrekken',
    emergency: 'Noodgeval',
    abuse: 'Agressie of misbruik',
    help: 'De teamleider ziet de melding meteen.',
    set: 'De teamleider is gewaarschuwd.',
    cleared: 'De melding is ingetrokken.',
    reported: {
      emergency: 'Een medewerker meldt een noodgeval',
      abuse: 'Een medewerker meldt agressie of misbruik',
    },
    by: (agent: string, time: string) => `Gemeld door ${agent} om ${time}.`,
    has: (agent: string) => `Het gesprek is bij ${agent}.`,
    waits: 'Het gesprek staat in de wachtrij.',
    where: 'Bekijk het bij Overzicht',
    tabTitle: (count: number) => (count === 1 ? '1 melding' : `${count} meldingen`),
  },

  identified: 'Geïdentificeerd',
  notIdentified: 'Niet geïdentificeerd',
  someIdentified: (some: number, all: number) => `${some} van ${all} geïdentificeerd`,
  away: 'Verbinding weg',

  log: {
    label: 'Chatgesprek',
    you: 'U',
    other: 'Burger',
    beside: 'Collega',
    sending: 'Wordt verstuurd…',
    retrying: 'Nog niet verstuurd. Er wordt opnieuw geprobeerd.',
    refused: 'Niet verstuurd',
    again: 'Verstuur opnieuw',
    jump: (count: number) => (count === 1 ? '1 nieuw bericht' : `${count} nieuwe berichten`),
    read: 'gelezen',
  } satisfies ConversationMessages['log'],

  composer: {
    label: 'Bericht aan de burger',
    placeholder: 'Typ een bericht',
    send: 'Stuur',
    tooLong: (over: number) =>
      over === 1 ? 'Het bericht is 1 teken te lang.' : `Het bericht is ${over} tekens te lang.`,
    left: (left: number) => (left === 1 ? 'Nog 1 teken' : `Nog ${left} tekens`),
  } satisfies ConversationMessages['composer'],

  /** In place of the label of `composer`, where there are more. */
  toCitizens: 'Bericht aan de burgers',

  limit: {
    idleTitle: 'Het is lang stil',
    idle: (time: string) => `Het gesprek stopt vanzelf om ${time}.`,
    totalTitle: 'De tijd is bijna om',
    total: (time: string) => `Het gesprek stopt vanzelf om ${time}.`,
    extend: 'Geef meer tijd',
    extended: 'Er is meer tijd.',
    failed: 'Dat lukte niet. Probeer het opnieuw.',
  },

  twoWords: {
    title: 'Woorden van dit gesprek',
    agent: 'U noemt',
    citizen: 'De burger noemt',
    help: 'Kloppen de twee woorden? Dan kijkt u allebei naar hetzelfde gesprek. Wie dit is, bewijzen ze niet.',
    more: 'Wat u dan zegt (nieuw venster)',
  },

  facts: {
    citizen: (number: number) => `Burger ${number}`,
    title: 'Geverifieerde gegevens',
    none: 'Open een gesprek om te zien wie u spreekt.',
    unknownTitle: 'Niet geïdentificeerd',
    unknown:
      'Niemand heeft gecontroleerd wie dit is. Geef geen persoonlijke informatie en doe geen wijzigingen.',
    checkingTitle: 'Wordt gecontroleerd',
    checking:
      'Er is ingelogd. Wij controleren of het de burger van dit gesprek was. Dat duurt meestal minder dan een minuut. Geef zolang geen persoonlijke informatie.',
    damagedTitle: 'Gegevens niet leesbaar',
    damaged:
      'De gegevens van deze persoon kunnen niet worden gelezen: ze zijn beschadigd. Vraag om opnieuw te identificeren. Geef geen persoonlijke informatie en doe geen wijzigingen.',
    otherWayTitle: 'Geïdentificeerd voor een ander onderwerp',
    otherWay:
      'Deze persoon is geïdentificeerd op een manier die dit onderwerp niet gebruikt. Daarom ziet u niet wie het is. Geef geen persoonlijke informatie en doe geen wijzigingen.',
    unknownMethod: 'Manier van inloggen onbekend',
    levels: {
      low: 'laag',
      substantial: 'substantieel',
      high: 'hoog',
    } as Readonly<Record<string, string>>,
    level: (name: string) => `niveau ${name}`,
    levelUnknown: 'niveau onbekend',
    verifiedAt: (time: string) => `geverifieerd om ${time}`,
    verifiedUnknown: 'tijd onbekend',
    nothingShared: 'Er zijn geen gegevens gedeeld.',
    received: (time: string) => `Ontvangen om ${time}. Alleen voor dit gesprek.`,
    deleted: 'De gegevens zijn gewist.',
    hidden: (count: number) =>
      count === 1
        ? '1 gegeven is verborgen, omdat het voor dit onderwerp niet nodig is.'
        : `${count} gegevens zijn verborgen, omdat ze voor dit onderwerp niet nodig zijn.`,
    copy: 'kopieer',
    copyLong: (name: string) => `Kopieer ${name}`,
    copied: 'gekopieerd',
    copiedLong: (name: string) => `${name} is gekopieerd`,
    copyFailed: 'lukt niet',
  },

  acts: {
    label: 'Gesprek afsluiten',
    end: 'Gesprek beëindigen',
    endAndDelete: 'Beëindigen en wissen',
    delete: 'Wissen',
    failed: 'Dat lukte niet. Probeer het opnieuw.',
  },

  connection: {
    lostTitle: 'De verbinding is weg',
    lost: 'Er wordt vanzelf opnieuw verbinding gemaakt. Wat u typt, gaat niet verloren.',
    restored: 'De verbinding is er weer.',
  },

  settings: {
    label: 'Instellingen',
    shortcuts: 'Sneltoetsen',
    showShortcuts: 'Bekijk alle sneltoetsen',
    sound: 'Geluid bij een nieuwe wachtende of melding',
  },
}

export type DeskWords = typeof nl
