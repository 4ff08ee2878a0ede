/**
 * SQL of who waits for an agent, in the order of serving: within a subject exactly that of the index,
 * so that only as many rows are read as asked for, however many wait. Its parameters come first in a
 * statement: see `servedBy`.
 */
export interface Serving {
  id: string
  subjects: readonly string[]
  channels: readonly string[]
}

/** $1 … $4 of the statements below. */
export const servedBy = (agent: Serving, now: Date) =>
  [agent.id, agent.subjects, agent.channels, now] as const

/** Nobody else may accept now. */
export const isOffered = '(offered_to is not null and offered_until > $4)'

/** The agent may accept it: of their subjects and channels, also where it is offered to them, and to nobody else. */
export const isServed = `(
  (offered_to = $1 or not ${isOffered})
    and ('*' = any($2::text[]) or purpose = any($2::text[]))
    and ('*' = any($3::text[]) or channel = any($3::text[]))
)`

export const servingOrder = 'rank desc, queued_at, id'

/**
 * `with recursive …`: the ids of the first so many in `served`; those that are offered to the agent stand in it too.
 * That there are no more is said where it is seen: else the whole queue is read to find them in.
 */
export const served = (first: number): string => `
  recursive subject (purpose) as (
    (select purpose from conversation where state = 'waiting' order by purpose limit 1)
    union all
    select (
      select purpose from conversation
      where state = 'waiting' and purpose > subject.purpose order by purpose limit 1
    ) from subject where subject.purpose is not null
  ),
  served as materialized (
    (
      select candidate.* from subject cross join lateral (
        select id, rank, queued_at from conversation
        where state = 'waiting' and purpose = subject.purpose and not ${isOffered}
          and ('*' = any($3::text[]) or channel = any($3::text[]))
        order by ${servingOrder} limit ${first}
      ) candidate
      where '*' = any($2::text[]) or subject.purpose = any($2::text[])
      order by ${servingOrder} limit ${first}
    )
    union all
    select id, rank, queued_at from conversation
    where state = 'waiting' and offered_to = $1 and offered_until > $4 and ${isServed}
  )`
