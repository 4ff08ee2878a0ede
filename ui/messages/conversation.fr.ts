import { fr as asked } from './conversation-asked/fr.ts'
import type { ConversationMessages } from './conversation.nl.ts'

export const fr: ConversationMessages = {
  title: 'Discussion avec la commune',
  identifiedAs: (name) => `Identité confirmée\u00a0: ${name}`,
  notIdentified: 'Sans connexion',

  arriving: {
    title: 'Un instant, s’il vous plaît',
    lead: 'Nous recevons vos données. Cela prend souvent quelques secondes.',
    slowTitle: 'Cela prend plus de temps que d’habitude',
    slow: 'Vous n’avez rien à faire\u00a0: nous essayons encore. Vous ne voulez pas attendre\u00a0? Retournez sur le site et recommencez.',
  },

  checking: {
    title: 'Nous vérifions que c’est bien vous',
    lead: 'Quelqu’un s’est connecté pour cette conversation. Nous vérifions que c’était bien vous. Cela prend souvent moins d’une minute. Vous n’avez rien à faire\u00a0: la suite vient toute seule.',
  },

  unidentified: {
    failedTitle: 'La connexion n’a pas marché',
    failed:
      'Vous avez annulé la connexion, ou il y a eu un problème. Aucune donnée n’a été partagée.',
    missingTitle: 'Nous ne savons pas encore qui vous êtes',
    missing: 'Pour ce sujet, vous devez d’abord vous connecter. Aucune donnée n’a été partagée.',
    next: 'Vous voulez réessayer\u00a0? Retournez sur le site.',
    nextElsewhere: 'Vous voulez réessayer\u00a0? Allez sur le site où vous avez commencé.',
    back: 'Retourner et réessayer',
  },

  waiting: {
    title: (before) =>
      before === 0
        ? 'C’est bientôt votre tour'
        : before === 1
          ? 'Encore 1 personne avant vous'
          : `Encore ${before} personnes avant vous`,
    lead: (organisation, subject) =>
      `${organisation} va vous aider pour «\u00a0${subject}\u00a0». La conversation commence automatiquement.`,
    transferred: (organisation, subject) =>
      `Nous vous transférons à une personne de ${organisation}, pour «\u00a0${subject}\u00a0».`,
    agentGone: (organisation) =>
      `La personne qui vous aidait n’est plus là. Une personne de ${organisation} va continuer avec vous.`,
    goesOn: 'La conversation reprend automatiquement.',
    nobody:
      'Personne n’est disponible pour le moment. Vous gardez votre place. La conversation commence automatiquement dès que quelqu’un est là.',
    mayLeave: 'Vous pouvez faire autre chose en attendant. Mais laissez cette page ouverte.',
    keeps: (minutes) =>
      `La connexion est coupée ou votre écran s’éteint\u00a0? Nous gardons votre place ${minutes < 2 ? '1 minute' : `${minutes} minutes`}.`,
    expected: (minutes) =>
      `Vous attendez environ ${minutes < 2 ? '1 minute' : `${minutes} minutes`}.`,
    sound: 'Jouer un son quand c’est mon tour',
    tabTitle: (before) =>
      before === 0 ? 'C’est bientôt votre tour' : `Encore ${before} avant vous`,
  },

  talking: {
    title: (subject) => subject,
    helps: (agent, organisation) => `${agent} (${organisation}) vous aide.`,
    typing: (agent) => `${agent} écrit…`,
    yourTurn: 'C’est votre tour',
    newMessage: 'Nouveau message',
  },

  together: {
    joined:
      'Une autre personne a rejoint cette conversation. Elle peut tout lire, depuis le début.',
    guest: 'Vous pouvez tout lire, depuis le début de cette conversation.',
    mayStop:
      'Chaque personne dans cette conversation peut l’arrêter. Alors, nous effaçons tout, pour tout le monde.',
  },

  twoWords: {
    title: 'Mots de cette conversation',
    how: 'La commune dit le premier mot, vous dites le deuxième. Les mots sont en néerlandais.',
  },
  session: {
    unnamed: 'votre service de connexion',
    logOut: (method) => `Se déconnecter\u00a0: ${method}`,
    stays: 'Vous restez dans cette conversation.',
    loggedOut: (method) => `Cette conversation n’utilise plus votre connexion\u00a0: ${method}.`,
    knownAs: (name) => `Connu(e) chez nous\u00a0: ${name}`,
    goesOn: 'La conversation continue.',
    unreached: (method) =>
      `Nous n’avons pas pu signaler votre déconnexion\u00a0: ${method}. Après la conversation, fermez toutes les fenêtres de votre navigateur.`,
    failed: 'La déconnexion n’a pas marché. Essayez encore une fois.',
  },
  log: {
    label: 'Discussion',
    you: 'Vous',
    other: 'Commune',
    beside: 'Autre participant',
    sending: 'Envoi…',
    retrying: 'Pas encore envoyé. Nous essayons encore.',
    refused: 'Pas envoyé',
    again: 'Envoyer encore une fois',
    jump: (count) => (count < 2 ? `${count} nouveau message` : `${count} nouveaux messages`),
    read: 'lu',
  },

  composer: {
    label: 'Votre message',
    placeholder: 'Écrivez votre message',
    send: 'Envoyer',
    tooLong: (over) =>
      over < 2
        ? `Votre message a ${over} caractère de trop.`
        : `Votre message a ${over} caractères de trop.`,
    left: (left) => (left < 2 ? `Encore ${left} caractère` : `Encore ${left} caractères`),
  },

  connection: {
    lostTitle: 'La connexion est coupée',
    lost: 'Nous rétablissons la connexion automatiquement. Rien n’est perdu.',
    restored: 'La connexion est rétablie.',
  },

  limit: {
    title: 'Vous êtes encore là ?',
    idle: (time) =>
      `La conversation s’arrête à ${time}, parce que personne n’écrit depuis longtemps.`,
    total: (time) => `La conversation s’arrête à ${time}, parce que le temps sera écoulé.`,
    waiting: (time) => `Votre place dans la file est gardée jusqu’à ${time}.`,
    extend: 'Oui, je suis encore là',
    more: 'J’ai besoin de plus de temps',
    extended: 'Vous avez plus de temps.',
    failed: 'Cela n’a pas marché. Réessayez.',
  },

  keeps: {
    days: (days) =>
      `Nous gardons les messages de cette conversation ${days < 2 ? '1 jour' : `${days} jours`}.`,
    unless: 'Vous effacez vous-même vos données\u00a0? Alors nous effaçons aussi les messages.',
  },

  ended: {
    title: 'La conversation est terminée',
    by: {
      agent: 'La commune a terminé la conversation.',
      citizen: 'Vous avez terminé la conversation.',
      timer: 'La conversation s’est arrêtée, parce que le temps était écoulé.',
    },
    deletes: (when) =>
      `Nous finissons de traiter votre question. Ensuite nous effaçons vos données, au plus tard à ${when}.`,
    said: 'Ce qui a été dit',
  },

  deleted: {
    title: 'La conversation est terminée',
    at: (time) => `Vos données ont été effacées à ${time}`,
    what: (things) => `${things}.`,
    messages: (count) => (count < 2 ? `${count} message` : `${count} messages`),
    notes: (count) => (count < 2 ? `${count} note interne` : `${count} notes internes`),
    sealed: (moment) =>
      `Il reste peut-être des copies dans le journal ou les sauvegardes de la base de données. Elles sont scellées. Nous détruisons la clé vers ce moment : ${moment}, ou plus tard si notre système est arrêté. Ensuite seulement, personne ne peut plus les ouvrir. Cela vaut si personne n’a copié le dossier des clés. Notre système ne le fait pas, mais ne peut pas voir si quelqu’un d’autre l’a fait.`,
    unreadable: (moment) =>
      `Personne ne peut plus ouvrir les copies de la base de données non plus. La clé a été détruite : ${moment}. Cela vaut si personne n’a copié le dossier des clés. Notre système ne le fait pas, mais ne peut pas voir si quelqu’un d’autre l’a fait.`,
    receiptTitle: 'Preuve que nous avons effacé vos données',
    receipt:
      'La preuve dit quels types de données nous avons effacés, quand et pourquoi. Vos données n’y figurent pas.',
    download: 'Télécharger la preuve',
    check: 'Vérifier une preuve',
    nothing: 'Nous ne gardions aucune donnée sur vous.',
    by: {
      agent:
        'Votre question est traitée. Ce qui reste : qu’il y a eu une conversation, et qui a vu et effacé quels types de données. Pas les données elles-mêmes.',
      citizen:
        'Vous avez arrêté vous-même. Ce qui reste : qu’il y a eu une conversation, et qui a vu et effacé quels types de données. Pas les données elles-mêmes.',
      timer:
        'Le temps était écoulé. Ce qui reste : qu’il y a eu une conversation, et qui a vu et effacé quels types de données. Pas les données elles-mêmes.',
      somebody:
        'Une personne dans cette conversation l’a arrêtée. Ce qui reste : qu’il y a eu une conversation, et qui a vu et effacé quels types de données. Pas les données elles-mêmes.',
    },
    kept: {
      sealed: (moment) =>
        `Les copies des messages gardés ont leur propre clé. Nous la détruisons vers ce moment\u00a0: ${moment}, ou plus tard si notre système est arrêté. Ensuite seulement, personne ne peut plus ouvrir ces copies.`,
      unreadable: (moment) =>
        `La clé des messages gardés est détruite\u00a0: ${moment}. Personne ne peut plus ouvrir les copies de ces messages.`,
      at: (time) => `La conversation a été close à ${time}`,
      what: (things) => `Effacé\u00a0: ${things}.`,
      until: (date) =>
        `Nous gardons les messages jusqu’au ${date} inclus. Ensuite, nous les effaçons aussi.`,
      removed: (moment) =>
        `Nous avons d’abord gardé les messages. Maintenant, ils sont aussi effacés : ${moment}.`,
      button: 'Effacer aussi les messages',
      ask: {
        title: 'Effacer aussi les messages\u00a0?',
        text: 'Nous effaçons alors tout de suite les messages gardés. Ensuite, personne ne peut plus les lire.',
        together: 'Cela vaut pour tout le monde dans cette conversation.',
        confirm: 'Oui, effacer les messages',
      },
      by: {
        agent:
          'Votre question est traitée. Ce qui reste aussi : qu’il y a eu une conversation, et qui a vu et effacé quels types de données. Pas les données elles-mêmes.',
        timer:
          'Le temps était écoulé. Ce qui reste aussi : qu’il y a eu une conversation, et qui a vu et effacé quels types de données. Pas les données elles-mêmes.',
      },
    },
    close: 'Vous pouvez fermer cette fenêtre.',
  },

  asked,

  stop: {
    button: 'Arrêter et effacer mes données',
    buttonEnded: 'Effacer mes données maintenant',
    title: 'Arrêter et tout effacer\u00a0?',
    titleEnded: 'Tout effacer maintenant\u00a0?',
    waiting:
      'Vous perdez votre place dans la file. Nous effaçons les données que vous avez partagées.',
    talking:
      'La conversation s’arrête. Nous effaçons vos données et tous les messages, aussi à la commune.',
    ended: 'Nous effaçons vos données et tous les messages, aussi à la commune.',
    together:
      'Cela vaut pour tout le monde dans cette conversation. Nous effaçons aussi les données des autres.',
    confirm: 'Oui, arrêter et effacer',
    confirmEnded: 'Oui, effacer mes données',
    cancel: 'Non, retour',
    busy: 'Nous effaçons…',
    failedTitle: 'Les données ne sont pas encore effacées',
    failed: 'La connexion ne marche pas. Réessayez.',
  },

  backToWebsite: 'Retour au site',
  withoutScripts: {
    title: 'La discussion ne marche pas ici',
    text: 'JavaScript est désactivé dans ce navigateur. Activez-le pour discuter, ou contactez-nous d’une autre façon. Cette page se recharge automatiquement.',
  },

  notStarted: {
    title: 'La discussion ne marche pas ici',
    text: 'Cette page n’est pas bien chargée. Rechargez la page, ou contactez-nous d’une autre façon.',
  },

  notices: {
    not_yours: {
      title: 'Cette conversation est ouverte dans un autre navigateur',
      text: 'Retournez à la fenêtre où vous avez commencé. Pour votre sécurité, la conversation ne peut être ouverte qu’à un seul endroit.',
    },
    invitation_used: {
      title: 'Cette invitation a déjà été utilisée',
      text: 'Une invitation ne marche qu’une fois. Vous voulez participer à la conversation\u00a0? Demandez une nouvelle invitation à la personne qui vous a invité. Vous participez déjà\u00a0? Retournez à cette fenêtre.',
    },
    invitation_replaced: {
      title: 'Cette invitation ne marche plus',
      text: 'Il y a une invitation plus récente. Vous voulez participer à la conversation\u00a0? Demandez la dernière invitation à la personne qui vous a invité. Vous participez déjà\u00a0? Retournez à cette fenêtre.',
    },
    gone: {
      title: 'Cette conversation n’existe plus',
      text: 'La conversation est terminée. Vous ne pouvez plus la lire ici. Vous avez encore une question\u00a0? Recommencez sur le site.',
    },
  },
}
