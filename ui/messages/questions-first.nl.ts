/** `<id-contact>` while it asks: what is on screen before the first choice, so what every visitor of the page fetches. */
export const first = {
  step: (now: number, all: number) => `Stap ${now} van ${all}`,
  next: 'Verder',

  channel: {
    title: 'Hoe wilt u contact met ons?',
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
