import type { WidgetMessages } from './widget.nl.ts'

export const fr: WidgetMessages = {
  loading: 'Un instant, nous regardons comment vous pouvez nous joindre.',
  otherwise: 'Vous pouvez aussi nous contacter ainsi\u00a0:',
  failed: {
    title: 'Il y a eu un problème',
    offline:
      'Vous n’avez pas de connexion à internet. Réessayez quand vous avez de nouveau une connexion.',
    passing: 'Vous ne pouvez pas nous joindre par cette page maintenant. Réessayez.',
    lasting: 'Vous ne pouvez pas nous joindre par cette page maintenant.',
    again: 'Réessayer',
    elsewhere: 'Nous contacter sur une autre page',
  },
}
