import type { CallMessages } from './call.nl.ts'

export const fr: CallMessages = {
  title: 'Appelez-nous maintenant',
  about: (subject) => `Votre appel concerne\u00a0: «\u00a0${subject}\u00a0».`,
  number: 'Appelez ce numéro',
  code: 'Tapez ce code',
  callWithCode: 'Appeler et taper le code automatiquement',
  call: 'Appeler',

  worksUntil: 'Le code est valable jusqu’à',
  callBefore: 'Appelez avant',
  left: {
    minutes: (minutes) => `Encore ${minutes} ${minutes < 2 ? 'minute' : 'minutes'}.`,
    seconds: (seconds) => `Encore ${seconds} ${seconds < 2 ? 'seconde' : 'secondes'}.`,
    lessThanAMinute: 'Encore moins d’une minute.',
  },

  onAComputer: {
    title: 'Vous êtes devant un ordinateur\u00a0?',
    text: 'Pointez l’appareil photo de votre téléphone sur ce carré. Vous appelez alors avec votre téléphone.',
    picture: 'Code QR qui nous appelle',
  },

  expired: {
    title: 'Ce code ne marche plus',
    text: (time) =>
      `Le code était valable jusqu’à ${time}. Il s’est arrêté ensuite pour votre sécurité. Recommencez pour avoir un nouveau code.`,
    again: 'Recommencer',
  },
}
