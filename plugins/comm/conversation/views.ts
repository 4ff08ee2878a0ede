/** What citizen and desk are told. Times are ISO 8601, in UTC. */

export interface Message {
  sequence: number
  /** Chosen by the sender, so that sending the same message again gives the same message. */
  key: string
  from: 'citizen' | 'agent'
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

export interface Deletion {
  deleted_at: string
  /** Labels, in the locale asked; never a value. */
  attributes: string[]
  messages: number
  by: 'citizen' | 'agent' | 'timer'
}

interface Common {
  id: string
  subject: string
  organisation: string
  return_url: string | null
  /** "Testburger 1", or the method's name. */
  identified_as: string | null
  auth_method: string | null
}

export type CitizenView = Common &
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
    | { at: 'ended'; by: 'agent' | 'citizen' | 'timer'; deletes_at: string }
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

export interface MineItem {
  id: string
  subject: string
  channel: 'chat'
  since: string
  state: 'talking' | 'wrapping_up'
  identified: boolean
  connected: boolean
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

export type DeskConversation = {
  id: string
  subject: string
  channel: 'chat'
  since: string
  connected: boolean
  identification: {
    method: string | null
    level: string | null
    authenticated_at: string | null
    received_at: string
    attributes: VerifiedAttribute[]
  } | null
} & (
  | { at: 'talking'; limit: TimeLimit }
  | { at: 'wrapping_up'; ended_by: 'agent' | 'citizen' | 'timer'; deletes_at: string }
  | ({ at: 'deleted' } & Deletion)
  | { at: 'not_mine' }
)
