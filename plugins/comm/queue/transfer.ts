import { z } from 'zod'
import { Problem } from '../../../protocol/problem.ts'
import { lockAgent, mayServe } from '../agents/agent.ts'
import { agentsAtWork, atWork } from '../agents/colleagues.ts'
import type { CommContext } from '../conversation/context.ts'
import { tell } from '../conversation/news.ts'
import { addNote, NoteText } from '../conversation/notes.ts'
import { lockConversation } from '../conversation/row.ts'
import { note } from '../conversation/timeline.ts'
import type { ConversationRow } from '../conversation/row.ts'
import type { Queryable } from '../database/database.ts'
import { noteAccess } from '../retention/access-log.ts'
import { mayAsk } from '../identification/ask-row.ts'
import { withdrawAll } from '../identification/move-ask.ts'
import { later } from '../retention/limits.ts'
import { servedBefore } from './give-back.ts'
import { noteVisit } from './visit.ts'

export const Transfer = z.object({
  to: z.union([
    z.strictObject({ agent: z.string().max(200) }),
    z.strictObject({ subject: z.string().max(100) }),
  ]),
  note: NoteText.optional(),
})
export type Transfer = z.infer<typeof Transfer>

/**
 * Hands a conversation over: to a colleague, whose offer it is until it lapses, or to another subject;
 * in both cases it is at the front. From this moment the agent has it no more.
 * @throws Problem 'conversation_state' when this agent isn't talking in it, or (`fault` is `colleague`)
 *   the colleague isn't there, has no room or doesn't serve its subject and channel; 'purpose_unknown'
 */
export async function transfer(
  context: CommContext,
  id: string,
  agent: string,
  { to, note: text }: Transfer,
): Promise<void> {
  const { config, database, now } = context
  if ('subject' in to && !config.purposes.has(to.subject)) throw new Problem('purpose_unknown')
  await database.transaction(async (transaction) => {
    const colleague = 'agent' in to ? to.agent : null
    if (colleague !== null) await requireFree(context, transaction, { id, agent, colleague })
    if (text !== undefined) {
      await addNote(context, transaction, id, agent, { key: crypto.randomUUID(), text })
    }
    const before =
      'subject' in to
        ? await transaction.query<ConversationRow>(
            `select * from conversation where id = $1 and agent = $2 and state = 'talking' for update`,
            [id, agent],
          )
        : []
    const leaves = before.find((row) => 'subject' in to && row.purpose !== to.subject)
    if (leaves) await noteVisit(transaction, leaves, 'served', now())
    const moved = await transaction.query<ConversationRow>(
      `update conversation
       set state = 'waiting', agent = null, accepted_at = null, agent_read_sequence = 0,
         rank = greatest(rank, $3), ends_at = $4, purpose = coalesce($5, purpose),
         offered_to = $6, offered_until = $7, passed_by = '{}', waiting_since = $8,
         subject_since = case when $9 then $8 else subject_since end,
         served_at = case when $9 then null else served_at end
       where id = $1 and agent = $2 and state = 'talking' returning *`,
      [
        id,
        agent,
        servedBefore,
        later(now(), config.limits.waiting),
        'subject' in to ? to.subject : null,
        colleague,
        colleague === null ? null : new Date(now().getTime() + config.queue.accept_seconds * 1000),
        now(),
        leaves !== undefined,
      ],
    )
    const [row] = moved
    if (row === undefined) throw new Problem('conversation_state')
    const parting = { act: 'transferred', agent, conversation: id, kinds: [] } as const
    await noteAccess(transaction, parting, now())
    if ('subject' in to) {
      // The new subject's agents may ask it again, where it is theirs to ask.
      const isAskedNoMore = ({ purpose }: { purpose: string }) =>
        !mayAsk(config, to.subject, purpose)
      await withdrawAll(context, transaction, row, isAskedNoMore)
    }
    await note(
      transaction,
      id,
      'subject' in to
        ? { kind: 'moved_to_subject', agent, about: to.subject }
        : { kind: 'moved_to_agent', agent, about: to.agent },
      now(),
    )
    await tell(transaction, `conversation ${id}`, `agent ${agent}`, 'queue')
    if (colleague !== null) await tell(transaction, `agent ${colleague}`)
  })
}

async function requireFree(
  context: CommContext,
  transaction: Queryable,
  { id, agent, colleague }: { id: string; agent: string; colleague: string },
): Promise<void> {
  // Until this is done they neither leave nor take another: whoever does so after it passes this one on.
  await lockAgent(transaction, colleague)
  const row = await lockConversation(transaction, id)
  if (row?.agent !== agent) throw new Problem('conversation_state')
  const found = (await agentsAtWork(context, transaction)).find((one) => one.id === colleague)
  if (
    found === undefined ||
    colleague === agent ||
    !atWork(context, found).free ||
    !mayServe(found, row)
  ) {
    throw new Problem('conversation_state', { fault: 'colleague' })
  }
}
