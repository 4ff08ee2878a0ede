import type { IdentifyMessages } from './identify.nl.ts'

export const fr: IdentifyMessages = {
  title: (method) => `Se connecter avec ${method}`,
  step: (now, all) => `Étape ${now} sur ${all}`,

  test: {
    badge: 'Seulement pour tester',
    title: 'Ce n’est pas une vraie connexion',
    text: 'Ici, vous choisissez une personne inventée pour essayer le système. N’utilisez pas vos propres données.',
    choose: 'Qui voulez-vous être\u00a0?',
    born: (date) => `Date de naissance\u00a0: ${date}`,
    citizenServiceNumber: (number) => `BSN ${number}`,
    another: 'Choisir une autre personne de test',
  },

  forSubject: (subject, organisation) =>
    `Vous vous connectez pour «\u00a0${subject}\u00a0» (${organisation}).`,
  forOrganisation: (organisation) => `Vous vous connectez pour\u00a0: ${organisation}.`,
  forConversation: (subject) =>
    `Cela fait partie de votre conversation au sujet de «\u00a0${subject}\u00a0».`,
  startedAt: (time) => `Commencé à ${time}.`,
  notStartedByYou: 'Ce n’est pas vous qui avez commencé\u00a0? Choisissez «\u00a0Annuler\u00a0».',
  askedAt: (time, organisation) =>
    `${organisation} vous l’a demandé à ${time}, dans votre conversation. Vous n’êtes pas en conversation avec ${organisation}\u00a0? Choisissez «\u00a0Annuler\u00a0».`,
  moreInformation: (site: string) => `Plus d’informations\u00a0: ${site}`,

  next: 'Continuer',
  back: 'Retour',
  cancel: 'Annuler',

  sharing: {
    title: (organisation) => `Données partagées avec ${organisation}`,
    as: (name) => `Vous vous connectez comme ${name}.`,
    nothing: 'Aucune donnée sur vous n’est partagée.',
    seesOnly: (organisation) => `${organisation} voit seulement ces données.`,
    confirm: 'Partager ces données',
    without: 'Continuer',
    goTo: (method) => `Continuer vers ${method}`,
  },

  attributeNames: {
    address: 'Adresse',
    birthdate: 'Date de naissance',
    bsn: 'BSN',
    city: 'Ville',
    email: 'Adresse e-mail',
    first_name: 'Prénom',
    last_name: 'Nom de famille',
    name: 'Nom',
    phone: 'Numéro de téléphone',
    postal_code: 'Code postal',
  },

  logOut: {
    button: 'Se déconnecter',
    done: {
      title: 'Votre connexion est terminée',
      text: 'Vous ne pouvez plus rien partager ici. Pour continuer, retournez sur le site et recommencez.',
    },
    notDone: {
      title: 'La déconnexion n’est pas complète',
      text: (method) =>
        `Nous n’avons pas pu fermer votre connexion avec ${method}. Fermez toutes les fenêtres de votre navigateur. Votre connexion sera alors terminée.`,
    },
  },

  problems: {
    nothingChosen: 'Choisissez d’abord une personne.',
    expired: {
      title: 'Cela a pris trop de temps',
      text: 'Pour votre sécurité, vous ne pouvez plus rien partager ici. Retournez sur le site et recommencez.',
    },
    already: {
      title: 'Vous ne pouvez plus continuer ici',
      text: 'Vous avez déjà choisi ici, peut-être dans une autre fenêtre. Ou cela a pris trop de temps. Votre conversation n’est ouverte nulle part\u00a0? Retournez sur le site et recommencez.',
    },
    otherBrowser: {
      title: 'Vous avez commencé dans une autre fenêtre',
      text: 'Nous ne pouvons pas continuer ici : la connexion a commencé dans une autre fenêtre ou un autre navigateur, ou vous avez déjà continué. Retournez à cette fenêtre. Elle n’est plus ouverte ? Recommencez alors sur le site.',
    },
    invalid: {
      title: 'Cette page ne marche plus',
      text: 'L’adresse n’est pas complète ou a été changée. Retournez sur le site et recommencez.',
    },
    notDelivered: {
      title: 'Vos données ne sont pas encore partagées',
      text: 'La commune ne peut pas les recevoir maintenant. Réessayez, ou arrêtez avec «\u00a0Annuler\u00a0».',
    },
    loginUnavailable: {
      title: 'La connexion ne fonctionne pas pour le moment',
      text: 'Nous ne pouvons pas joindre la page de connexion. Aucune donnée n’a été partagée. Réessayez dans quelques minutes, ou revenez en arrière avec «\u00a0Annuler\u00a0» et choisissez une autre manière.',
    },
    attributesUnavailable: {
      title: 'Vous ne pouvez pas vous connecter ainsi',
      text: 'La commune demande quelque chose qui n’est pas connu ici. Choisissez sur le site une autre façon de vous connecter.',
    },
  },
  tryAgain: 'Réessayer',
  backToWebsite: 'Retour au site',
}
