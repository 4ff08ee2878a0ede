import type { Locale } from '../../../ui/locale.ts'
import { cameBy } from '../attributes/held-result.ts'
import { joinQueueWhenReady } from '../queue/join.ts'
import { tellLogOuts } from '../session-feedback/outbox.ts'
import { later } from '../retention/limits.ts'
import type { Queryable } from '../database/database.ts'
import type { CitizenRow } from './citizen-row.ts'
import type { CommContext } from './context.ts'
import { tell } from './news.ts'
import { isReplaced } from './replaced-invitation.ts'
import type { ConversationRow } from './row.ts'
import { hashOf, newSecret, sameHash } from './secrets.ts'
import { note } from './timeline.ts'

export type Arrival =
  | { kind: 'unknown' }
  | { kind: 'not_yours' }
  /** Nor is it, and what they shared is destroyed. */
  | { kind: 'identified_elsewhere' }
  /** Somebody else came by this invitation. */
  | { kind: 'invitation_used' }
  /** There is a newer one. */
  | { kind: 'invitation_replaced' }
  /** `ownerSecret` is there the first time only: the browser's cookie from now on. */
  | { kind: 'yours'; id: string; number: number; ownerSecret?: string }

/** How long a browser has to come with the cookie that it was given, in minutes. Its next request does. */
const confirmedWithin = 2

/**
 * The first browser that brings the client URL's token owns the conversation; the same browser may
 * come again, nobody else ever (ARCHITECTURE "Nobody else can identify for my conversation"). A result that
 * comes after that browser is held for a while, and destroyed when another comes or has come.
 *
 * Owning begins with the first request that has the cookie. Where the answer with the cookie was lost no such
 * request comes, and the link can be opened again for a short while: it gives a new cookie, and the lost one
 * opens nothing any more. Whoever has the link could as well have come first before that.
 *
 * A browser that is in the conversation already stays who it is, also by the invitation of somebody else, which
 * then still waits for them.
 */
export async function arrive(
  context: CommContext,
  clientToken: string,
  /** The owner's secret that this browser holds for a conversation, if any. */
  secretFor: (conversationId: string) => string | undefined,
  /** What this browser reads: whoever was invited has no language of their own before. */
  locale: Locale,
): Promise<Arrival> {
  const { config, database, now } = context
  const tokenHash = hashOf(clientToken)
  const ownerSecret = newSecret()
  const claimed = await database.transaction(async (transaction) => {
    // The room is locked before who is in it, here as everywhere: else two could wait for each other.
    const [room] = await transaction.query<ConversationRow>(
      `select * from conversation
       where id = (select conversation_id from citizen where client_token_hash = $1) for update`,
      [tokenHash],
    )
    const [linked] = await transaction.query<CitizenRow>(
      'select * from citizen where client_token_hash = $1',
      [tokenHash],
    )
    const own = await seatOfBrowser(transaction, tokenHash, secretFor)
    const destroyed =
      room !== undefined &&
      linked !== undefined &&
      (await cameBy(context, transaction, room, linked, own?.number === linked.number))
    if (own !== undefined) return { citizen: own, destroyed }
    const [citizen] = await transaction.query<Seat>(
      `update citizen set owner_hash = $2, arrived_at = $3, owner_unconfirmed_until = $4,
         locale = case when number = 1 then locale else $5 end
       where client_token_hash = $1 and owner_hash is null and (number = 1 or exists (
         select 1 from conversation
         where id = conversation_id and state in ('waiting', 'talking')
       )) returning conversation_id, number`,
      [tokenHash, hashOf(ownerSecret), now(), later(now(), confirmedWithin), locale],
    )
    if (citizen === undefined) return { citizen, destroyed }
    const id = citizen.conversation_id
    const [row] = await transaction.query<Pick<ConversationRow, 'id' | 'purpose'>>(
      `update conversation set state = 'arrived', ends_at = $2, deadline_at = $3
       where id = $1 and state = 'created' returning id, purpose`,
      [id, later(now(), config.limits.waiting), later(now(), config.limits.total)],
    )
    if (row === undefined) {
      await note(transaction, id, { kind: 'joined' }, now())
      await tell(transaction, `conversation ${id}`)
    } else {
      await note(transaction, id, { kind: 'arrived' }, now())
      await joinQueueWhenReady(context, transaction, row)
    }
    return { citizen, ownerSecret, destroyed }
  })
  const { citizen, destroyed, ...first } = claimed
  if (destroyed) context.sessions.inBackground(() => tellLogOuts(context))
  if (citizen !== undefined) return { kind: 'yours', ...seat(citizen), ...first }

  const [row] = await database.query<Seat & Pick<CitizenRow, 'owner_hash'>>(
    'select conversation_id, number, owner_hash from citizen where client_token_hash = $1',
    [tokenHash],
  )
  if (row === undefined) {
    return { kind: (await isReplaced(database, tokenHash)) ? 'invitation_replaced' : 'unknown' }
  }
  // A link to a talk that is over opens nothing any more.
  if (row.owner_hash === null) return { kind: 'unknown' }
  const [again] = await database.query<Seat>(
    `update citizen set owner_hash = $2
     where client_token_hash = $1 and owner_unconfirmed_until > $3
     returning conversation_id, number`,
    [tokenHash, hashOf(ownerSecret), now()],
  )
  if (again !== undefined) return { kind: 'yours', ...seat(again), ownerSecret }
  if (destroyed) return { kind: 'identified_elsewhere' }
  return { kind: row.number === 1 ? 'not_yours' : 'invitation_used' }
}

/** Where the browser sits in the conversation that a link leads to, if it does: by its cookie, not by the link. */
async function seatOfBrowser(
  transaction: Queryable,
  tokenHash: Uint8Array,
  secretFor: (conversationId: string) => string | undefined,
): Promise<Seat | undefined> {
  const seats = await transaction.query<Seat & Pick<CitizenRow, 'owner_hash'>>(
    `select conversation_id, number, owner_hash from citizen
     where conversation_id = (select conversation_id from citizen where client_token_hash = $1)
       and owner_hash is not null`,
    [tokenHash],
  )
  const secret = seats[0] && secretFor(seats[0].conversation_id)
  if (secret === undefined) return undefined
  const hash = hashOf(secret)
  return seats.find(({ owner_hash }) => sameHash(owner_hash, hash))
}

/**
 * Somebody came with the owner's cookie: from now on it is theirs alone.
 * @returns false where the link was opened again in the meantime, so that this cookie opens nothing any more
 */
export async function confirmOwner(
  { database }: Pick<CommContext, 'database'>,
  { conversation_id, number }: Pick<CitizenRow, 'conversation_id' | 'number'>,
  ownerHash: Uint8Array,
): Promise<boolean> {
  const rows = await database.query(
    `update citizen set owner_unconfirmed_until = null
     where conversation_id = $1 and number = $2 and owner_hash = $3 returning 1`,
    [conversation_id, number, ownerHash],
  )
  return rows.length > 0
}

type Seat = Pick<CitizenRow, 'conversation_id' | 'number'>

const seat = ({ conversation_id: id, number }: Seat) => ({ id, number })
