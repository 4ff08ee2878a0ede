import type { Locale } from '../../../ui/locale.ts'
import { say } from '../../../ui/words.ts'
import type { CommContext } from './context.ts'
import type { MarkedItem } from './views.ts'

/** More than anybody reads on a list of who waits. */
const most = 20

/** What others put a mark on and nobody has taken it off, the newest first; for a lead who works as an agent. */
export async function markedBesides(
  { config, database }: Pick<CommContext, 'config' | 'database'>,
  agent: string,
  locale: Locale,
): Promise<MarkedItem[]> {
  const rows = await database.query<Omit<MarkedItem, 'subject'> & { purpose: string }>(
    `select id, purpose, mark from conversation
     where mark is not null and state in ('waiting', 'talking') and agent is distinct from $1
     order by marked_at desc, id limit ${most}`,
    [agent],
  )
  return rows.map(({ id, purpose, mark }) => ({
    id,
    subject: say(config.purposes.get(purpose)?.name ?? purpose, locale),
    mark,
  }))
}
