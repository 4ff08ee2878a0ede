import { Problem } from '../../../protocol/problem.ts'
import type { CommContext } from '../conversation/context.ts'
import { lockConversation } from '../conversation/row.ts'
import { noteAccess } from '../retention/access-log.ts'

/**
 * Notes that an agent copied an attribute of a conversation that is theirs.
 * @param kind its tag; one that the subject doesn't ask for is none that they could see
 * @throws Problem 'conversation_unknown' | 'body_invalid'
 */
export async function noteCopied(
  { config, database, now }: CommContext,
  id: string,
  agent: string,
  kind: string,
): Promise<void> {
  await database.transaction(async (transaction) => {
    const row = await lockConversation(transaction, id)
    if (row?.agent !== agent) throw new Problem('conversation_unknown')
    if (config.purposes.get(row.purpose)?.attributes.includes(kind) !== true) {
      throw new Problem('body_invalid', { path: 'kind' })
    }
    await noteAccess(transaction, { act: 'copied', agent, conversation: id, kinds: [kind] }, now())
  })
}
