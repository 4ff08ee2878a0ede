import type { Locale } from '../../../ui/locale.ts'
import { showAttention } from '../browser/attention.ts'
import type { DeskState } from './state.ts'
import { tabTitleOf } from './wording.ts'
import type { DeskWords } from './words/words.ts'

export interface TabGiven {
  desk: Element
  words: DeskWords
  locale: Locale
  now: Date
  organisation: string
}

/** What the browser's tab shows to who looks elsewhere: the title, and a dot on the icon while somebody waits. Nothing of any citizen. */
export function showInTab(
  state: DeskState,
  { desk, words, locale, now, organisation }: TabGiven,
): void {
  document.title = [tabTitleOf(state, words, locale, now), words.title, organisation].join(' - ')
  const accent = getComputedStyle(desk).getPropertyValue('--_accent')
  const { waiting_total, offers, marked } = state.desk
  showAttention(waiting_total + offers.length + marked.length, accent)
}
