import { takesConversations } from '../agents/agent.ts'
import type { CommContext } from '../conversation/context.ts'

/** Whether anybody is at work who serves a subject, with or without room: else nobody can be promised to be helped soon. */
export async function servedNow({
  database,
  now,
}: Pick<CommContext, 'database' | 'now'>): Promise<(purpose: string) => boolean> {
  const rows = await database.query<{ subject: string }>(
    `select distinct unnest(subjects) as subject from agent
     where ${takesConversations} and presence <> 'away' and connected_until > $1
       and ('*' = any(channels) or 'chat' = any(channels))`,
    [now()],
  )
  const subjects = new Set(rows.map(({ subject }) => subject))
  return (purpose) => subjects.has('*') || subjects.has(purpose)
}
