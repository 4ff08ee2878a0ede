/** What both databases can do: the embedded one (PGlite) and a PostgreSQL server speak the same SQL. */
export interface Queryable {
  /** One statement; `$1` … stand for the parameters, which are never put into the text. */
  query<Row extends object>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>
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
