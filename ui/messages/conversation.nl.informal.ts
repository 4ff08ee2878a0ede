import { informal as asked } from './conversation-asked/nl.informal.ts'
import type { ConversationMessages } from './conversation.nl.ts'
import type { Patch } from './patch.ts'

export const informal: Patch<ConversationMessages> = {
  asked,
  arriving: {
    lead: 'Wij halen je gegevens op. Dat duurt meestal maar een paar seconden.',
    slow: 'Je hoeft niets te doen: wij proberen het nog steeds. Wil je niet wachten? Ga dan terug naar de website en begin opnieuw.',
  },
  checking: {
    title: 'Wij controleren of jij dit bent',
    lead: 'Er is ingelogd voor dit gesprek. Wij controleren of jij dat was. Dat duurt meestal minder dan een minuut. Je hoeft niets te doen: het gaat vanzelf verder.',
  },
  unidentified: {
    failed: 'Je hebt het inloggen geannuleerd, of er ging iets mis. Er zijn geen gegevens gedeeld.',
    missingTitle: 'Wij weten nog niet wie je bent',
    missing: 'Voor dit onderwerp moet je eerst inloggen. Er zijn geen gegevens gedeeld.',
    next: 'Wil je het opnieuw proberen? Ga dan terug naar de website.',
    nextElsewhere: 'Wil je het opnieuw proberen? Ga dan naar de website waar je begon.',
  },
  waiting: {
    title: (before) =>
      before === 0
        ? 'Je bent als eerste aan de beurt'
        : before === 1
          ? 'Nog 1 persoon voor je'
          : `Nog ${before} mensen voor je`,
    lead: (organisation, subject) =>
      `Een medewerker van ${organisation} helpt je zo met “${subject}”. Het gesprek begint vanzelf.`,
    transferred: (organisation, subject) =>
      `Je wordt doorverbonden met een medewerker van ${organisation}, voor “${subject}”.`,
    agentGone: (organisation) =>
      `Je medewerker is weggevallen. Een medewerker van ${organisation} neemt het gesprek over.`,
    nobody:
      'Er is op dit moment geen medewerker beschikbaar. Je houdt je plek. Het gesprek begint vanzelf als er iemand is.',
    mayLeave: 'Je mag intussen iets anders doen. Laat deze pagina wel open staan.',
    keeps: (minutes) =>
      `Valt de verbinding weg of gaat je scherm uit? Wij houden je plek ${minutes === 1 ? '1 minuut' : `${minutes} minuten`} vast.`,
    expected: (minutes) =>
      minutes === 1 ? 'Je wacht ongeveer 1 minuut.' : `Je wacht ongeveer ${minutes} minuten.`,
    tabTitle: (before) =>
      before === 0 ? 'Je bent als eerste aan de beurt' : `Nog ${before} voor je`,
  },
  talking: {
    helps: (agent, organisation) => `${agent} van ${organisation} helpt je.`,
    yourTurn: 'Je bent aan de beurt',
  },
  together: { guest: 'Je kunt alles lezen, vanaf het begin van dit gesprek.' },
  twoWords: { how: 'De medewerker noemt het eerste woord, jij het tweede.' },
  session: {
    unnamed: 'je inlogdienst',
    stays: 'Je blijft in dit gesprek.',
    loggedOut: (method) => `Dit gesprek gebruikt je inlog bij ${method} niet meer.`,
    unreached: (method) =>
      `Wij konden ${method} niet laten weten dat je uitlogt. Sluit na het gesprek alle vensters van je browser.`,
  },
  log: { you: 'Jij' },
  composer: {
    label: 'Je bericht',
    placeholder: 'Typ je bericht',
    tooLong: (over) =>
      over === 1 ? 'Je bericht is 1 teken te lang.' : `Je bericht is ${over} tekens te lang.`,
  },
  limit: {
    title: 'Ben je er nog?',
    waiting: (time) => `Je plek in de rij vervalt om ${time}.`,
    extended: 'Je hebt meer tijd.',
  },
  keeps: { unless: 'Wis je zelf je gegevens? Dan wissen wij ook de berichten.' },
  ended: {
    by: { citizen: 'Je hebt het gesprek beëindigd.' },
    deletes: (when) =>
      `De medewerker rondt je vraag nog af. Daarna wissen wij je gegevens, uiterlijk ${when}.`,
  },
  deleted: {
    at: (time) => `Je gegevens zijn gewist om ${time}`,
    receiptTitle: 'Bewijs dat wij je gegevens hebben gewist',
    receipt:
      'In het bewijs staat welke soorten gegevens wij hebben gewist, wanneer en waarom. Je gegevens zelf staan er niet in.',
    nothing: 'Er waren geen gegevens van je bewaard.',
    by: {
      agent:
        'De medewerker heeft je vraag afgerond. Wat blijft: dat er een gesprek was, en wie welke soorten gegevens heeft gezien en gewist. De gegevens zelf niet.',
      citizen:
        'Je bent zelf gestopt. Wat blijft: dat er een gesprek was, en wie welke soorten gegevens heeft gezien en gewist. De gegevens zelf niet.',
    },
    kept: {
      by: {
        agent:
          'De medewerker heeft je vraag afgerond. Wat ook blijft: dat er een gesprek was, en wie welke soorten gegevens heeft gezien en gewist. De gegevens zelf niet.',
      },
    },
    close: 'Je kunt dit venster sluiten.',
  },
  stop: {
    waiting: 'Je raakt je plek in de rij kwijt. Wij wissen de gegevens die je hebt gedeeld.',
    talking: 'Het gesprek stopt. Wij wissen je gegevens en alle berichten, ook bij de medewerker.',
    ended: 'Wij wissen je gegevens en alle berichten, ook bij de medewerker.',
  },
  notices: {
    not_yours: {
      text: 'Ga terug naar het venster waarin je begon. Voor je veiligheid kan het maar op één plek open zijn.',
    },
    invitation_used: {
      text: 'Een uitnodiging werkt één keer. Wil je meedoen aan het gesprek? Vraag dan een nieuwe aan degene die je uitnodigde. Doe je al mee? Ga dan terug naar dat venster.',
    },
    invitation_replaced: {
      text: 'Er is een nieuwere uitnodiging gemaakt. Wil je meedoen aan het gesprek? Vraag dan de nieuwste aan degene die je uitnodigde. Doe je al mee? Ga dan terug naar dat venster.',
    },
    gone: {
      text: 'Het gesprek is klaar. Je kunt het hier niet meer lezen. Heb je nog een vraag? Begin dan opnieuw op de website.',
    },
  },
}
