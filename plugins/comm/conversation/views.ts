import type { CitizenSession } from '../session-feedback/session-view.ts'
import type { TwoWords } from '../two-words/of-leg.ts'
import type { AfterTalk } from './after-talk.ts'
import type { AskState } from '../identification/ask-state.ts'

/** What the citizen's page is told, and the desk too (desk-views.ts). Times are ISO 8601 strings in UTC. */

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
  /** They logged in, as it seems, and nobody is shown it before that is sure. A process of the release before says nothing of it. */
  checking?: boolean
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
  /** What they shared can't be read: nobody sees it. A process of the release before says nothing of it. */
  damaged?: boolean
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
