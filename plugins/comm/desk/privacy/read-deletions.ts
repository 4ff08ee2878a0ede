import type { Queryable } from '../../database/database.ts'
import type { DeletionRow } from '../../retention/delete-conversation.ts'
import { homeTimeZone } from '../../../../ui/times.ts'
import { LogFilter } from './read-log.ts'

/** What is looked for, as it stands in the address; what can't be understood is left out. */
export const DeletionFilter = LogFilter.pick({ conversation: true, from: true, to: true })
export type DeletionFilter = Pick<LogFilter, 'conversation' | 'from' | 'to'>

/** The newest first. */
export function readDeletions(
  queryable: Queryable,
  { conversation, from, to }: DeletionFilter,
  page: { limit: number; skip: number },
): Promise<DeletionRow[]> {
  return queryable.query<DeletionRow>(
    `select * from deletion
     where ($1::text is null or conversation_id = $1)
       and ($2::date is null or deleted_at >= $2::date::timestamp at time zone $6)
       and ($3::date is null or deleted_at < ($3::date + 1)::timestamp at time zone $6)
     order by deleted_at desc, conversation_id limit $4 offset $5`,
    [conversation ?? null, from ?? null, to ?? null, page.limit, page.skip, homeTimeZone],
  )
}
