import { citizensOf } from '../conversation/citizen-row.ts'
import type { CommContext } from '../conversation/context.ts'
import { lockConversation } from '../conversation/row.ts'
import type { Queryable } from '../database/database.ts'
import { noteAccess } from '../retention/access-log.ts'
import { readResult } from './stored-result.ts'

/**
 * Notes which kinds of attributes an agent gets to see by having this conversation, in the transaction that
 * gives it to them: those of its subject, of everybody in it. Nothing where nobody shared anything.
 */
export async function noteShown(
  { config, keyring, now }: Pick<CommContext, 'config' | 'keyring' | 'now'>,
  transaction: Queryable,
  id: string,
): Promise<void> {
  const row = await lockConversation(transaction, id)
  if (row === undefined || row.agent === null) return
  const asked = config.purposes.get(row.purpose)?.attributes ?? []
  const citizens = await citizensOf(transaction, id)
  const results = await Promise.all(citizens.map((citizen) => readResult(keyring, row, citizen)))
  const shown = new Set(results.flatMap((result) => Object.keys(result?.attributes ?? {})))
  const kinds = asked.filter((tag) => shown.has(tag))
  if (kinds.length === 0) return
  await noteAccess(transaction, { act: 'shown', agent: row.agent, conversation: id, kinds }, now())
}
