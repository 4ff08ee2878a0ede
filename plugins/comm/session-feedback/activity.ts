import { readResult } from '../attributes/stored-result.ts'
import type { CitizenRow } from '../conversation/citizen-row.ts'
import type { CommContext } from '../conversation/context.ts'
import { tell } from '../conversation/news.ts'
import type { Seat } from '../conversation/presence.ts'
import type { WrappedKey } from '../retention/conversation-key.ts'

/** In milliseconds: once a minute is enough for any session, and more is nobody's to know. */
const pause = 60_000

/** Before which the last report must have been for the next one to be due. */
export const dueBefore = (now: Date): Date => new Date(now.getTime() - pause)

/**
 * SQL: somebody identified, isn't logged out, and their activity wasn't told since then. Whether that way to identify
 * wants to hear of it stands in the result, which is sealed.
 * @param before SQL of that moment
 */
export const isDue = (before: string): string =>
  `(result_status = 'success' and session_over_of is distinct from result_received_at
    and (session_told_at is null or session_told_at <= ${before}))`

type Active = WrappedKey & Pick<CitizenRow, 'number' | 'sealed_result' | 'result_received_at'>

/**
 * This citizen does something in the conversation. The way in which they identified hears so where it wants to: at most
 * once a minute from all processes together, because one statement both asks whether it is due and notes that it was told.
 * Where it answers that the session is over the page says so from then on.
 */
export async function noteActivity(context: CommContext, { id, number }: Seat): Promise<void> {
  const { database, keyring, now, sessions } = context
  const [active] = await database.query<Active>(
    `update citizen set session_told_at = $3 from conversation
     where conversation_id = $1 and number = $2 and id = $1 and ${isDue('$4')}
     returning number, sealed_result, result_received_at, wrapped_key, wrapping_key_id`,
    [id, number, now(), dueBefore(now())],
  )
  const result = active && (await readResult(keyring, { id, ...active }, active))
  if (result?.session_url === undefined) return
  const told = await sessions.tell({
    conversation: id,
    url: result.session_url,
    type: 'user_active',
  })
  if (told === 'over') await noteOver(context, { id, number }, active?.result_received_at ?? null)
}

/** It ended at the way to identify: by the clock, or because the citizen logged out there. Nothing more is told of it. */
async function noteOver(
  { database }: CommContext,
  { id, number }: Seat,
  receivedAt: Date | null,
): Promise<void> {
  const noted = await database.query(
    `update citizen set session_over_of = result_received_at, session_over = 'told'
     where conversation_id = $1 and number = $2 and result_received_at = $3
       and session_over_of is distinct from result_received_at returning 1`,
    [id, number, receivedAt],
  )
  if (noted.length > 0) await tell(database, `conversation ${id}`)
}
