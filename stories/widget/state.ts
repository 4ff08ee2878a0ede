import type { FailureReason } from '../../widget/failures.ts'
import type { Screen } from '../../widget/screen.ts'
import type { Core } from '../builders/fake-core.ts'

/** What somebody does: chooses the answer with this tag, or presses the button that goes on, back, tries again or opens. */
export type Act = { choose: string } | 'next' | 'back' | 'retry' | 'open'

/** How to bring a widget into one state, as a citizen would: nothing of its inside is touched. */
export interface State {
  readonly title: string
  readonly core: Core
  /** In the fragment of the page's address, when the widget is put there. */
  readonly fragment?: string
  readonly attributes?: Readonly<Record<string, string>>
  /** What the web editor has put on the button that opens it. */
  readonly opens?: string
  readonly offline?: boolean
  /** The part of the widget that comes after the first question can't be fetched, or never comes. */
  readonly later?: 'fails' | 'never'
  readonly acts?: readonly Act[]
  /** What is there, inside the widget, once it has arrived; a selector. */
  readonly arrives: string
  /** What a page's style sheet sees then, where it isn't `choosing`; `nothing` before its button is pressed. */
  readonly at?: Screen['at'] | 'nothing'
  /** What the page has heard then, where something failed. */
  readonly failure?: FailureReason
}

export type Group = Readonly<Record<string, State>>

/** The choices that somebody comes back with. */
export const chose = 'id-contact-choice=moving.chat.digid'
