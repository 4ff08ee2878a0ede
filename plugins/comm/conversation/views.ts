import type { Presence } from '../agents/agent.ts'
import type { CitizenSession } from '../session-feedback/session-view.ts'
import type { TwoWords } from '../two-words/of-leg.ts'
import type { AfterTalk } from './after-talk.ts'
import type { AskState } from '../identification/ask-state.ts'
import type { HappeningKind } from './timeline.ts'

/** What the citizen's page and the desk are told. Times are ISO 8601 strings in UTC. */

export interface Message {
  /** Counts up within the conversation, without gaps; what a reconnecting page resumes after. */
  sequence: number
  /** Chosen by the sender; sending again with the same key adds nothing. */
  key: string
  from: 'citizen' | 'agent'
  /** Which citizen of the conversation, by number; 1 began it. */
  citizen: number | null
  name: string | null
  /** At the desk: said by another agent than the one who reads it. */
  colleague: boolean
  text: string
  at: string
}

/** When the conversation closes by itself if nothing happens, and from when the page warns. */
export interface TimeLimit {
  warns_at: string
  ends_at: string
  reason: 'idle' | 'total'
}

export type EndedBy = 'agent' | 'citizen' | 'timer'

/** That what is said is kept after the end, and the organisation's reason: a sentence of its own. */
export interface KeepsChat {
  days: number
  reason: string
}

export interface Deletion {
  deleted_at: string
  /** The names of the attributes that were deleted, in the language asked for; never a value. */
  attributes: string[]
  messages: number
  /** How many notes agents had written about it. */
  notes_deleted: number
  by: EndedBy
  /** When the last key that opens a copy is to be destroyed, and when it was; null until then. Not of messages that are kept. */
  unreadable_planned_at: string
  unreadable_at: string | null
  /** Until when the messages are kept, why, and when they were deleted too; null where they were deleted with the rest. */
  kept: {
    until: string
    reason: string
    removed_at: string | null
    /** As above, of the messages. */
    unreadable_planned_at: string
    unreadable_at: string | null
  } | null
}

/** A way to identify that can be chosen. */
export interface AskMethod {
  tag: string
  name: string
  description: string | null
  /** Whether it works now. */
  available: boolean
}

/** What an agent asked the citizen to show, and where that stands. */
export interface CitizenAsk {
  state: AskState
  agent: string
  /** What for, by name. */
  purpose: string
  attributes: { name: string; reason: string | null }[]
  /** How long it is kept: a sentence. */
  retention: string | null
  methods: AskMethod[]
  /** They choose on a page elsewhere. */
  elsewhere: boolean
  asked_at: string
}

/** What a citizen shared, as they see it themselves. */
export interface SharedAttribute {
  name: string
  value: string
}

interface CitizenCommon {
  id: string
  subject: string
  organisation: string
  return_url: string | null
  /** As whom, in the citizen's own words: a name when there is one, else the way they identified. */
  identified_as: string | null
  auth_method: string | null
  /** Null where there is nothing to log out of. A process of the release before says nothing of it. */
  session?: CitizenSession | null
  /** Null where nothing of the chat is kept. */
  keeps: KeepsChat | null
  /** How many citizens are in it; 1 unless somebody was invited and came. */
  people: number
  /**
   * What they are asked to show, or were asked last; only while somebody talks to them, or did. A process of the release
   * before says nothing of it, nor of what they shared themselves, which is told where they can take it back.
   */
  ask?: CitizenAsk | null
  shared?: SharedAttribute[] | null
}

/** Where somebody stands in the queue of their subject. */
export interface Place {
  place: number
  people_before: number
  /** From measured handling times; null while too little is known. */
  expected_minutes: number | null
  /** Whether anybody who serves the subject is at work. A process of the release before says nothing of it. */
  served?: boolean
}

export type CitizenView = CitizenCommon &
  (
    | { at: 'arriving' }
    | { at: 'not_identified'; reason: 'failed' | 'missing' }
    | (Place & {
        at: 'waiting'
        /** How long the place is kept after a lost connection. */
        keeps_minutes: number
        limit: TimeLimit | null
        /** Why they wait again after a talk; null the first time. A process of the release before says nothing of it. */
        after?: AfterTalk | null
      })
    | {
        at: 'talking'
        agent: string
        limit: TimeLimit
        /** The agent is writing. */
        typing: boolean
        /** The last message that the agent's page has shown. */
        agent_read: number
        /** Null where a process of the release before began this leg, which says nothing of it. */
        words?: TwoWords | null
      }
    | { at: 'ended'; by: EndedBy; deletes_at: string }
    | ({ at: 'deleted' } & Deletion)
  )

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
  /** A process of the release before says nothing of it, nor of when they took back what they had shared. */
  ask?: DeskAsk | null
  taken_back_at?: string | null
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
