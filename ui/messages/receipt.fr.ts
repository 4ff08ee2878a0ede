import type { ReceiptMessages } from './receipt.nl.ts'

export const fr: ReceiptMessages = {
  title: 'Preuve d’effacement',
  lead: 'Vous avez une preuve que vos données ont été effacées ? Ici, vous voyez si elle est authentique et ce qu’elle dit.',
  form: {
    code: 'Collez le texte ou le code de la preuve',
    file: 'Ou choisissez le fichier',
    check: 'Vérifier la preuve',
    again: 'Vérifier une autre preuve',
  },
  genuine: 'Cette preuve est authentique',
  genuineText: (organisation) => `Elle vient de ${organisation} et rien n’y a été changé.`,
  says: {
    title: 'Ce que dit la preuve',
    organisation: 'Organisation',
    subject: 'Sujet',
    kinds: 'Ce qui a été effacé',
    cause: 'Pourquoi',
    removed: 'Effacé le',
    keptRemoved: 'Messages gardés effacés le',
    planned: 'Clé à détruire vers',
    unreadable: 'Clé détruite le',
    keptPlanned: 'Clé des messages gardés détruite vers',
    keptUnreadable: 'Clé des messages gardés détruite le',
    number: 'Numéro de la conversation',
    made: 'Preuve faite le',
  },
  causes: {
    agent: 'Le travail sur la question était fini.',
    citizen: 'La personne a arrêté la conversation.',
    timer: 'Le temps était écoulé.',
  },
  means: {
    title: 'Ce que cela veut dire',
    removed: 'Ces données ont été retirées de notre base de données.',
    planned:
      'Il peut rester des copies dans le journal et les sauvegardes de la base de données. Elles sont scellées. Nous détruisons la clé vers le moment indiqué ci-dessus, ou plus tard si notre système est arrêté. Ensuite seulement, personne ne peut plus les ouvrir.',
    unreadable:
      'La clé est détruite. Personne ne peut plus ouvrir les copies dans le journal et les sauvegardes de la base de données.',
    keptPlanned:
      'Les copies des messages gardés ont leur propre clé. Nous la détruisons vers le moment indiqué pour elle ci-dessus, ou plus tard si notre système est arrêté. Ensuite seulement, personne ne peut plus ouvrir ces copies.',
    keptUnreadable:
      'La clé des messages gardés est détruite. Personne ne peut plus ouvrir les copies de ces messages.',
    keys: 'Cela vaut si personne n’a copié le dossier des clés. Notre système ne le fait pas, mais ne peut pas voir si quelqu’un d’autre l’a fait.',
    stays:
      'Ce qui reste : qu’il y a eu une conversation, et qui a vu et effacé quels types de données. Pas les données elles-mêmes.',
    kept: (moment, reason) =>
      `Les messages n’ont pas été effacés. Nous les gardons jusqu’au ${moment}. La raison : ${reason}`,
    keptRemoved: (reason) =>
      `Les messages ont d’abord été gardés. Ensuite, ils ont aussi été effacés. La raison de les garder : ${reason}`,
  },
  comeBack:
    'Vérifiez encore cette preuve plus tard. Quand la clé sera détruite, vous aurez ici une nouvelle preuve.',
  comeBackKept:
    'Vérifiez encore cette preuve plus tard. Quand les messages seront effacés, vous aurez ici une nouvelle preuve.',
  renewed: {
    title: 'Il y a une nouvelle preuve',
    text: 'Entre-temps, la clé a été détruite. La nouvelle preuve dit quand.',
    kept: 'Entre-temps, les messages gardés ont aussi été effacés. La nouvelle preuve dit quand.',
    download: 'Télécharger la nouvelle preuve',
  },
  faults: {
    absent: {
      title: 'Il n’y a pas encore de preuve',
      text: 'Collez le texte de la preuve, ou choisissez le fichier.',
    },
    too_large: {
      title: 'C’est trop grand',
      text: 'Une preuve est plus courte. Choisissez le fichier que nous vous avons donné.',
    },
    not_a_receipt: {
      title: 'Ce n’est pas une preuve entière',
      text: 'Nous n’y trouvons pas de code entier. Copiez tout, ou choisissez le fichier.',
    },
    unknown_key: {
      title: 'Cette preuve n’est pas de nous',
      text: 'Elle a été faite avec une clé que nous ne connaissons pas. Vient-elle d’une autre organisation ? Vérifiez-la là-bas.',
    },
    changed: {
      title: 'Cette preuve n’est pas correcte',
      text: 'Quelque chose y a été changé, ou nous ne l’avons pas faite.',
    },
    newer: {
      title: 'Nous ne pouvons pas encore lire cette preuve',
      text: 'Elle est authentique, mais plus récente que cette page. Réessayez plus tard.',
    },
  },
  file: {
    code: 'Seul le code ci-dessous compte. Le texte au-dessus est une explication.',
    check: (address) => `Vérifiez cette preuve sur ${address}`,
  },
}
