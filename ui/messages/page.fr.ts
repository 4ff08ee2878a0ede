import type { PageMessages } from './page.nl.ts'

export const fr: PageMessages = {
  skipToContent: 'Aller au contenu',
  footer: (organisation) => `Cette page est une page de\u00a0: ${organisation}.`,
  languages: 'Langue de cette page',
  backToWebsite: 'Retour au site',
  backToConversation: 'Retour à votre conversation',
  tryAgain: 'Réessayer',
  closeWindow: 'Vous pouvez fermer cette fenêtre.',

  notices: {
    cancelled: {
      title: 'La connexion a été annulée',
      text: 'Aucune donnée n’a été partagée. Retournez sur le site pour réessayer.',
    },
    failed: {
      title: 'La connexion n’a pas marché',
      text: 'Aucune donnée n’a été partagée. Retournez sur le site pour réessayer.',
    },
    level_too_low: {
      title: 'Cette façon de se connecter n’est pas assez sûre',
      text: 'Pour ce sujet, il faut une autre façon de se connecter. Retournez sur le site et choisissez une autre façon.',
    },
    expired: {
      title: 'Cela a pris trop de temps',
      text: 'Nous avons arrêté pour votre sécurité. Retournez sur le site et recommencez.',
    },
    closed: {
      title: 'Nous sommes fermés maintenant',
      text: 'Le site indique quand vous pouvez nous contacter.',
    },
    unavailable: {
      title: 'Cela ne marche pas pour le moment',
      text: 'Réessayez plus tard, ou choisissez sur le site une autre façon de nous contacter.',
    },
    identified: {
      title: 'Nous savons maintenant qui vous êtes',
      text: 'Retournez sur le site et choisissez comment vous voulez nous contacter.',
    },
  },

  returned: {
    title: 'Vous êtes de retour',
    text: 'Retournez sur le site pour continuer ou pour recommencer.',
  },

  problems: {
    not_found: {
      title: 'Cette page n’existe pas',
      text: 'L’adresse est peut-être mal recopiée. Retournez sur le site et recommencez.',
    },
    not_allowed: {
      title: 'Ce n’est pas possible depuis ce site',
      text: 'Cette façon de nous contacter n’appartient pas au site d’où vous venez. Allez sur le site de la commune et commencez là.',
    },
    link_expired: {
      title: 'Ce lien est trop ancien',
      text: 'Aucune donnée n’a été partagée. Retournez à votre conversation et demandez un nouveau lien.',
    },
    link_not_kept: {
      title: 'Ouvrez à nouveau le lien',
      text: 'Cette page fonctionne seulement dans le navigateur où vous avez ouvert le lien, et seulement s’il garde les cookies. Aucune donnée n’a été partagée. Retournez à votre conversation et ouvrez-y à nouveau le lien.',
    },
    nothing_chosen: {
      title: 'Vous n’avez encore rien choisi',
      text: 'Retournez en arrière et choisissez comment vous voulez nous contacter.',
    },
    choice_unknown: {
      title: 'Ce choix n’existe plus',
      text: 'Les possibilités ont changé. Retournez sur le site et choisissez à nouveau.',
    },
    expired: {
      title: 'Cette page n’est plus valable',
      text: 'Cela a pris trop de temps. Aucune donnée n’a été partagée. Retournez sur le site et recommencez.',
    },
    method_unavailable: {
      title: (method) => `${method} ne marche pas pour le moment`,
      text: 'Aucune donnée n’a été partagée. Réessayez, ou choisissez une autre façon sur le site.',
    },
    closed: {
      title: (method) => `${method} n’est pas possible maintenant`,
      text: 'Nous sommes fermés maintenant. Aucune donnée n’a été partagée. Le site indique quand ce sera de nouveau possible.',
    },
    identification_needed: {
      title: 'Montrez d’abord qui vous êtes',
      text: 'Pour ce sujet, vous devez vous connecter. Retournez sur le site et choisissez comment vous connecter.',
    },
    not_identified: {
      title: 'La connexion n’a pas marché',
      text: 'Nous n’avons pas pu vérifier qui vous êtes. Retournez sur le site et réessayez.',
    },
    busy: {
      title: 'Il y a beaucoup de demandes maintenant',
      text: 'Attendez une minute, puis réessayez.',
    },
    internal: {
      title: 'Il y a eu un problème chez nous',
      text: 'Ce n’est pas votre faute. Réessayez dans quelques minutes.',
    },
  },
}
