import type { Locale } from '../../../ui/locale.ts'
import { say } from '../../../ui/words.ts'
import type { CommContext } from './context.ts'
import type { TimelineRow } from './timeline.ts'
import type { TimelineItem } from './desk-views.ts'

/** Everything that happened, in order, with names in place of tags and identifiers. */
export async function timelineView(
  { config, database }: Pick<CommContext, 'config' | 'database'>,
  id: string,
  locale: Locale,
): Promise<TimelineItem[]> {
  const rows = await database.query<TimelineRow>(
    `select kind, coalesce(doer.name, happening.agent) as agent,
       coalesce(colleague.name, about) as about, at
     from happening left join agent doer on doer.id = happening.agent
       left join agent colleague on colleague.id = about and kind in ('moved_to_agent', 'returned')
     where conversation_id = $1 order by number`,
    [id],
  )
  const aboutOf = ({ kind, about }: TimelineRow): string | null => {
    if (about === null) return null
    if (kind === 'moved_to_subject') return say(config.purposes.get(about)?.name ?? about, locale)
    if (kind === 'identified' || kind === 'identifying')
      return say(config.authMethodNames.get(about) ?? about, locale)
    return about
  }
  return rows.map((row) => ({
    kind: row.kind,
    agent: row.agent,
    about: aboutOf(row),
    at: row.at.toISOString(),
  }))
}
