import { Problem } from '../../../protocol/problem.ts'
import type { CommContext } from '../conversation/context.ts'
import { lockConversation } from '../conversation/row.ts'
import { noteAccess } from '../retention/access-log.ts'
import { kindsShown } from './kinds-shown.ts'

/**
 * Notes that an agent copied an attribute of a conversation that is theirs.
 * @param kind its tag; one that the desk doesn't show is none that they could copy
 * @throws Problem 'conversation_unknown' | 'body_invalid'
 */
export async function noteCopied(
  context: CommContext,
  id: string,
  agent: string,
  kind: string,
): Promise<void> {
  const { database, now } = context
  await database.transaction(async (transaction) => {
    const row = await lockConversation(transaction, id)
    if (row?.agent !== agent) throw new Problem('conversation_unknown')
    if (!(await kindsShown(context, transaction, row)).includes(kind)) {
      throw new Problem('body_invalid', { path: 'kind' })
    }
    await noteAccess(transaction, { act: 'copied', agent, conversation: id, kinds: [kind] }, now())
  })
}
