import { z } from 'zod'
import type { CommContext } from './context.ts'
import { told } from './news.ts'

export const ReadUpTo = z.object({ sequence: z.number().int().min(0).max(1_000_000) })

/** A citizen's page has shown all messages up to this one. */
export async function noteReadByCitizen(
  { database }: Pick<CommContext, 'database'>,
  id: string,
  number: number,
  sequence: number,
): Promise<void> {
  await database.transaction((transaction) =>
    transaction.query(
      `with moved as (
         update citizen set read_sequence = least($3::int, last_sequence) from conversation
         where conversation_id = $1 and number = $2 and id = $1
           and read_sequence < least($3::int, last_sequence)
         returning number
       ) select ${told(`'read ' || $1 || ' citizen'`)} from moved`,
      [id, number, sequence],
    ),
  )
}

/** What the agent's open conversation has shown is unread no more. */
export async function noteReadByAgent(
  { database }: Pick<CommContext, 'database'>,
  id: string,
  agent: string,
  sequence: number,
): Promise<void> {
  // In a transaction, so that those who write in the meantime don't wait for the disk.
  await database.transaction((transaction) =>
    transaction.query(
      `with moved as (
         update conversation set agent_read_sequence = $3
         where id = $1 and agent = $2 and agent_read_sequence < $3 returning id
       ) select ${told(`'read ' || $1 || ' agent'`, `'unread ' || $2`)} from moved`,
      [id, agent, sequence],
    ),
  )
}
