import type { AskState } from '../../identification/ask-state.ts'

/** Asking a citizen to show who they are, in the agents' words. */
export const nl = {
  button: 'Vraag om identificatie',
  title: 'Vraag om identificatie',
  lead: 'De burger ziet de vraag in de chat, logt in en komt terug in dit gesprek.',
  more: 'Wat u zegt en doet (nieuw venster)',
  replaces: 'Wat de burger nu deelt, komt in de plaats van wat er al was.',
  citizen: 'Aan wie?',
  purpose: 'Waarvoor?',
  attributes: 'Welke gegevens?',
  choose: 'Kies minstens één gegeven.',
  confirm: 'Vraag',
  cancel: 'Annuleren',
  sending: 'Bezig…',
  failed: 'Het vragen is niet gelukt. Probeer het opnieuw.',
  withdraw: 'Trek de vraag in',
  asked: (attributes: string, agent: string, time: string) =>
    `${attributes}. Gevraagd door ${agent} om ${time}.`,
  since: (time: string) => `Sinds ${time}.`,
  with: (method: string) => `Met ${method}.`,
  is: {
    asked: 'Gevraagd wie dit is',
    busy: 'Is aan het inloggen',
    cancelled: 'Inloggen geannuleerd',
    failed: 'Inloggen niet gelukt',
    level_too_low: 'Niveau te laag',
    not_confirmed: 'Niet bevestigd',
    done: 'Heeft ingelogd',
    refused: 'Wil niet inloggen',
    withdrawn: 'Vraag ingetrokken',
    expired: 'Niet op tijd ingelogd',
  } satisfies Record<AskState, string>,
  means: {
    asked: 'De burger heeft nog niets gekozen.',
    busy: 'De burger is op de pagina van de inlogmethode. De verbinding kan daarom even weg zijn.',
    cancelled: 'Er is niets gedeeld. De burger kan het opnieuw proberen.',
    failed: 'Er is niets gedeeld. De burger kan het opnieuw proberen.',
    level_too_low: 'Er is niets gedeeld. De burger kan een andere manier kiezen.',
    not_confirmed:
      'Er is ingelogd in een andere browser dan die van dit gesprek. Misschien is dat iemand anders. De gegevens zijn gewist; niemand heeft ze gezien. De burger kan het opnieuw proberen.',
    done: 'De gegevens staan hierboven.',
    refused: 'Er is niets gedeeld.',
    withdrawn: 'Er is niets gedeeld.',
    expired: 'Er is niets gedeeld. U kunt het opnieuw vragen.',
  } satisfies Record<AskState, string>,
  takenBackTitle: 'Gegevens teruggetrokken',
  takenBack: (time: string) =>
    `De burger heeft de gegevens om ${time} teruggetrokken. Ze zijn gewist.`,
}

export type AskWords = typeof nl
