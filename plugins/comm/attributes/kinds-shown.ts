import { citizensOf } from '../conversation/citizen-row.ts'
import type { CommContext } from '../conversation/context.ts'
import { type ConversationRow, lockConversation } from '../conversation/row.ts'
import type { Queryable } from '../database/database.ts'
import { noteAccess } from '../retention/access-log.ts'
import type { WrappedKey } from '../retention/conversation-key.ts'
import { forSubject } from './for-subject.ts'
import { readResult } from './stored-result.ts'

/**
 * Notes which kinds of attributes an agent gets to see by having this conversation, in the transaction that
 * gives it to them: those of its subject, of everybody in it. Nothing where nobody shared anything.
 */
export async function noteShown(
  context: Pick<CommContext, 'config' | 'keyring' | 'now'>,
  transaction: Queryable,
  id: string,
): Promise<void> {
  const row = await lockConversation(transaction, id)
  if (row === undefined || row.agent === null) return
  await noteShownTo(context, transaction, row.agent, row)
}

type Shown = WrappedKey & Pick<ConversationRow, 'id' | 'purpose'>

/** The same, where the conversation is locked already. */
export async function noteShownTo(
  context: Pick<CommContext, 'config' | 'keyring' | 'now'>,
  transaction: Queryable,
  agent: string,
  row: Shown,
): Promise<void> {
  const kinds = await kindsShown(context, transaction, row)
  if (kinds.length === 0) return
  const access = { act: 'shown', agent, conversation: row.id, kinds } as const
  await noteAccess(transaction, access, context.now())
}

/** The kinds that the desk shows of everybody in a conversation, those of its subject first and in its order. */
export async function kindsShown(
  { config, keyring }: Pick<CommContext, 'config' | 'keyring'>,
  transaction: Queryable,
  row: Shown,
): Promise<string[]> {
  const citizens = await citizensOf(transaction, row.id)
  const results = await Promise.all(
    // One that is damaged is shown to nobody.
    citizens.map((citizen) => readResult(keyring, row, citizen).catch(() => undefined)),
  )
  const shown = new Set(
    results.flatMap((result) =>
      Object.keys(forSubject(config.purposes, row.purpose, result).shown?.attributes ?? {}),
    ),
  )
  const own = (config.purposes.get(row.purpose)?.attributes ?? []).filter((tag) => shown.has(tag))
  return [...new Set([...own, ...shown])]
}
