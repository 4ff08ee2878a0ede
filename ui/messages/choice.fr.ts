import type { ChoiceMessages } from './choice.nl.ts'

export const fr: ChoiceMessages = {
  title: 'Montrez qui vous êtes',
  lead: 'Nous voulons être sûrs de votre identité. Après la connexion, votre conversation continue.',
  via: (name) => `Ceci fait partie de votre conversation par ${name}.`,
  subject: (subject) => `Sujet\u00a0: ${subject}`,

  notNow: 'Ne marche pas pour le moment',
  question: 'Comment voulez-vous vous connecter\u00a0?',
  only: (method) => `Vous vous connectez avec ${method}.`,
  at: (organisation) => `Connexion auprès de\u00a0: ${organisation}`,

  sharing: {
    title: (organisation) => `Données partagées avec ${organisation}`,
    nothing: 'Nous ne partageons aucune donnée sur vous.',
    onlyThese: (organisation) => `${organisation} voit seulement ces données.`,
  },

  next: 'Continuer vers la connexion',
  nextTo: (method) => `Continuer vers ${method}`,
  cancel: 'Annuler',
  withoutCancel: 'Vous ne voulez pas vous connecter\u00a0? Retournez à votre conversation.',

  faults: {
    nothingChosen: {
      title: 'Vous n’avez encore rien choisi',
      text: 'Choisissez comment vous voulez vous connecter',
    },
    notOffered: {
      title: 'Ce choix n’existe plus',
      text: 'Les possibilités ont changé. Regardez comment vous pouvez vous connecter maintenant',
    },
    failed: {
      title: 'Cela n’a pas marché',
      text: (other) =>
        other
          ? 'Aucune donnée n’a été partagée. Réessayez ou choisissez une autre façon de vous connecter.'
          : 'Aucune donnée n’a été partagée. Réessayez.',
    },
  },
}
