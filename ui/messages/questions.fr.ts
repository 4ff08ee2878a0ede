import type { QuestionMessages } from './questions.nl.ts'

export const fr: QuestionMessages = {
  step: (now, all) => `Étape ${now} sur ${all}`,
  next: 'Continuer',
  back: 'Retour',

  subject: {
    title: 'Sur quoi porte votre question ?',
    only: 'Sujet :',
  },

  channel: {
    title: 'Comment voulez-vous nous contacter\u00a0?',
    only: 'Contact par',
  },

  identification: {
    title: 'Montrez qui vous êtes',
    lead: 'Nous pouvons alors répondre à votre question personnelle.',
    only: 'Se connecter avec',
    without: {
      name: 'Sans connexion',
      description: 'Vous recevez alors seulement des informations générales.',
    },
  },

  method: {
    soon: 'C’est bientôt votre tour',
    waiting: (minutes) => `Attente\u00a0: environ ${minutes} ${minutes < 2 ? 'minute' : 'minutes'}`,
    waitingHours: (hours) => `Attente\u00a0: environ ${hours} ${hours < 2 ? 'heure' : 'heures'}`,
    waitingLonger: (hours) => `Attente\u00a0: plus de ${hours} ${hours < 2 ? 'heure' : 'heures'}`,
    closed: 'Pas possible maintenant',
    closedUntil: (day, time) => `Fermé. Ouvert de nouveau ${day} à partir de ${time}`,
  },

  sharing: {
    title: 'Données partagées avec notre équipe',
    controller: (organisation) => `${organisation} voit seulement ces données.`,
    noController: 'Seule la personne qui vous aide voit ces données.',
    unknown: 'Nous demandons seulement les données nécessaires pour vous aider.',
    none: 'Nous ne partageons aucune donnée sur vous.',
    nothing: {
      title: 'Vous pouvez commencer',
      text: 'Vous n’avez pas besoin de vous connecter. Nous ne partageons aucune donnée sur vous.',
    },
    goTo: (method) => `Continuer vers ${method}`,
    goOn: (channel) => `Continuer avec ${channel}`,
    identified: 'Vous n’avez pas besoin de vous connecter à nouveau.',
  },

  busy: 'Un instant…',
  starting: (method) => `Un instant, nous ouvrons ${method}…`,

  nothingChosen: {
    title: 'Vous n’avez encore rien choisi',
    channel: 'Choisissez comment vous voulez nous contacter',
    identification: 'Choisissez comment vous montrez qui vous êtes',
    subject: 'Choisissez le sujet de votre question',
  },

  closed: {
    title: 'Contact impossible pour le moment',
    text: 'Vous ne pouvez pas nous joindre par cette page en ce moment.',
    look: 'Regarder encore',
  },

  startFailed: {
    title: 'Cela n’a pas marché',
    offline:
      'Vous n’avez pas de connexion à internet. Vos choix sont gardés. Réessayez quand vous avez de nouveau une connexion.',
    passing: 'Il y a eu un problème. Vos choix sont gardés. Réessayez.',
    lasting: 'Il y a eu un problème chez nous. Réessayer maintenant n’aide pas.',
    method: {
      title: (method) => `${method} ne marche pas pour le moment`,
      again: 'Vos choix sont gardés. Réessayez plus tard.',
      other: 'Vos choix sont gardés. Réessayez, ou retournez en arrière et choisissez autre chose.',
    },
    closed: {
      title: (method) => `${method}\u00a0: fermé pour le moment`,
      text: 'Choisissez autre chose.',
    },
  },

  notices: {
    cancelled: {
      title: 'La connexion a été annulée',
      text: () => 'Aucune donnée n’a été partagée. Vous pouvez réessayer.',
    },
    failed: {
      title: 'La connexion n’a pas marché',
      text: (other) =>
        other
          ? 'Aucune donnée n’a été partagée. Réessayez ou choisissez une autre façon.'
          : 'Aucune donnée n’a été partagée. Vous pouvez réessayer.',
    },
    level_too_low: {
      title: 'Cette façon de se connecter n’est pas assez sûre',
      text: (other) =>
        other
          ? 'Aucune donnée n’a été partagée. Choisissez une autre façon de vous connecter.'
          : 'Aucune donnée n’a été partagée. Ce sujet demande une connexion plus sûre.',
    },
    expired: {
      title: 'Cela a pris trop de temps',
      text: () =>
        'Nous avons arrêté pour votre sécurité. Vos choix sont gardés. Vous pouvez recommencer.',
    },
    closed: {
      title: 'Nous sommes fermés maintenant',
      text: () => 'Vous voyez ci-dessous comment et quand nous joindre.',
    },
    unavailable: {
      title: 'Cela ne marche pas pour le moment',
      text: () => 'Vos choix sont gardés. Réessayez ou choisissez autre chose.',
    },
    identified: {
      title: 'Nous savons maintenant qui vous êtes',
      text: () => 'Choisissez comment vous voulez nous contacter.',
    },
  },
}
