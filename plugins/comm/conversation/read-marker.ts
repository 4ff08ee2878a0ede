import { z } from 'zod'
import type { CommContext } from './context.ts'
import { tell } from './news.ts'

export const ReadUpTo = z.object({ sequence: z.number().int().min(0).max(1_000_000) })

/** A citizen's page has shown all messages up to this one. */
export async function noteReadByCitizen(
  { database }: Pick<CommContext, 'database'>,
  id: string,
  number: number,
  sequence: number,
): Promise<void> {
  const moved = await database.query(
    `update citizen set read_sequence = least($3::int, last_sequence) from conversation
     where conversation_id = $1 and number = $2 and id = $1 and read_sequence < least($3::int, last_sequence)
     returning number`,
    [id, number, sequence],
  )
  if (moved.length > 0) await tell(database, `conversation ${id}`)
}

/** What the agent's open conversation has shown is unread no more. */
export async function noteReadByAgent(
  { database }: Pick<CommContext, 'database'>,
  id: string,
  agent: string,
  sequence: number,
): Promise<void> {
  const moved = await database.query(
    `update conversation set agent_read_sequence = $3
     where id = $1 and agent = $2 and agent_read_sequence < $3 returning id`,
    [id, agent, sequence],
  )
  if (moved.length > 0) await tell(database, `agent ${agent}`, `conversation ${id}`)
}
