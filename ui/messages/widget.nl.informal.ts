import type { Patch } from './patch.ts'
import type { WidgetMessages } from './widget.nl.ts'

export const informal: Patch<WidgetMessages> = {
  loading: 'Een ogenblik, wij kijken hoe je ons kunt bereiken.',
  otherwise: 'Je kunt ook zo contact opnemen:',
  failed: {
    offline:
      'Je hebt geen verbinding met internet. Probeer het opnieuw als je weer verbinding hebt.',
    passing: 'Je kunt ons nu niet bereiken via deze pagina. Probeer het opnieuw.',
    lasting: 'Je kunt ons nu niet bereiken via deze pagina.',
  },
}
