import { Problem } from '../../../protocol/problem.ts'
import { citizensOf } from './citizen-row.ts'
import type { CommContext } from './context.ts'
import { tell } from './news.ts'
import { noteReplaced } from './replaced-invitation.ts'
import { lockConversation } from './row.ts'
import { hashOf, newSecret } from './secrets.ts'
import { note } from './timeline.ts'

/** In one conversation. */
const mostCitizens = 4

/**
 * A link by which one more citizen comes into a talk: whoever opens it first. A link that nobody has used
 * works no more once there is a newer one, and says so.
 * @throws Problem 'conversation_state' when this agent isn't talking in it, or (`fault` is `citizens`) it is full
 */
export async function invite(
  { config, database, now }: CommContext,
  id: string,
  agent: string,
): Promise<{ url: string }> {
  const secret = newSecret()
  await database.transaction(async (transaction) => {
    const row = await lockConversation(transaction, id)
    if (row?.agent !== agent || row.state !== 'talking') throw new Problem('conversation_state')
    const citizens = await citizensOf(transaction, id)
    const unused = citizens.find(({ number, owner_hash }) => number > 1 && owner_hash === null)
    if (unused !== undefined) {
      await noteReplaced(transaction, id, unused.number)
      await transaction.query(
        'update citizen set client_token_hash = $3 where conversation_id = $1 and number = $2',
        [id, unused.number, hashOf(secret)],
      )
    } else {
      if (citizens.length >= mostCitizens) {
        throw new Problem('conversation_state', { fault: 'citizens' })
      }
      await transaction.query(
        `insert into citizen (conversation_id, number, locale, client_token_hash)
         values ($1, $2, $3, $4)`,
        [id, citizens.length + 1, citizens[0]?.locale ?? 'nl', hashOf(secret)],
      )
    }
    await note(transaction, id, { kind: 'invited', agent }, now())
    await tell(transaction, `conversation ${id}`)
  })
  return { url: `${config.serverUrl}${config.path}/c/${secret}` }
}
