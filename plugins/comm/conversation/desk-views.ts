import type { Presence } from '../agents/agent.ts'
import type { AskState } from '../identification/ask-state.ts'
import type { TwoWords } from '../two-words/of-leg.ts'
import type { HappeningKind } from './timeline.ts'
import type { TimeLimit, EndedBy, Deletion } from './views.ts'

/** What the desk is told. Times are ISO 8601 strings in UTC. */

/** What an agent puts on a conversation that a lead must see now. */
export type Mark = 'emergency' | 'abuse'

export interface WaitingItem {
  id: string
  subject: string
  channel: 'chat'
  since: string
  /** Everybody in it is, in a way that the subject takes. */
  identified: boolean
  /** How many of how many are; null for one alone. */
  together: { identified: number; people: number } | null
  connected: boolean
  /** Higher is served first. */
  rank: number
  /** Was served already and came back: their agent vanished, or moved them to this subject. */
  returned: boolean
  mark: Mark | null
  /** Offered to this agent: until the offer lapses nobody else may accept. */
  for_me: boolean
}

export interface MineItem extends WaitingItem {
  state: 'talking' | 'wrapping_up'
  unread: number
}

/** A conversation that is this agent's to accept or to decline, by automatic assignment or from a colleague. */
export interface Offer {
  id: string
  subject: string
  channel: 'chat'
  until: string
}

/** A conversation of somebody else's that its agent put a mark on. */
export interface MarkedItem {
  id: string
  subject: string
  mark: Mark
  /** Who put it there, by name, and when. A process of the release before says neither. */
  by: string | null
  at: string | null
  /** Who has the conversation, by name; null while it waits. */
  agent: string | null
}

export interface DeskView {
  agent: string
  presence: Presence
  presence_since: string
  /** The name of the lead who chose it; null where the agent did. */
  presence_by: string | null
  /** How many conversations the agent has at once, at most. */
  at_once: number
  offers: Offer[]
  /** Of the agent's own subjects and channels, in the order of serving; the first hundred. */
  waiting: WaitingItem[]
  /** How many wait in all of those. */
  waiting_total: number
  mine: MineItem[]
  /** For whoever is a lead too; nobody else is told. */
  marked: MarkedItem[]
}

/** Somebody to hand a conversation to. */
export interface Colleague {
  id: string
  name: string
  presence: Presence
  /** Has room for one more now. */
  free: boolean
}

/** Whether somebody who is transferred to a subject is helped now. */
export interface SubjectNow {
  tag: string
  /** `nobody`: it is open, and nobody who has it is at work. */
  is: 'open' | 'closed' | 'nobody'
}

/** What agents wrote for each other. */
export interface Note {
  /** Counts up within the conversation. */
  number: number
  agent: string
  text: string
  at: string
}

export interface TimelineItem {
  kind: HappeningKind
  /** An agent's name. */
  agent: string | null
  /** A subject, a way to identify or a colleague by name; the mark itself where one was put. */
  about: string | null
  at: string
}

export interface VerifiedAttribute {
  tag: string
  name: string
  value: string
}

export interface Identification {
  method: string | null
  level: string | null
  authenticated_at: string | null
  received_at: string
  attributes: VerifiedAttribute[]
}

/** Something that an agent can ask a citizen to identify for. */
export interface Askable {
  tag: string
  name: string
  attributes: { tag: string; name: string }[]
}

/** What a citizen was asked last, as the agent sees it. */
export interface DeskAsk {
  state: AskState
  /** By name: what for, which attributes, how and by whom. */
  purpose: string
  attributes: string[]
  method: string | null
  agent: string
  asked_at: string
  /** Since when it stands where it does. */
  changed_at: string
}

/** One person in a conversation, as the agent sees them. */
export interface DeskCitizen {
  number: number
  connected: boolean
  /** `other_way`: they identified, in a way that this subject doesn't take; nothing more is told of it. */
  identification: Identification | 'other_way' | null
  /** How many of their attributes aren't shown, because this subject isn't configured for them. */
  hidden: number
  /** What they shared can't be read. A process of the release before says nothing of it. */
  damaged?: boolean
  /** A process of the release before says nothing of it, nor of when they took back what they had shared. */
  ask?: DeskAsk | null
  taken_back_at?: string | null
  /** They logged in, as it seems, and nobody is shown it before that is sure. */
  checking?: boolean
}

export type DeskConversation = {
  id: string
  subject: string
  channel: 'chat'
  since: string
  connected: boolean
  citizens: DeskCitizen[]
  /** What can be asked of them; nothing where nobody is asked anything during a conversation. */
  asks?: Askable[]
  mark: Mark | null
  notes: Note[]
  /** What this agent has typed and not kept as a note; a process of the release before keeps none. */
  note_draft?: string | null
  timeline: TimelineItem[]
  /** A citizen is writing. */
  typing: boolean
  /** The last message that every citizen's page has shown. */
  citizen_read: number
  /** For how many days what is said is kept after the end; null where it is deleted too. */
  keeps_days: number | null
} & (
  | { at: 'talking'; limit: TimeLimit; words?: TwoWords | null }
  | { at: 'wrapping_up'; ended_by: EndedBy; deletes_at: string }
  | ({ at: 'deleted' } & Deletion)
  | { at: 'not_mine' }
)
