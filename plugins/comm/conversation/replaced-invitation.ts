import type { Queryable } from '../database/database.ts'

/** The link of this citizen, who hasn't come by it, is about to be replaced by another. */
export async function noteReplaced(
  transaction: Queryable,
  conversation: string,
  number: number,
): Promise<void> {
  await transaction.query(
    `insert into replaced_invitation (token_hash, conversation_id)
     select client_token_hash, conversation_id from citizen
     where conversation_id = $1 and number = $2`,
    [conversation, number],
  )
}

/** Whether this was a link to a talk that goes on, and a newer invitation took its place. */
export async function isReplaced(queryable: Queryable, tokenHash: Uint8Array): Promise<boolean> {
  const rows = await queryable.query(
    `select 1 from replaced_invitation join conversation on conversation.id = conversation_id
     where token_hash = $1 and state in ('waiting', 'talking')`,
    [tokenHash],
  )
  return rows.length > 0
}
