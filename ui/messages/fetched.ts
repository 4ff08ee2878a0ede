import type { Locale } from '../locale.ts'
import { withOwnTexts } from './own-texts.ts'
import type { PageWording } from './page-wording.ts'
import { patched, type Patch } from './patch.ts'

/**
 * What gives one group of messages to the script of a page, which fetches the language of the page and no other.
 * @param group the first part of its keys: `call`
 */
export function fetched<M extends object>(
  group: string,
  languages: Readonly<Record<Locale, () => Promise<M>>>,
  informal: () => Promise<Patch<M>>,
): (locale: Locale, wording: PageWording) => Promise<M> {
  return async (locale, { address, texts }) => {
    const messages = await languages[locale]()
    const addressed =
      locale === 'nl' && address === 'informal' ? patched(messages, await informal()) : messages
    return withOwnTexts(addressed, group, texts, locale)
  }
}
