/** `<id-contact>` while it asks: what is on screen before the first choice, so what every visitor of the page fetches. */
export const first = {
  step: (now: number, all: number) => `Stap ${now} van ${all}`,
  next: 'Verder',
  back: 'Terug',

  channel: {
    title: 'Hoe wilt u contact met ons?',
    /** Before the name of the only channel. */
    only: 'Contact via',
  },

  identification: {
    title: 'Laat zien wie u bent',
    lead: 'Dan kunnen we uw persoonlijke vraag beantwoorden.',
    /** Before the name of the only way to log in. */
    only: 'Inloggen met',
    without: {
      name: 'Zonder inloggen',
      description: 'U krijgt dan alleen algemene informatie.',
    },
  },

  method: {
    soon: 'U bent zo aan de beurt',
    waiting: (minutes: number) =>
      `Wachttijd ongeveer ${minutes} ${minutes === 1 ? 'minuut' : 'minuten'}`,
    closed: 'Nu niet mogelijk',
  },

  /** On the last button once it is pressed. */
  busy: 'Een ogenblik…',
}
