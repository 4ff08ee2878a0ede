/** What a log line may say: flat, known fields. Never a token, an attribute or what a person typed. */
export type Facts = Record<string, string | number | boolean | undefined>

/** Where events go, each a name and a few facts. */
export interface Log {
  info(event: string, facts?: Facts): void
  warn(event: string, facts?: Facts): void
  error(event: string, facts?: Facts): void
}
