import type { Locale } from '../locale.ts'
import type { Wording } from '../wording.ts'
import { withOwnTexts } from './own-texts.ts'
import { patched, type Patch } from './patch.ts'

/**
 * What gives one group of messages in a language, as the organisation says it: with "je" where it says that, and with
 * its own sentences in the place of ours. Made once for each wording, because every page asks.
 * @param group the first part of its keys: `questions`
 * @param informal the sentences of informal Dutch that differ
 */
export function spoken<M extends object>(
  group: string,
  languages: Readonly<Record<Locale, M>>,
  informal: Patch<M>,
): (locale: Locale, wording: Wording) => M {
  const made = new WeakMap<Wording, Map<Locale, M>>()
  return (locale, wording) => {
    const known = made.get(wording) ?? new Map<Locale, M>()
    made.set(wording, known)
    const messages = known.get(locale) ?? make(locale, wording)
    known.set(locale, messages)
    return messages
  }

  function make(locale: Locale, { address, texts }: Wording): M {
    const messages = languages[locale]
    const addressed =
      locale === 'nl' && address === 'informal' ? patched(messages, informal) : messages
    const own = texts[locale]
    return own ? withOwnTexts(addressed, group, own, locale) : addressed
  }
}
