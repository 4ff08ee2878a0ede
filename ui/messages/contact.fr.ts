import type { ContactMessages } from './contact.nl.ts'

export const fr: ContactMessages = {
  title: 'Nous contacter',
  subjects: {
    title: 'Quel est le sujet de votre demande\u00a0?',
    none: {
      title: 'Vous ne pouvez pas nous contacter ici',
      text: 'Cette page ne permet pas de nous joindre. Notre site indique comment faire.',
    },
  },
  unknown: {
    title: 'Nous ne connaissons pas ce sujet ici',
    text: 'L’adresse est peut-être mal recopiée. Ou cette page ne permet plus de nous contacter sur ce sujet.',
    others: 'Voir tous les sujets',
  },

  sharingIfLoggedIn: 'Si vous vous connectez, nous partageons ceci avec notre équipe',
  identified: {
    title: 'Nous savons maintenant qui vous êtes',
    text: 'Vous n’avez pas besoin de vous connecter encore une fois.',
  },
  notices: {
    expired: 'Nous avons arrêté pour votre sécurité. Vous pouvez recommencer.',
    unavailable: 'Réessayez ou choisissez autre chose.',
  },
  goToLogin: 'Continuer vers la connexion',
}
