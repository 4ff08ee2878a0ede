import { html, nothing } from 'lit'
import { icon } from '../browser/icon.ts'
import { badge } from '../browser/parts.ts'
import type { WaitingItem } from '../conversation/desk-views.ts'
import type { DeskWords } from './words/words.ts'

/** What a line in a list says of a conversation, alike in each list. */
export const identifiedBadge = (
  { identified, together }: Pick<WaitingItem, 'identified' | 'together'>,
  words: DeskWords,
) =>
  identified
    ? badge({ kind: 'ok', label: words.identified })
    : together !== null && together.identified > 0
      ? badge({ kind: 'wait', label: words.someIdentified(together.identified, together.people) })
      : badge({ kind: 'neutral', label: words.notIdentified })

export const markBadge = ({ mark }: Pick<WaitingItem, 'mark'>, words: DeskWords) =>
  mark === null
    ? nothing
    : html`<span class="badge badge-mark">${icon('warning')}${words.marks[mark]}</span>`
