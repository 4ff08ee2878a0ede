import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startPostgresServer } from '../../../.ci/postgres-server.js'
import { contactCentre } from './contact-centre.ts'
import { Doorway } from './doorway.ts'
import type { Person, PersonsAnswer } from './person.ts'
import { Server } from './server.ts'

/** How often something is tried before it counts as never coming back. */
const tries = 300

/** Two processes on one PostgreSQL server, each of which may end at any moment. */
export class CrashingCentre {
  readonly #postgres: Awaited<ReturnType<typeof startPostgresServer>>
  readonly #folder: string
  readonly servers: Server[] = []
  readonly #doorway: Doorway
  #chance: () => number

  private constructor(
    postgres: Awaited<ReturnType<typeof startPostgresServer>>,
    folder: string,
    chance: () => number,
    doorway: Doorway,
  ) {
    this.#postgres = postgres
    this.#folder = folder
    this.#chance = chance
    this.#doorway = doorway
  }

  /** @param chance from 0 to 1, from a seed that can be told */
  static async start(programs: string, chance: () => number): Promise<CrashingCentre> {
    const postgres = await startPostgresServer(programs)
    const dataFolder = await mkdtemp(join(tmpdir(), 'id-contact-soak-'))
    const doorway: Doorway = await Doorway.open(() => {
      const ports = centre.servers.map((server) => server.ports.public)
      return chance() < 0.5 ? ports : ports.reverse()
    })
    const centre: CrashingCentre = new CrashingCentre(postgres, dataFolder, chance, doorway)
    const configuration = contactCentre({
      database: postgres.url(),
      dataFolder,
      serverUrl: centre.url,
    })
    for (let count = 0; count < 2; count += 1) {
      centre.servers.push(await Server.start({ configuration }))
    }
    return centre
  }

  /** Where browsers find it: each connection goes to a process that takes it. */
  get url(): string {
    return `http://localhost:${this.#doorway.port}`
  }

  /** Kills one of the three at once and starts it again; resolves when it answers. */
  async crash(): Promise<string> {
    const which = Math.floor(this.#chance() * 3)
    const server = this.servers[which]
    if (server) {
      await server.end('SIGKILL')
      await pause(this.#chance() * 300)
      await server.begin()
      return `process ${which + 1}`
    }
    await this.#postgres.end('SIGQUIT')
    await pause(this.#chance() * 300)
    await this.#postgres.begin()
    return 'PostgreSQL'
  }

  /** Either process, as a proxy would choose. */
  any(kind: 'url' | 'internalUrl' = 'url'): string {
    return this.servers[this.#chance() < 0.5 ? 0 : 1]?.[kind] ?? ''
  }

  /**
   * Asks until somebody answers for good, as pages and plugins do: a lost answer and a 5xx say nothing.
   * @returns the answer, and whether an earlier try may have been done all the same
   */
  async insist(
    ask: (url: string) => Promise<PersonsAnswer>,
    kind: 'url' | 'internalUrl' = 'url',
  ): Promise<{ answer: PersonsAnswer; uncertain: boolean }> {
    let last = ''
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const answer = await ask(this.any(kind)).catch((fault: unknown) => String(fault))
      if (typeof answer !== 'string' && answer.status < 500) {
        return { answer, uncertain: attempt > 0 }
      }
      last = typeof answer === 'string' ? answer : `${answer.status} ${answer.text.slice(0, 200)}`
      await pause(100)
    }
    throw new Error(`It never came back: ${last}`)
  }

  /** Events from the beginning, over as many connections as it takes, until it is so. */
  async hearUntil(
    person: Person,
    path: string,
    isSo: (events: readonly [event: string, data: unknown][]) => boolean,
  ): Promise<readonly [event: string, data: unknown][]> {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const events: [string, unknown][] = []
      const stream = person.listen(this.any() + path, (event, data) => events.push([event, data]))
      for (let look = 0; look < 40 && !isSo(events); look += 1) await pause(50)
      stream.close()
      if (isSo(events)) return events
    }
    throw new Error(`It was never shown at ${path.replace(/[\w-]{22}/, '…')}.`)
  }

  async stop(): Promise<void> {
    await this.#doorway.close()
    await Promise.all(this.servers.map((server) => server.remove()))
    await this.#postgres.stop()
    await rm(this.#folder, { recursive: true, force: true })
  }
}
