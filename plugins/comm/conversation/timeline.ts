import type { Queryable } from '../database/database.ts'

/** What can happen to a conversation. `about` is a tag or an agent, never something about a citizen. */
export type Happening =
  | { kind: 'created' | 'arrived' | 'not_identified' | 'queued' }
  /** `about` is the way they identified, where the result says so. */
  | { kind: 'identified'; about?: string | undefined }
  | { kind: 'accepted' | 'ended'; agent: string }
  /** It was offered to an agent, who said no or let it lapse. */
  | { kind: 'declined' | 'lapsed'; agent: string }
  | { kind: 'ended_by_citizen' | 'ended_by_timer' }
  /** Back to the front of the queue: its agent logged out or vanished, or `about`, a lead, took it away. */
  | { kind: 'returned'; agent: string; about?: string }
  /** To a subject or, as `agent`'s colleague, to another agent. */
  | { kind: 'moved_to_subject' | 'moved_to_agent'; agent: string; about: string }
  | { kind: 'marked' | 'mark_cleared'; agent: string; about?: string }
  /** An agent asked for a link for one more citizen, who then came. */
  | { kind: 'invited'; agent: string }
  | { kind: 'joined' }
  | { kind: 'asked_to_identify'; agent: string }
  /** `about` is the way to identify that the citizen chose. */
  | { kind: 'identifying'; about: string }
  | {
      kind:
        | 'identifying_cancelled'
        | 'identifying_failed'
        | 'level_too_low'
        | 'not_confirmed'
        | 'identifying_refused'
        | 'ask_expired'
        | 'taken_back'
    }
  /** By an agent, or because the conversation ended or went to another subject. */
  | { kind: 'ask_withdrawn'; agent?: string | undefined }

export const happeningKinds = [
  'created',
  'arrived',
  'identified',
  'not_identified',
  'queued',
  'accepted',
  'declined',
  'lapsed',
  'returned',
  'moved_to_subject',
  'moved_to_agent',
  'marked',
  'mark_cleared',
  'invited',
  'joined',
  'asked_to_identify',
  'identifying',
  'identifying_cancelled',
  'identifying_failed',
  'level_too_low',
  'not_confirmed',
  'identifying_refused',
  'ask_withdrawn',
  'ask_expired',
  'taken_back',
  'ended',
  'ended_by_citizen',
  'ended_by_timer',
] as const satisfies readonly Happening['kind'][]
export type HappeningKind = Happening['kind']

export interface TimelineRow {
  kind: HappeningKind
  agent: string | null
  about: string | null
  at: Date
}

/** In the transaction that makes it happen: what is on the timeline is true. */
export async function note(
  transaction: Queryable,
  conversationId: string,
  happening: Happening,
  at: Date,
): Promise<void> {
  await transaction.query(
    'insert into happening (conversation_id, kind, agent, about, at) values ($1, $2, $3, $4, $5)',
    [
      conversationId,
      happening.kind,
      ('agent' in happening && happening.agent) || null,
      ('about' in happening && happening.about) || null,
      at,
    ],
  )
}

/** Everything that happened, in order. */
export function timelineOf(queryable: Queryable, conversationId: string): Promise<TimelineRow[]> {
  return queryable.query<TimelineRow>(
    'select kind, agent, about, at from happening where conversation_id = $1 order by number',
    [conversationId],
  )
}
