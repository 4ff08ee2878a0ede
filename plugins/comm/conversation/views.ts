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

export interface Deletion {
  deleted_at: string
  /** The names of the attributes that were deleted, in the language asked for; never a value. */
  attributes: string[]
  messages: number
  by: EndedBy
}

interface CitizenCommon {
  id: string
  subject: string
  organisation: string
  return_url: string | null
  /** As whom, in the citizen's own words: a name when there is one, else the way they identified. */
  identified_as: string | null
  auth_method: string | null
}

export type CitizenView = CitizenCommon &
  (
    | { at: 'arriving' }
    | { at: 'not_identified'; reason: 'failed' | 'missing' }
    | {
        at: 'waiting'
        place: number
        people_before: number
        keeps_minutes: number
        limit: TimeLimit | null
      }
    | { at: 'talking'; agent: string; limit: TimeLimit }
    | { at: 'ended'; by: EndedBy; deletes_at: string }
    | ({ at: 'deleted' } & Deletion)
  )

export interface WaitingItem {
  id: string
  subject: string
  channel: 'chat'
  since: string
  identified: boolean
  connected: boolean
}

export interface MineItem extends WaitingItem {
  state: 'talking' | 'wrapping_up'
  unread: number
}

export interface DeskView {
  agent: string
  waiting: WaitingItem[]
  mine: MineItem[]
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

/** One person in a conversation, as the agent sees them. */
export interface DeskCitizen {
  number: number
  connected: boolean
  identification: Identification | null
}

export type DeskConversation = {
  id: string
  subject: string
  channel: 'chat'
  since: string
  connected: boolean
  citizens: DeskCitizen[]
} & (
  | { at: 'talking'; limit: TimeLimit }
  | { at: 'wrapping_up'; ended_by: EndedBy; deletes_at: string }
  | ({ at: 'deleted' } & Deletion)
  | { at: 'not_mine' }
)
