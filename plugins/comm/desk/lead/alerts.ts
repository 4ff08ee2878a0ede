import type { LeadAlert, LeadConversation, LeadRow, LeadView } from './lead-view.ts'

export interface AlertsOf {
  rows: readonly LeadRow[]
  conversations: readonly LeadConversation[]
  /** Whether an agent is available for it. */
  isServed: (row: LeadRow) => boolean
  target: LeadView['target']
  now: Date
}

/** Fewer than this many say nothing about a share. */
const fewest = 5

/** What a lead should know of at once, the worst first. */
export function alertsOf({ rows, conversations, isServed, target, now }: AlertsOf): LeadAlert[] {
  const about = ({ subject, channel }: LeadRow | LeadConversation) => ({ subject, channel })
  const marked = (kind: 'emergency' | 'abuse') =>
    conversations
      .filter(({ mark }) => mark === kind)
      .map((one) => ({ kind, conversation: one.id, ...about(one) }))
  const waited = ({ longest_since }: LeadRow) =>
    longest_since === null ? 0 : (now.getTime() - Date.parse(longest_since)) / 1000
  return [
    ...marked('emergency'),
    ...marked('abuse'),
    ...rows
      .filter((row) => row.waiting > 0 && !isServed(row))
      .map((row) => ({ kind: 'nobody_available' as const, conversation: null, ...about(row) })),
    ...rows
      .filter(
        (row) =>
          waited(row) > target.seconds ||
          (row.served >= fewest && (row.within_target ?? 1) < target.share),
      )
      .map((row) => ({ kind: 'target_missed' as const, conversation: null, ...about(row) })),
  ]
}
