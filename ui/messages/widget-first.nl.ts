/** `<id-contact>` on the municipal page until there is something to choose. */
export const first = {
  loading: 'Een ogenblik, wij kijken hoe u ons kunt bereiken.',
  /** Above what the web editor has put in the element, such as a phone number. */
  otherwise: 'U kunt ook zo contact opnemen:',
  failed: {
    title: 'Er ging iets mis',
    passing: 'U kunt ons nu niet bereiken via deze pagina. Probeer het opnieuw.',
    again: 'Probeer het opnieuw',
  },
}
