import type { AskedMessages } from './nl.ts'

export const fr: AskedMessages = {
  title: (agent) => `${agent} vous demande de montrer qui vous êtes`,
  lead: 'Nous voulons être sûrs de qui vous êtes. Votre conversation reste ouverte.',
  purpose: (purpose) => `Pour\u00a0: ${purpose}`,
  shares: (organisation) => `Voici ce que ${organisation} verra`,
  kept: 'C’est seulement pour cette conversation. Ensuite, nous l’effaçons.',
  replaces: 'Cela remplace ce que vous avez partagé avant.',
  askedAt: (time) => `Demandé à ${time}.`,
  question: 'Comment voulez-vous vous connecter\u00a0?',
  only: (method) => `Vous vous connectez avec ${method}.`,
  notNow: 'Ne fonctionne pas en ce moment',
  none: 'La connexion n’est pas possible en ce moment. Demandez dans la conversation ce que vous pouvez faire.',
  next: 'Continuer vers la connexion',
  nextTo: (method) => `Continuer vers ${method}`,
  refuse: 'Non, je ne veux pas',
  states: {
    busy: {
      title: 'Vous êtes en train de vous connecter',
      text: 'Terminez la connexion. Cela ne marche pas\u00a0? Recommencez ici.',
    },
    cancelled: {
      title: 'Vous avez annulé la connexion',
      text: 'Aucune donnée n’a été partagée. Vous pouvez réessayer.',
    },
    failed: {
      title: 'La connexion n’a pas réussi',
      text: 'Aucune donnée n’a été partagée. Vous pouvez réessayer.',
    },
    level_too_low: {
      title: 'Cette façon de se connecter n’est pas assez sûre',
      text: 'Aucune donnée n’a été partagée. Choisissez une autre façon.',
    },
    not_confirmed: {
      title: 'Quelqu’un s’est connecté dans un autre navigateur',
      text: 'Pour votre sécurité, nous avons effacé ces données. Personne ne les a vues. Réessayez, et restez dans ce navigateur.',
    },
    refused: {
      title: 'Vous ne montrez pas qui vous êtes',
      text: 'Aucune donnée n’a été partagée pour cela. Nous voyons que vous ne le voulez pas.',
    },
    withdrawn: {
      title: 'Vous n’avez plus besoin de vous connecter',
      text: 'Nous ne le demandons plus. Aucune donnée n’a été partagée pour cela.',
    },
    expired: {
      title: 'Le temps pour se connecter est écoulé',
      text: 'Aucune donnée n’a été partagée. Nous pouvons le demander de nouveau.',
    },
  },
  shared: {
    known: (name) => `Nous vous connaissons comme ${name}`,
    sees: 'Voici ce que vous nous avez donné\u00a0:',
    nothing: 'Vous n’avez partagé aucune donnée.',
    takeBack: 'Retirer mes données',
    takeBackText:
      'Si vous les retirez, nous les effaçons tout de suite. Votre conversation continue.',
    tookBack: 'Vos données sont effacées. Nous ne les voyons plus.',
  },
  damaged: {
    title: 'Nous ne pouvons plus lire vos données',
    text: 'Cela vient de nous. Personne ne les voit. Nous pouvons vous demander de vous connecter de nouveau.',
  },
  elsewhere: {
    title: 'Retournez à la fenêtre de votre conversation',
    text: (organisation) =>
      `Vous vous êtes connecté dans un autre navigateur que celui de votre conversation. Pour votre sécurité, nous avons effacé les données. Personne ne les a vues. Retournez à la première fenêtre. Là, vous pouvez réessayer. Vous n’êtes pas en conversation avec ${organisation}\u00a0? Alors vous n’avez rien à faire.`,
  },
  unavailable: {
    title: 'La connexion ne fonctionne pas en ce moment',
    text: 'Votre conversation est encore ouverte. Retournez-y et réessayez plus tard.',
  },
  back: 'Retour à la conversation',
}
