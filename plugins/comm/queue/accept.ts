import { Problem } from '../../../protocol/problem.ts'
import { noteShown } from '../attributes/kinds-shown.ts'
import type { CommContext } from '../conversation/context.ts'
import { tell } from '../conversation/news.ts'
import { note } from '../conversation/timeline.ts'
import { isConversationId } from '../conversation/row.ts'
import { later } from '../retention/limits.ts'

/**
 * Gives a waiting conversation to an agent: the one named, or who waits longest. Two agents who
 * press at the same moment never get the same one.
 * @returns its id
 * @throws Problem 'conversation_state' when it isn't waiting any more, or nobody waits
 */
export async function accept(
  context: CommContext,
  agent: string,
  id: string | 'next',
): Promise<string> {
  const { config, database, now } = context
  if (id !== 'next' && !isConversationId(id)) throw new Problem('conversation_state')
  return database.transaction(async (transaction) => {
    const [accepted] = await transaction.query<{ id: string }>(
      `update conversation set state = 'talking', agent = $1, accepted_at = $2, ends_at = $3,
         offered_to = null, offered_until = null
       where id = (
         select id from conversation
         where state = 'waiting' and ($4::text is null or id = $4)
         order by rank desc, queued_at, id for update skip locked limit 1
       ) and state = 'waiting'
       returning id`,
      [agent, now(), later(now(), config.limits.idle), id === 'next' ? null : id],
    )
    if (accepted === undefined) throw new Problem('conversation_state')
    await note(transaction, accepted.id, { kind: 'accepted', agent }, now())
    await noteShown(context, transaction, accepted.id)
    await tell(transaction, `conversation ${accepted.id}`, `agent ${agent}`, 'queue')
    return accepted.id
  })
}
