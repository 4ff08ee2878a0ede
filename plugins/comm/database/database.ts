/**
 * A statement that is asked so often that planning it each time would be most of its work: a server's connection keeps
 * the plan under its name. Its columns are named one by one: a plan isn't good any more when a migration adds some to
 * a `*`.
 */
export interface Prepared {
  name: string
  sql: string
}

/** What both databases can do: the embedded one (PGlite) and a PostgreSQL server speak the same SQL. */
export interface Queryable {
  /** One statement; `$1` … stand for the parameters, which are never put into the text. */
  query<Row extends object>(
    statement: string | Prepared,
    parameters?: readonly unknown[],
  ): Promise<Row[]>
}

export interface Database extends Queryable {
  /** All or nothing. What `work` throws rolls everything back and is thrown on. */
  transaction<Result>(work: (transaction: Queryable) => Promise<Result>): Promise<Result>
  /**
   * Hears NOTIFY on a channel, from every process that shares the database. Payloads are ids only.
   * @param missed called when some may not have been heard: whoever listens looks for themselves
   */
  listen(channel: string, hear: (payload: string) => void, missed: () => void): Promise<void>
  close(): Promise<void>
}
