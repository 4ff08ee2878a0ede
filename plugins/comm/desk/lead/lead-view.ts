/** What a lead's page is told. Numbers and tags; nothing about any citizen. Times are ISO 8601, in UTC. */

export interface LeadRow {
  purpose: string
  subject: string
  channel: string
  /** Now. */
  waiting: number
  longest_since: string | null
  talking: number
  /** Today. */
  served: number
  abandoned: number
  /** In seconds, of who was served today; null where nobody was. */
  average_wait: number | null
  average_handling: number | null
  /** The share of who was served today that was answered within the target; from 0 to 1. */
  within_target: number | null
  /** A lead has closed it, or its channel. */
  closed: boolean
}

/** A channel as a whole, for every subject. */
export interface LeadChannel {
  channel: string
  /** A lead has closed it. */
  closed: boolean
}

export interface LeadAgent {
  id: string
  name: string
  presence: 'available' | 'pause' | 'wrapping_up' | 'away'
  since: string
  talks: number
  at_once: number
  /** Tags of what they serve; `*` is all. */
  subjects: string[]
  channels: string[]
}

export interface LeadConversation {
  id: string
  purpose: string
  subject: string
  channel: string
  state: 'waiting' | 'talking'
  since: string
  /** Who talks in it, by name. */
  agent: string | null
  agent_id: string | null
  /** Whose turn it is to accept it while it waits, by name. */
  offered_to: string | null
  mark: 'emergency' | 'abuse' | null
  /** Who put the mark on it last, by name, and when; null without one, and where that isn't known. */
  marked_by: string | null
  marked_at: string | null
}

export interface LeadAlert {
  kind: 'target_missed' | 'nobody_available' | 'emergency' | 'abuse'
  /** The id of the one that is marked, which is among `conversations`; null where it is about none. */
  conversation: string | null
  subject: string
  channel: string
}

/** How many were served and left, by the hour of today at the organisation. */
export interface LeadHour {
  hour: number
  served: number
  abandoned: number
}

export interface LeadView {
  /** In seconds; and the share that is aimed at, from 0 to 1. */
  target: { seconds: number; share: number }
  rows: LeadRow[]
  channels: LeadChannel[]
  agents: LeadAgent[]
  /** Who waits longest and every talk; those that are marked first. At most 100. */
  conversations: LeadConversation[]
  alerts: LeadAlert[]
  hours: LeadHour[]
}
