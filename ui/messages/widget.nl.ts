/** `<id-contact>` on the municipal page until there is something to choose. */
export const nl = {
  loading: 'Een ogenblik, wij kijken hoe u ons kunt bereiken.',
  /** Above what the web editor has put in the element, such as a phone number. */
  otherwise: 'U kunt ook zo contact opnemen:',
  failed: {
    title: 'Er ging iets mis',
    offline: 'U hebt geen verbinding met internet. Probeer het opnieuw als u weer verbinding hebt.',
    passing: 'We kunnen nu niet laten zien hoe u ons kunt bereiken. Probeer het opnieuw.',
    lasting: 'U kunt ons nu niet bereiken via deze pagina.',
    again: 'Probeer het opnieuw',
    /** A link, where the way to contact isn't on this page but is there. */
    elsewhere: 'Neem contact op via een andere pagina',
  },
}

export type WidgetMessages = typeof nl
