import type { Queryable } from '../database/database.ts'

/** A row of the table `citizen`: one person in a conversation, with what they shared. */
export interface CitizenRow {
  conversation_id: string
  /** 1 is whoever began the conversation. */
  number: number
  locale: string
  attr_token_hash: Uint8Array | null
  owner_hash: Uint8Array | null
  /** Until then the answer that gave the owner's cookie may have been lost; null once somebody came with it. */
  owner_unconfirmed_until: Date | null
  sealed_return_url: Uint8Array | null
  result_status: 'success' | 'failed' | null
  /** How they identified; null where the result doesn't say. */
  result_method: string | null
  sealed_result: Uint8Array | null
  result_received_at: Date | null
  /** A result that came when a browser owned the conversation already, until it has settled; null where none is held. */
  held_result: Uint8Array | null
  held_status: 'success' | 'failed' | null
  held_method: string | null
  held_at: Date | null
  /** When another browser came by their client URL while their result was still to come. */
  another_came_at: Date | null
  /** Kinds of data that were deleted during the conversation. */
  earlier_kinds: string[]
  /** When they took back what they had shared, where nothing came in its place. */
  taken_back_at: Date | null
  /** When the way to identify was told last that they are active. */
  session_told_at: Date | null
  /** Of which result (its `result_received_at`) the session is over, and whether the way to identify has been told. */
  session_over_of: Date | null
  session_over: 'asked' | 'told' | 'unreached' | null
  arrived_at: Date | null
  connected_until: Date | null
  /** What they had typed and not sent when they left the page to identify; null once their page has it again. */
  sealed_draft: Uint8Array | null
  /** The last message that their page has shown. */
  read_sequence: number
}

/** Everybody in a conversation, in the order in which they came. */
export function citizensOf(queryable: Queryable, conversationId: string): Promise<CitizenRow[]> {
  return queryable.query<CitizenRow>(
    'select * from citizen where conversation_id = $1 order by number',
    [conversationId],
  )
}

/** The same, for the agent who has the conversation at this moment; nobody for any other, and where it is gone. */
export function citizensServedBy(
  queryable: Queryable,
  conversationId: string,
  agent: string,
): Promise<CitizenRow[]> {
  return queryable.query<CitizenRow>(
    `select citizen.* from citizen join conversation on conversation.id = conversation_id
     where conversation_id = $1 and agent = $2 order by number`,
    [conversationId, agent],
  )
}

/** Of those who came: whoever was invited only isn't there yet. */
export const countPeople = (citizens: readonly CitizenRow[]): number =>
  citizens.filter(({ owner_hash }) => owner_hash !== null).length

/** Where a citizen's own data are sealed: what was sealed for one doesn't open for another. */
export const placeOf = (
  what: 'result' | 'held_result' | 'return_url' | 'draft',
  number: number,
): string => (number === 1 ? what : `${what} of ${number}`)
