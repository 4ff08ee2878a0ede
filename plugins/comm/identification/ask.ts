import { z } from 'zod'
import { Problem } from '../../../protocol/problem.ts'
import { citizensOf } from '../conversation/citizen-row.ts'
import type { CommContext } from '../conversation/context.ts'
import { tell } from '../conversation/news.ts'
import { lockConversation } from '../conversation/row.ts'
import { note } from '../conversation/timeline.ts'
import { later } from '../retention/limits.ts'
import { mayAsk, openAsk } from './ask-row.ts'
import { moveAsk, topicsOf } from './move-ask.ts'

export const NewAsk = z.object({
  /** The number of the citizen in the conversation. */
  citizen: z.number().int().min(1).max(100),
  purpose: z.string().max(200),
  attributes: z.array(z.string().max(200)).min(1).max(100),
})
export type NewAsk = z.infer<typeof NewAsk>

export const Withdrawal = z.object({ citizen: z.number().int().min(1).max(100) })

/**
 * An agent asks a citizen to identify, for all or a part of the attributes of a purpose. What they were asked before and
 * nothing has come of is asked no more.
 * @throws Problem 'conversation_state' when this agent isn't talking in it, or that citizen isn't there;
 * 'method_not_allowed' for a purpose that the subject may not ask, or an attribute that it doesn't have
 */
export async function ask(
  context: CommContext,
  id: string,
  agent: string,
  wanted: NewAsk,
): Promise<void> {
  const { config, database, now } = context
  await database.transaction(async (transaction) => {
    const row = await lockConversation(transaction, id)
    if (row?.agent !== agent || row.state !== 'talking') throw new Problem('conversation_state')
    const tags = config.purposes.get(wanted.purpose)?.attributes ?? []
    const attributes = tags.filter((tag) => wanted.attributes.includes(tag))
    if (
      !mayAsk(config, row.purpose, wanted.purpose) ||
      attributes.length !== new Set(wanted.attributes).size
    ) {
      throw new Problem('method_not_allowed', { path: 'purpose' })
    }
    const citizen = (await citizensOf(transaction, id)).find(
      ({ number, owner_hash }) => number === wanted.citizen && owner_hash !== null,
    )
    if (citizen === undefined) throw new Problem('conversation_state', { fault: 'citizen' })

    const before = await openAsk(transaction, { id, number: citizen.number })
    if (before !== undefined) {
      await moveAsk(context, transaction, row, before, { state: 'withdrawn', agent })
    }
    await transaction.query(
      `insert into identification (conversation_id, number, citizen, agent, purpose, attributes,
         state, asked_at, changed_at, expires_at)
       select $1, 1 + coalesce(max(number), 0), $2, $3, $4, $5, 'asked', $6, $6, $7
       from identification where conversation_id = $1`,
      [
        id,
        citizen.number,
        agent,
        wanted.purpose,
        attributes,
        now(),
        later(now(), config.limits.identifying),
      ],
    )
    await note(transaction, id, { kind: 'asked_to_identify', agent }, now())
    await tell(transaction, ...topicsOf(row))
  })
}

/**
 * The agent asks it no more. Nothing happens where there is nothing to take back.
 * @throws Problem 'conversation_state' when this agent isn't talking in it
 */
export async function withdraw(
  context: CommContext,
  id: string,
  agent: string,
  number: number,
): Promise<void> {
  await context.database.transaction(async (transaction) => {
    const row = await lockConversation(transaction, id)
    if (row?.agent !== agent || row.state !== 'talking') throw new Problem('conversation_state')
    const open = await openAsk(transaction, { id, number })
    if (open) await moveAsk(context, transaction, row, open, { state: 'withdrawn', agent })
  })
}

/**
 * The citizen says no. Nothing happens where nothing is asked any more.
 * @throws Problem 'conversation_state' when the conversation is over
 */
export async function refuse(
  context: CommContext,
  { id, number }: { id: string; number: number },
): Promise<void> {
  await context.database.transaction(async (transaction) => {
    const row = await lockConversation(transaction, id)
    if (row?.state !== 'talking' && row?.state !== 'waiting')
      throw new Problem('conversation_state')
    const open = await openAsk(transaction, { id, number })
    if (open) await moveAsk(context, transaction, row, open, { state: 'refused' })
  })
}
