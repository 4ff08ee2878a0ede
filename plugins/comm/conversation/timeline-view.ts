import type { Locale } from '../../../ui/locale.ts'
import { say } from '../../../ui/words.ts'
import type { CommContext } from './context.ts'
import { timelineOf, type TimelineRow } from './timeline.ts'
import type { TimelineItem } from './views.ts'

/** Everything that happened, with names in place of tags and identifiers. */
export async function timelineView(
  { config, database }: Pick<CommContext, 'config' | 'database'>,
  id: string,
  locale: Locale,
): Promise<TimelineItem[]> {
  const rows = await timelineOf(database, id)
  const ids = rows.flatMap(({ kind, agent, about }) => [
    agent,
    kind === 'moved_to_agent' ? about : null,
  ])
  const agents = await database.query<{ id: string; name: string }>(
    'select id, name from agent where id = any($1)',
    [ids.filter((one) => one !== null)],
  )
  const names = new Map(agents.map(({ id: agent, name }) => [agent, name]))
  const nameOf = (agent: string | null) => (agent === null ? null : (names.get(agent) ?? agent))
  const aboutOf = ({ kind, about }: TimelineRow): string | null => {
    if (about === null) return null
    if (kind === 'moved_to_agent') return nameOf(about)
    if (kind === 'moved_to_subject') return say(config.purposes.get(about)?.name ?? about, locale)
    if (kind === 'identified') return say(config.authMethodNames.get(about) ?? about, locale)
    return about
  }
  return rows.map((row) => ({
    kind: row.kind,
    agent: nameOf(row.agent),
    about: aboutOf(row),
    at: row.at.toISOString(),
  }))
}
