import type { Queryable } from './database.ts'

const underWay = new WeakMap<Queryable, Promise<void>>()

/**
 * Whether the database answers. Who asks while somebody asks already gets the same answer.
 * @throws Problem 'database_unavailable'
 */
export function answers(database: Queryable): Promise<void> {
  const asked = underWay.get(database)
  if (asked !== undefined) return asked
  const answer = database
    .query('select 1')
    .then(() => undefined)
    .finally(() => underWay.delete(database))
  underWay.set(database, answer)
  return answer
}
