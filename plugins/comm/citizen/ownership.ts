import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { Problem } from '../../../protocol/problem.ts'
import type { Present } from '../conversation/citizen-view.ts'
import { citizensOf } from '../conversation/citizen-row.ts'
import { confirmOwner } from '../conversation/arrive.ts'
import type { CommContext } from '../conversation/context.ts'
import type { Seat } from '../conversation/presence.ts'
import type { Prepared } from '../database/database.ts'
import { findConversation } from '../conversation/row.ts'
import { hashOf, sameHash } from '../conversation/secrets.ts'
import { dueBefore, isDue } from '../session-feedback/activity.ts'
import { deletionFor, type DeletionRow, findDeletion } from '../retention/delete-conversation.ts'

/** One cookie a conversation; the prefix makes the browser take it only from this host, over https or on this machine. */
const cookieName = (conversationId: string) => `__Host-conversation-${conversationId}`

/** In seconds. Longer than a conversation usually lives; the cookie opens nothing after it. */
const cookieLife = 12 * 60 * 60

export const ownerSecretOf = (c: Context, conversationId: string): string | undefined =>
  getCookie(c, cookieName(conversationId))

export function makeOwner(c: Context, conversationId: string, ownerSecret: string): void {
  setCookie(c, cookieName(conversationId), ownerSecret, {
    path: '/',
    secure: true,
    httpOnly: true,
    // The citizen arrives by a redirect that began on another site.
    sameSite: 'Lax',
    maxAge: cookieLife,
  })
}

export type Owned =
  | ({ is: 'there' } & Present)
  /** The deletion as this citizen, of that number, is told of it. */
  | { is: 'deleted'; deletion: DeletionRow; number: number }

/**
 * The conversation in the address, for the browser that owns it and no other.
 * @throws Problem 'conversation_unknown' | 'conversation_not_yours'
 */
export async function requireOwner(context: CommContext, c: Context): Promise<Owned> {
  const { database } = context
  const id = c.req.param('id') ?? ''
  const secret = ownerSecretOf(c, id)
  const hash = secret === undefined ? undefined : hashOf(secret)
  const row = await findConversation(database, id)
  const citizens = row === undefined ? [] : await citizensOf(database, id)
  const arrived = citizens.filter(({ owner_hash }) => owner_hash !== null)
  // Nobody is in one that nobody came to, nor in one that was deleted between these two questions.
  if (row !== undefined && arrived.length > 0) {
    const citizen = arrived.find(({ owner_hash }) => hash && sameHash(owner_hash, hash))
    if (citizen === undefined || hash === undefined) throw new Problem('conversation_not_yours')
    const confirmed = citizen.owner_unconfirmed_until === null
    if (!confirmed && !(await confirmOwner(context, citizen, hash))) {
      throw new Problem('conversation_not_yours')
    }
    return { is: 'there', row, citizen, people: arrived.length }
  }
  const deletion = await findDeletion(database, id)
  if (deletion === undefined || deletion.owner_hashes.length === 0) {
    throw new Problem('conversation_unknown')
  }
  // Those who came, in the order of their numbers: whoever was invited last may not have.
  const number = 1 + deletion.owner_hashes.findIndex((owner) => hash && sameHash(owner, hash))
  if (number === 0) throw new Problem('conversation_not_yours')
  return { is: 'deleted', deletion: deletionFor(deletion, number), number }
}

const seat: Prepared = {
  name: 'seat',
  sql: `select number, ${isDue('$3')} as is_due from citizen
    where conversation_id = $1 and owner_hash = $2 and owner_unconfirmed_until is null`,
}

/**
 * Which citizen of the conversation in the address this browser's is, and whether it is time to tell that they are active,
 * where no more has to be known: it is asked for every message.
 * @throws Problem as `requireOwner`, and 'conversation_unknown' when it has been deleted
 */
export async function requireSeat(
  context: CommContext,
  c: Context,
): Promise<Seat & { isDue: boolean }> {
  const { database, now } = context
  const id = c.req.param('id') ?? ''
  const secret = ownerSecretOf(c, id)
  if (secret !== undefined) {
    const [citizen] = await database.query<{ number: number; is_due: boolean }>(seat, [
      id,
      hashOf(secret),
      dueBefore(now()),
    ])
    if (citizen !== undefined) return { id, number: citizen.number, isDue: citizen.is_due }
  }
  const owned = await requireOwner(context, c)
  if (owned.is === 'deleted') throw new Problem('conversation_unknown')
  return { id, number: owned.citizen.number, isDue: true }
}
