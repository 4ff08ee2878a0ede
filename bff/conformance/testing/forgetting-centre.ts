import { createDecipheriv } from 'node:crypto'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { sealAuthResult } from '../../../protocol/seal-auth-result.ts'
import { contactCentre, resultKeys } from './contact-centre.ts'
import { Person } from './person.ts'
import { RestorableDatabase } from './restorable-database.ts'
import { Server } from './server.ts'
import { until } from './until.ts'

/** In hours: by then the key that wrapped it has been destroyed. */
const later = 9

/** A citizen and an agent with open pages. */
export interface Talk {
  citizen: Person
  agent: Person
  /** Addresses of the citizen's page and of the conversation at the desk. */
  page: string
  desk: string
  /** Both close their pages. */
  close(): void
}

/** A process whose clock can be moved on, as the documentation says to start it (plugins/comm/DELETION.md), and its database. */
export class ForgettingCentre {
  readonly server: Server
  readonly database: RestorableDatabase
  readonly #folder: string
  /** How far the server's clock is ahead, in milliseconds. */
  #ahead = 0

  private constructor(server: Server, database: RestorableDatabase, folder: string) {
    this.server = server
    this.database = database
    this.#folder = folder
  }

  static async start(programs: string): Promise<ForgettingCentre> {
    const database = await RestorableDatabase.start(programs)
    const folder = await mkdtemp(join(tmpdir(), 'id-contact-forgotten-'))
    const clock = pathToFileURL(join(import.meta.dirname, 'later.mjs')).href
    const server = await Server.start({
      configuration: contactCentre({ database: database.url, dataFolder: folder }),
      env: () => ({
        GLIBC_TUNABLES: 'glibc.malloc.perturb=165:glibc.malloc.tcache_count=0',
        LATER_HOURS: String(later),
        NODE_OPTIONS: `--import=${clock}`,
      }),
    })
    return new ForgettingCentre(server, database, folder)
  }

  /** An attribute, messages of both and a note, each beginning with a word; both have seen all of it. */
  async talk(word: string, messages: number): Promise<Talk> {
    const purpose = JSON.stringify({ purpose: 'report_move' })
    const started = await this.#ask('/comm/chat/start_communication', 'application/json', purpose)
    const { client_url, attr_url } = (await started.json()) as Record<string, string>
    await this.#ask(pathOf(attr_url), 'application/jwt', await this.#result(word))
    const [citizen, agent] = [new Person(), new Person()]
    const came = await citizen.get(this.server.url + pathOf(client_url))
    const path = String(came.headers.location)
    const page = this.server.url + path
    const desk = `${this.server.url}/desk/conversations/${path.split('/').at(-1)}`
    await agent.submit(`${this.server.url}/desk/login`, { agent: 'Medewerker 1' })
    await done(agent.post(`${desk}/accept`, {}))

    let heard = ''
    const hear = (event: string, data: unknown) => (heard += event + JSON.stringify(data))
    const streams = [citizen.listen(`${page}/events`, hear), agent.listen(`${desk}/events`, hear)]
    const say = (who: Person, address: string, text: string) =>
      done(who.post(address, { key: crypto.randomUUID(), text }))
    for (let number = 1; number <= messages; number += 1) {
      await say(citizen, `${page}/messages`, `${word} bericht ${number}`)
      await say(agent, `${desk}/messages`, `${word} antwoord ${number}`)
    }
    await say(agent, `${desk}/notes`, `${word} notitie`)
    await until(() => heard.includes(`${word} notitie`))
    await until(() => heard.split(`${word} antwoord ${messages}"`).length > 2)
    // As somebody who reloads.
    await citizen.get(page)
    return { citizen, agent, page, desk, close: () => streams.forEach((one) => one.close()) }
  }

  async endAndDelete({ agent, desk, close }: Talk): Promise<void> {
    await done(agent.post(`${desk}/end`, {}))
    await done(agent.post(`${desk}/delete`, {}))
    close()
  }

  async stopAndDelete({ citizen, page, close }: Talk): Promise<void> {
    await done(citizen.post(`${page}/stop`, {}))
    close()
  }

  /** Where the keys are of now; they are copied there, as somebody would who keeps them against the rules. */
  async copyKeys(): Promise<string> {
    const copy = join(this.#folder, `copied-${Date.now()}`)
    await cp(join(this.#folder, 'keyring'), copy, { recursive: true })
    return copy
  }

  get keys(): string {
    return join(this.#folder, 'keyring')
  }

  /** Hours pass, until the keys that were there are destroyed. */
  async pass(): Promise<void> {
    const before = await keyFilesIn(this.keys)
    this.server.signal('SIGUSR2')
    this.#ahead += later * 3_600_000
    await until(async () => {
      const left = await keyFilesIn(this.keys)
      return before.every((name) => !left.includes(name))
    })
  }

  /**
   * Other conversations go on, enough of them to use the whole young space of the heap again, and what nobody holds any more
   * is collected.
   */
  async goOn(talks = 20): Promise<void> {
    for (let number = 0; number < talks; number += 1) {
      await this.endAndDelete(await this.talk('Verkeer', 20))
    }
    this.server.signal('SIGWINCH')
    for (let number = 0; number < 100; number += 1) await fetch(`${this.server.url}/healthz`)
    this.server.signal('SIGWINCH')
    await fetch(`${this.server.url}/healthz`)
  }

  /** Everything that is sealed in the database now. */
  sealed(): Promise<Sealed[]> {
    return this.database.query<Sealed>(
      `select conversation.id as conversation, wrapped_key as wrapped, place, bytes
       from conversation join (
         select conversation_id, 'result' as place, sealed_result as bytes from citizen
         union all select conversation_id, 'message ' || sequence, sealed_text from message
         union all select conversation_id, 'note ' || number, sealed_text from note
       ) as each on conversation_id = conversation.id
       where bytes is not null`,
    )
  }

  async stop(): Promise<void> {
    await this.server.remove()
    await this.database.stop()
    await rm(this.#folder, { recursive: true, force: true })
  }

  #result(word: string): Promise<string> {
    return sealAuthResult(
      {
        status: 'success',
        attributes: { name: `${word} van Attribuut` },
        auth_method: 'demo',
        session_url: `https://login.example/session/${word}`,
      },
      { ...resultKeys, dialect: 'id-contact', now: () => new Date(Date.now() + this.#ahead) },
    )
  }

  #ask(path: string, type: string, body: string): Promise<Response> {
    const headers = { 'content-type': type }
    return fetch(this.server.internalUrl + path, { method: 'POST', headers, body })
  }
}

const pathOf = (url = '') => new URL(url).pathname

async function done(asked: Promise<{ status: number }>): Promise<void> {
  const { status } = await asked
  if (status >= 300) throw new Error(`It was refused with ${status}.`)
}

const keyFilesIn = async (folder: string) =>
  (await readdir(folder)).filter((name) => name.endsWith('.key'))

export interface Sealed {
  conversation: string
  wrapped: Buffer
  place: string
  bytes: Buffer
}

/** All that can be read by the files of a folder of keys, each tried as every key there is; what fails adds nothing. */
export async function openedBy(keyFolder: string, all: readonly Sealed[]): Promise<string> {
  const files = await keyFilesIn(keyFolder)
  const keys = await Promise.all(files.map((name) => readFile(join(keyFolder, name))))
  const texts = all.flatMap(({ conversation, wrapped, place, bytes }) =>
    keys.flatMap((wrapping) => {
      const own = decrypted(wrapping, `key of ${conversation}`, wrapped)
      const tries = [wrapping, own].filter((one) => one !== undefined)
      return tries.flatMap((one) => decrypted(one, `${conversation} ${place}`, bytes) ?? [])
    }),
  )
  return Buffer.concat(texts).toString()
}

/** AES-256-GCM, done here once more: nonce, what is sealed, tag. */
function decrypted(key: Buffer, boundTo: string, sealed: Buffer): Buffer | undefined {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
    decipher.setAAD(Buffer.from(boundTo)).setAuthTag(sealed.subarray(-16))
    return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()])
  } catch {
    return undefined
  }
}
