import type { Locale } from '../../../../ui/locale.ts'

const nl = {
  title: 'Er is iets nieuws',
  show: 'Laat het zien',
  busy: 'Even geduld…',
  failed: 'Dat lukte niet. Probeer het opnieuw.',
  shown: 'U ziet nu het nieuwste.',
}

type NewsWords = typeof nl

const en: NewsWords = {
  title: 'There is something new',
  show: 'Show it',
  busy: 'One moment…',
  failed: 'That did not work. Try again.',
  shown: 'You now see the newest.',
}

/** Apart from the other words of the page: only these go to the browser as a script. */
export const newsWords = (locale: Locale): NewsWords => (locale === 'nl' ? nl : en)
