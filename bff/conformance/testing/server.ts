import { closeSync, openSync } from 'node:fs'
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { freePorts } from './free-ports.ts'
import { until } from './until.ts'

/** The built command, as an operator runs it. */
export const command = resolve(import.meta.dirname, '..', '..', '..', 'dist', 'bff', 'main.js')

export interface Ports {
  public: number
  internal: number
}

export interface ServerSettings {
  /** The text of its configuration file. */
  configuration: (ports: Ports) => string
  /** The variables that an operator sets; of ours it gets only what a process needs. */
  env?: (ports: Ports) => Record<string, string>
  /** Behind `serve --config FILE`. */
  more?: readonly string[]
  /** Where the file stands, below the server's folder; `core.toml` where nothing is said. */
  name?: string
  /** The folder that it is started in, below the same. */
  from?: string
  /** All that stands behind `serve`. */
  args?: (file: string) => readonly string[]
}

/** What it logs of a request that nobody else sends here. */
const ofMarks = 'method_not_supported'

/** One line of the log. */
export interface Line {
  level: string
  event: string
  [fact: string]: unknown
}

/** A built server in a process of its own, on free ports. */
export class Server {
  readonly folder: string
  readonly file: string
  readonly ports: Ports
  /** What it is started with the next time. */
  settings: ServerSettings
  #child: ChildProcess | undefined
  readonly #log: string
  #marks = 0
  #runs = false

  private constructor(folder: string, ports: Ports, settings: ServerSettings) {
    this.folder = folder
    this.file = join(folder, settings.name ?? 'core.toml')
    this.#log = join(folder, 'log')
    this.ports = ports
    this.settings = settings
  }

  /** Writes the file and starts nothing. */
  static async prepare(settings: ServerSettings): Promise<Server> {
    const folder = await mkdtemp(join(tmpdir(), 'id-contact-conformance-'))
    const [first = 0, second = 0] = await freePorts(2)
    const server = new Server(folder, { public: first, internal: second }, settings)
    await mkdir(join(folder, settings.from ?? ''), { recursive: true })
    await server.write(settings.configuration(server.ports))
    await server.write('', 'log')
    return server
  }

  /** @returns when it answers */
  static async start(settings: ServerSettings): Promise<Server> {
    const server = await Server.prepare(settings)
    await server.begin()
    return server
  }

  get url(): string {
    return `http://127.0.0.1:${this.ports.public}`
  }

  get internalUrl(): string {
    return `http://127.0.0.1:${this.ports.internal}`
  }

  /**
   * Everything that it has written, in all its lives. It writes in order but not at once: what it has to say of a
   * request that was answered stands there when a later one stands there.
   */
  async said(): Promise<string> {
    if (this.#runs && !this.settings.more?.includes('--workers')) {
      this.#marks += 1
      await fetch(`${this.url}/start`, { method: 'DELETE' })
      await until(async () => (await this.#written()).split(`"${ofMarks}"`).length > this.#marks)
    }
    return this.#written()
  }

  /** The lines of its log with this event. */
  async events(name: string): Promise<Line[]> {
    return linesOf(await this.said()).filter(
      ({ event, code }) => event === name && code !== ofMarks,
    )
  }

  /** @param name of another file than its own, beside it */
  write(configuration: string, name?: string): Promise<void> {
    return writeFile(name === undefined ? this.file : join(this.folder, name), configuration)
  }

  /** @throws Error with what it said, where it ends before it answers */
  async begin(): Promise<void> {
    const ended = this.run()
    const workers = this.settings.more?.includes('--workers') ? 2 : 1
    const before = await this.#count('listening')
    let code: number | null | undefined
    void ended.then((it) => (code = it))
    await until(
      async () => code !== undefined || (await this.#count('listening')) >= before + workers,
      () => this.#written(),
    )
    if (code !== undefined) throw new Error(`It ended with ${code}: ${await this.#written()}`)
    await until(() => fetch(`${this.url}/healthz`).then(({ ok }) => ok))
    this.#runs = true
  }

  /** @returns its exit code, when it has ended */
  run(name: 'serve' | 'check' = 'serve'): Promise<number | null> {
    const { env, more = [], from = '' } = this.settings
    const args = this.settings.args?.(this.file) ?? ['--config', this.file, ...more]
    const { PATH = '' } = process.env
    const log = openSync(this.#log, 'a')
    const child = spawn(process.execPath, [command, name, ...args], {
      cwd: join(this.folder, from),
      env: { PATH, ...env?.(this.ports) },
      stdio: ['ignore', log, log],
    })
    closeSync(log)
    this.#child = child
    return new Promise((resolve) =>
      child.once('exit', (code) => {
        this.#runs = false
        resolve(code)
      }),
    )
  }

  get pid(): number {
    return this.#child?.pid ?? 0
  }

  /** The processes that it has started, as the kernel of Linux tells. */
  async children(): Promise<number[]> {
    const pid = this.#child?.pid
    const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')
    return text.split(' ').filter(Boolean).map(Number)
  }

  signal(signal: NodeJS.Signals): void {
    this.#child?.kill(signal)
  }

  /** Asks it to read its file again, and waits until it has said that it did, or why not. */
  async reload(workers = 1): Promise<void> {
    const told = () => this.#count('configuration_reloaded', 'configuration_refused')
    const before = await told()
    this.signal('SIGHUP')
    await until(async () => (await told()) >= before + workers)
  }

  /**
   * As an operator stops it, or as a power cut does.
   * @returns its exit code, where it ended by itself
   */
  async end(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<number | null> {
    const child = this.#child
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return null
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
    child.kill(signal)
    return ended
  }

  async restart(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    await this.end(signal)
    await this.begin()
  }

  async remove(): Promise<void> {
    await this.end('SIGKILL')
    await rm(this.folder, { recursive: true, force: true })
  }

  #written(): Promise<string> {
    return readFile(this.#log, 'utf8')
  }

  async #count(...events: readonly string[]): Promise<number> {
    return linesOf(await this.#written()).filter(({ event }) => events.includes(event)).length
  }
}

const linesOf = (text: string): Line[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('{') && line.endsWith('}'))
    .map((line) => JSON.parse(line) as Line)
