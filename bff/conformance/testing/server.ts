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
  /** Everything that it has written, of all its lives. */
  output = ''
  /** What it is started with the next time. */
  settings: ServerSettings
  #child: ChildProcess | undefined

  private constructor(folder: string, ports: Ports, settings: ServerSettings) {
    this.folder = folder
    this.file = join(folder, settings.name ?? 'core.toml')
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

  /** What it has logged so far. */
  get lines(): Line[] {
    return this.output
      .split('\n')
      .filter((line) => line.startsWith('{') && line.endsWith('}'))
      .map((line) => JSON.parse(line) as Line)
  }

  events(name: string): Line[] {
    return this.lines.filter(({ event }) => event === name)
  }

  /** @param name of another file than its own, beside it */
  write(configuration: string, name?: string): Promise<void> {
    return writeFile(name === undefined ? this.file : join(this.folder, name), configuration)
  }

  /** @throws Error with what it said, where it ends before it answers */
  async begin(): Promise<void> {
    const ended = this.run()
    const workers = this.settings.more?.includes('--workers') ? 2 : 1
    const before = this.events('listening').length
    let code: number | null | undefined
    void ended.then((it) => (code = it))
    await until(
      () => code !== undefined || this.events('listening').length >= before + workers,
      () => this.output,
    )
    if (code !== undefined) throw new Error(`It ended with ${code}: ${this.output}`)
    await until(() => fetch(`${this.url}/healthz`).then(({ ok }) => ok))
  }

  /** @returns its exit code, when it has ended */
  run(name: 'serve' | 'check' = 'serve'): Promise<number | null> {
    const { env, more = [], from = '' } = this.settings
    const args = this.settings.args?.(this.file) ?? ['--config', this.file, ...more]
    const { PATH = '' } = process.env
    const child = spawn(process.execPath, [command, name, ...args], {
      cwd: join(this.folder, from),
      env: { PATH, ...env?.(this.ports) },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#child = child
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (this.output += text))
    return new Promise((resolve) => child.once('close', resolve))
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
    const said = () =>
      this.events('configuration_reloaded').length + this.events('configuration_refused').length
    const before = said()
    this.signal('SIGHUP')
    await until(() => said() >= before + workers)
  }

  /**
   * As an operator stops it, or as a power cut does.
   * @returns its exit code, where it ended by itself
   */
  async end(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<number | null> {
    const child = this.#child
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return null
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
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
}
