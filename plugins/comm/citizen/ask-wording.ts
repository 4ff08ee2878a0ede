import type { Locale } from '../../../ui/locale.ts'
import type { ConversationMessages } from '../../../ui/messages/conversation.ts'
import { timeOfDay } from '../../../ui/times.ts'
import type { CitizenAsk, CitizenView } from '../conversation/views.ts'
import { isEnd } from '../identification/ask-state.ts'

/** What came of it, where that has to be said; the rest shows by itself. */
export interface AskNote {
  kind: 'info' | 'warn'
  title: string
  text: string
}

export function askNote(
  { state }: Pick<CitizenAsk, 'state'>,
  { asked }: ConversationMessages,
): AskNote | undefined {
  if (state === 'asked' || state === 'done') return undefined
  const kind = state === 'busy' || isEnd(state) ? 'info' : 'warn'
  return { kind, ...asked.states[state] }
}

/** That what they shared is lost to everybody; undefined where it isn't. */
export const damagedNote = (
  { damaged }: Pick<CitizenView, 'damaged'>,
  { asked }: ConversationMessages,
): AskNote | undefined => (damaged ? { kind: 'warn', ...asked.damaged } : undefined)

/** Whether the citizen can (still) do what they were asked. */
export const isOpen = (ask: CitizenAsk | null | undefined): ask is CitizenAsk =>
  ask !== null && ask !== undefined && !isEnd(ask.state)

export interface AskText {
  title: string
  lead: string
  about: string
  shares: string
  /** How long it is kept, and that it takes the place of what was shared before. */
  after: string
  /** What the button says. */
  next: string
  /** That there is one way to identify, or none; undefined where there is a choice. */
  only: string | undefined
}

export function askText(
  ask: CitizenAsk,
  { organisation, shared }: Pick<CitizenView, 'organisation' | 'shared'>,
  { asked }: ConversationMessages,
  locale: Locale,
): AskText {
  const [method, ...others] = ask.elsewhere ? [] : ask.methods
  const single = method !== undefined && others.length === 0
  const none = !ask.elsewhere && !ask.methods.some(({ available }) => available)
  return {
    title: asked.title(ask.agent),
    lead: asked.lead,
    about: `${asked.purpose(ask.purpose)}. ${asked.askedAt(timeOfDay(new Date(ask.asked_at), locale))}`,
    shares: asked.shares(organisation),
    after: [ask.retention ?? asked.kept, shared ? asked.replaces : undefined]
      .filter((text) => text !== undefined)
      .join(' '),
    next: single ? asked.nextTo(method.name) : asked.next,
    only: none ? asked.none : single ? asked.only(method.name) : undefined,
  }
}

/** Whether there is a way to identify that works now. */
export const canBegin = ({ elsewhere, methods }: CitizenAsk): boolean =>
  elsewhere || methods.some(({ available }) => available)

/** "U bent bekend als …"; undefined where nothing is shared, or can be taken back. */
export const knownAs = (
  { shared, identified_as, subject }: Pick<CitizenView, 'shared' | 'identified_as' | 'subject'>,
  { asked }: ConversationMessages,
): string | undefined =>
  shared === null || shared === undefined ? undefined : asked.shared.known(identified_as ?? subject)

type Asked = Pick<CitizenView, 'ask'>

/** Whether the one is from before something was asked, and the other from after. */
export const isAskedNow = (before: Asked, { ask }: Asked): boolean =>
  ask?.state === 'asked' && ask.asked_at !== before.ask?.asked_at

/** What a screen reader says of it; undefined where nothing changed. */
export function askAnnouncement(
  before: Pick<CitizenView, 'ask' | 'shared' | 'at'>,
  after: Pick<CitizenView, 'ask' | 'shared' | 'identified_as' | 'subject' | 'at'>,
  words: ConversationMessages,
): string | undefined {
  const { ask } = after
  if (before.at === 'talking' && after.at === 'talking' && before.shared && !after.shared) {
    return words.asked.shared.tookBack
  }
  if (!ask || (ask.state === before.ask?.state && ask.asked_at === before.ask.asked_at)) {
    return undefined
  }
  if (ask.state === 'asked') return `${words.asked.title(ask.agent)}. ${words.asked.lead}`
  if (ask.state === 'done') return knownAs(after, words)
  const note = askNote(ask, words)
  return note && `${note.title}. ${note.text}`
}
