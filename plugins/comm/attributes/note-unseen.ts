import type { CommContext } from '../conversation/context.ts'
import type { Queryable } from '../database/database.ts'
import { noteAccess } from '../retention/access-log.ts'
import type { WrappedKey } from '../retention/conversation-key.ts'
import { putLogOut } from '../session-feedback/outbox.ts'
import type { StoredResult } from './stored-result.ts'

/**
 * What was shared goes away before anybody saw it. That it was there is noted by its kinds: in the access log, and for what
 * is told of the conversation's deletion. Its login is of no use to anybody any more.
 * @param number of the citizen for whom it came
 * @param unseen undefined where nothing was shared, or where it can't be read
 */
export async function noteUnseen(
  context: Pick<CommContext, 'keyring' | 'now'>,
  transaction: Queryable,
  row: WrappedKey & { id: string },
  number: number,
  unseen: StoredResult | null | undefined,
): Promise<void> {
  await putLogOut(context, transaction, row, unseen?.session_url)
  const kinds = Object.keys(unseen?.attributes ?? {})
  if (kinds.length === 0) return
  await transaction.query(
    `update citizen set earlier_kinds =
       array(select distinct kind from unnest(earlier_kinds || $3::text[]) as kind)
     where conversation_id = $1 and number = $2`,
    [row.id, number, kinds],
  )
  const access = { act: 'destroyed_unconfirmed', agent: null, conversation: row.id, kinds } as const
  await noteAccess(transaction, access, context.now())
}
