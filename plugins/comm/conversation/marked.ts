import type { Locale } from '../../../ui/locale.ts'
import { say } from '../../../ui/words.ts'
import type { CommContext } from './context.ts'
import type { MarkedItem } from './desk-views.ts'

/** SQL of the name of who put the mark on a conversation last. @param id SQL of its id */
export const markedBy = (id: string): string => `
  select coalesce(marker.name, happening.agent)
  from happening left join agent marker on marker.id = happening.agent
  where happening.conversation_id = ${id} and happening.kind = 'marked'
  order by happening.number desc limit 1`

/** More than anybody reads on a list of who waits. */
const most = 20

/** What others put a mark on and nobody has taken it off, the newest first; for a lead who works as an agent. */
export async function markedBesides(
  { config, database }: Pick<CommContext, 'config' | 'database'>,
  agent: string,
  locale: Locale,
): Promise<MarkedItem[]> {
  const rows = await database.query<
    Pick<MarkedItem, 'id' | 'mark' | 'by' | 'agent'> & { purpose: string; marked_at: Date | null }
  >(
    `select conversation.id, purpose, mark, marked_at, owner.name as agent, (${markedBy('conversation.id')}) as by
     from conversation left join agent owner on owner.id = conversation.agent
     where mark is not null and state in ('waiting', 'talking') and agent is distinct from $1
     order by marked_at desc, conversation.id limit ${most}`,
    [agent],
  )
  return rows.map(({ purpose, marked_at, ...row }) => ({
    ...row,
    at: marked_at?.toISOString() ?? null,
    subject: say(config.purposes.get(purpose)?.name ?? purpose, locale),
  }))
}
