import { z } from 'zod'
import { Problem } from '../../../../protocol/problem.ts'
import type { CommContext } from '../../conversation/context.ts'
import type { Prepared } from '../../database/database.ts'
import { told } from '../../conversation/news.ts'
import { lockConversation } from '../../conversation/row.ts'
import type { Message } from '../../conversation/views.ts'
import { unwrapConversationKey } from '../../retention/conversation-key.ts'
import { earliest, later } from '../../retention/limits.ts'
import { longestMessage } from './longest.ts'
import { messagePlace, readMessage, type MessageRow, withNames } from './read-messages.ts'

export const NewMessage = z.object({
  key: z.uuid(),
  /** 1 to 2,000 characters, at least one of which can be seen. */
  text: z
    .string()
    .max(longestMessage)
    .regex(/[\p{L}\p{N}\p{P}\p{S}]/u),
})
export type NewMessage = z.infer<typeof NewMessage>

/** Far above any talk, far below what would burden the other side's page. */
const mostMessages = 5000

export type Author =
  { from: 'citizen'; number: number } | { from: 'agent'; agent: { id: string; name: string } }

/**
 * Says something. The same key again says nothing twice: what was stored the first time is answered.
 * @throws Problem 'conversation_state' when they aren't talking (any more), or this isn't the agent
 */
export async function postMessage(
  { config, database, keyring, now }: CommContext,
  id: string,
  author: Author,
  message: NewMessage,
): Promise<Message> {
  return database.transaction(async (transaction) => {
    const row = await lockConversation(transaction, id)
    const key = row && (await unwrapConversationKey(keyring, id, row))
    if (row === undefined || key === undefined) throw new Problem('conversation_state')
    if (author.from === 'agent' && author.agent.id !== row.agent) {
      throw new Problem('conversation_state')
    }
    const reader = author.from === 'agent' ? author.agent.id : undefined
    const sequence = row.last_sequence + 1
    const added: MessageRow = {
      sequence,
      author: author.from,
      key: message.key,
      agent: author.from === 'agent' ? author.agent.id : null,
      agent_name: author.from === 'agent' ? author.agent.name : null,
      citizen: author.from === 'citizen' ? author.number : null,
      sealed_text: key.seal(messagePlace(sequence), message.text),
      at: now(),
    }
    const mayBeAdded = row.state === 'talking' && row.last_sequence < mostMessages
    const [written] = mayBeAdded
      ? await transaction.query<{ is_added: boolean }>(add, [
          id,
          sequence,
          added.author,
          added.key,
          added.agent,
          added.citizen,
          added.sealed_text,
          added.at,
          earliest(later(now(), config.limits.idle), row.deadline_at),
        ])
      : []
    if (written?.is_added === true) return readMessage(key, added, reader)
    // Also after the end: whoever asks again must hear that it was said.
    const [said] = await transaction.query<MessageRow>(
      `${withNames} where conversation_id = $1 and author = $2 and key = $3
         and citizen is not distinct from $4`,
      [id, added.author, added.key, added.citizen],
    )
    if (said === undefined) throw new Problem('conversation_state')
    return readMessage(key, said, reader)
  })
}

/** Writes a message unless it was said already, and tells it; the conversation is locked. */
const add: Prepared = {
  name: 'add message',
  sql: `
  with added as (
    insert into message (conversation_id, sequence, author, key, agent, citizen, sealed_text, at)
    select $1, $2, $3, $4, $5, $6, $7, $8
    where not exists (
      select 1 from message
      where conversation_id = $1 and author = $3 and key = $4 and citizen is not distinct from $6
    )
    returning conversation_id
  ), moved as (
    update conversation set last_sequence = $2, ends_at = $9 from added where id = conversation_id
    returning agent
  )
  select exists (select 1 from added) as is_added, (
    select ${told(`'said ' || $1`, `'unread ' || agent`)} from moved
  )`,
}
