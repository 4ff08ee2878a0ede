/**
 * The server's clock as seen from here. Time limits are the server's; a phone whose own clock is
 * minutes off must still warn in time.
 */
export class ServerClock {
  readonly #ahead: number

  /** @param serverTime what the server's clock said, as ISO 8601, at the moment `now` */
  constructor(serverTime: string | null | undefined, now: number) {
    const said = serverTime ? Date.parse(serverTime) : NaN
    this.#ahead = Number.isNaN(said) ? 0 : said - now
  }

  now(): Date {
    return new Date(Date.now() + this.#ahead)
  }
}
