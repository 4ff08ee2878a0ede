import type { DeskConversation, DeskView } from './desk-views.ts'

/** What is said of a conversation that nothing is known of, or nothing any more. */
export const blankConversation = (id: string) =>
  ({
    id,
    subject: '',
    channel: 'chat',
    since: new Date(0).toISOString(),
    connected: false,
    citizens: [],
    mark: null,
    notes: [],
    timeline: [],
    typing: false,
    citizen_read: 0,
    keeps_days: null,
  }) satisfies Omit<DeskConversation, 'at'>

/** The desk before the server has told about it. */
export const blankDesk = (agent: string): DeskView => ({
  agent,
  presence: 'away',
  presence_since: new Date(0).toISOString(),
  presence_by: null,
  at_once: 0,
  offers: [],
  waiting: [],
  waiting_total: 0,
  mine: [],
  marked: [],
})
