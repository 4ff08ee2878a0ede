/** What is said in the place of `failed.passing` where more is known of what went wrong. */
export const laterFailed = {
  offline: 'U hebt geen verbinding met internet. Probeer het opnieuw als u weer verbinding hebt.',
  lasting: 'U kunt ons nu niet bereiken via deze pagina.',
  /** A link, where the way to contact isn't on this page but is there. */
  elsewhere: 'Neem contact op via een andere pagina',
}
