import type { Queryable } from '../../database/database.ts'
import type { DeletionRow } from '../../retention/delete-conversation.ts'
import { homeTimeZone } from '../../../../ui/times.ts'
import { inOneRead } from './pages.ts'
import { cameAfter, LogFilter } from './read-log.ts'

/** What is looked for, as it stands in the address; what can't be understood is left out. */
export const DeletionFilter = LogFilter.pick({ conversation: true, from: true, to: true })
export type DeletionFilter = Pick<LogFilter, 'conversation' | 'from' | 'to'>

const found = `deletion where ($1::text is null or conversation_id = $1)
  and ($2::date is null or deleted_at >= $2::date::timestamp at time zone $4)
  and ($3::date is null or deleted_at < ($3::date + 1)::timestamp at time zone $4)`

const parametersOf = ({ conversation, from, to }: DeletionFilter) => [
  ...[conversation ?? null, from ?? null, to ?? null],
  homeTimeZone,
]

/** The newest first. */
export function readDeletions(
  queryable: Queryable,
  filter: DeletionFilter,
  page: { limit: number; skip: number },
): Promise<DeletionRow[]> {
  return queryable.query<DeletionRow>(
    `select * from ${found} order by deleted_at desc, conversation_id desc limit $5 offset $6`,
    [...parametersOf(filter), page.limit, page.skip],
  )
}

/** Whether something was deleted after this line of the log that is looked for, or the messages that were kept of it were. */
export async function isDeletionNews(
  queryable: Queryable,
  filter: DeletionFilter,
  after: string,
): Promise<boolean> {
  const rows = await queryable.query(
    `select 1 from access_entry join deletion using (conversation_id)
     where ($1::text is null or conversation_id = $1)
       and ($2::date is null or deleted_at >= $2::date::timestamp at time zone $4)
       and ($3::date is null or deleted_at < ($3::date + 1)::timestamp at time zone $4)
       and ${cameAfter('$5')} and (starts_with(act, 'deleted_by_') or starts_with(act, 'kept_deleted_'))
     limit 1`,
    [...parametersOf(filter), after],
  )
  return rows.length > 0
}

/** All that is found, the newest first, `inOneRead` at a time. */
export async function* readAllDeletions(
  queryable: Queryable,
  filter: DeletionFilter,
): AsyncGenerator<readonly DeletionRow[], void> {
  for (let last: DeletionRow | undefined; ;) {
    const rows: DeletionRow[] = await queryable.query<DeletionRow>(
      `select * from ${found}
         and ($5::timestamptz is null or (deleted_at, conversation_id) < ($5, $6::text))
       order by deleted_at desc, conversation_id desc limit $7`,
      [
        ...parametersOf(filter),
        ...[last?.deleted_at ?? null, last?.conversation_id ?? null],
        inOneRead,
      ],
    )
    if (rows.length > 0) yield rows
    if (rows.length < inOneRead) return
    last = rows.at(-1)
  }
}
