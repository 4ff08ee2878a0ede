import { type ChildProcess, spawn } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse, stringify } from 'smol-toml'

const root = resolve(import.meta.dirname, '..', '..')
const script = join(root, 'dist', 'demo', 'main.js')
const quickly = ['--import', pathToFileURL(join(root, '.ci', 'quick-wasm.js')).href]

/** TOML; where it names addresses of the installation, made of them. */
export type MoreConfiguration = string | ((at: { contact: string; internal: string }) => string)

export interface Beginning {
  /** A data folder to begin with, so that the embedded database and the keys needn't be made anew. */
  template?: string
  /** TOML that adds to the demo's configuration or changes it. */
  more?: MoreConfiguration
  /** An empty database on a PostgreSQL server, instead of the embedded one. */
  database?: string | undefined
}

/** A running municipality of its own, as `npm start` starts it: the built product in a process. */
export class Installation {
  readonly dataFolder: string
  readonly ports: { site: number; contact: number; internal: number }
  /** Everything that the process has written, of all its lives. */
  output = ''
  #child: ChildProcess | undefined
  readonly #more: string

  private constructor(dataFolder: string, ports: Installation['ports']) {
    this.dataFolder = dataFolder
    this.ports = ports
    this.#more = join(dataFolder, 'more.toml')
  }

  static async start({ template, more = '', database }: Beginning = {}): Promise<Installation> {
    const dataFolder = await mkdtemp(join(tmpdir(), 'id-contact-e2e-'))
    if (template !== undefined) {
      // What the embedded database knows by its keys the other one doesn't.
      const left = database === undefined ? [] : ['database', 'keyring', 'kept-keys']
      await cp(template, dataFolder, {
        recursive: true,
        filter: (source) => !left.includes(relative(template, source)),
      })
    }
    const [site = 0, contact = 0, internal = 0] = await freePorts(3)
    const installation = new Installation(dataFolder, { site, contact, internal })
    const text = typeof more === 'string' ? more : more(installation)
    await writeFile(installation.#more, database === undefined ? text : onServer(text, database))
    await installation.restart()
    return installation
  }

  /** The municipality's website: another site than the contact server's `localhost`. */
  get site(): string {
    return `http://127.0.0.1:${this.ports.site}`
  }

  get contact(): string {
    return `http://localhost:${this.ports.contact}`
  }

  get internal(): string {
    return `http://127.0.0.1:${this.ports.internal}`
  }

  async restart(): Promise<void> {
    const child = spawn(process.execPath, [...quickly, script], {
      env: {
        ...process.env,
        SITE_PORT: String(this.ports.site),
        CONTACT_PORT: String(this.ports.contact),
        INTERNAL_PORT: String(this.ports.internal),
        DATA_DIR: this.dataFolder,
        MORE_CONFIGURATION: this.#more,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#child = child
    let said = ''
    await new Promise<void>((started, failed) => {
      const hear = (chunk: Buffer) => {
        said += String(chunk)
        this.output += String(chunk)
        if (said.includes('Stop with Ctrl+C')) started()
      }
      child.stdout.on('data', hear)
      child.stderr.on('data', hear)
      child.once('exit', (code) => failed(new Error(`exit ${code}: ${said}`)))
    })
    await this.#isOpen()
  }

  /**
   * On a busy machine a plugin may answer for the first time later than the core waits for it; its channel then
   * counts as closed for some seconds.
   */
  async #isOpen(): Promise<void> {
    for (let time = 0; time < 100; time += 1) {
      const answer = await fetch(`${this.contact}/session_options/report_move`)
      const { comm_methods } = (await answer.json()) as { comm_methods: { available?: boolean }[] }
      if (comm_methods.every(({ available }) => available !== false)) return
      await new Promise((next) => setTimeout(next, 200))
    }
    throw new Error('Not every channel opened.')
  }

  /** From the next start on its internal routes are elsewhere: what was told of where they are leads nowhere. */
  async moveInternal(): Promise<void> {
    const { comm, ...others } = parse(await readFile(this.#more, 'utf8'))
    const moved = { ...(comm as object | undefined), session_origins: [this.internal] }
    await writeFile(this.#more, stringify({ ...others, comm: moved }))
    const [internal = 0] = await freePorts(1)
    this.ports.internal = internal
  }

  /** Ends it as a person would, or as a power cut would. */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const child = this.#child
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await ended
  }

  async remove(): Promise<void> {
    await this.end('SIGTERM')
    await rm(this.dataFolder, { recursive: true, force: true })
  }
}

/** The same TOML, with the conversations on that server. */
function onServer(text: string, database: string): string {
  const { comm, ...others } = parse(text)
  return stringify({ ...others, comm: { ...(comm as object | undefined), database } })
}

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof createServer>>((resolve) => {
          const server = createServer().listen(0, '127.0.0.1', () => resolve(server))
        }),
    ),
  )
  const ports = servers.map((server) => (server.address() as AddressInfo).port)
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))))
  return ports
}
