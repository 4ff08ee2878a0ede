import { afterAll, beforeAll, beforeEach } from 'vitest'
import { fileOf, type Family } from './families.ts'
import { RecordingPlugin } from './recording-plugin.ts'
import { Server, type ServerSettings } from './server.ts'

export const conversation = (comm: string) => ({
  client_url: 'https://chat.example/c/abc?room=7#top',
  attr_url: `${comm}/attr/def`,
})
export const login = { client_url: 'https://login.example/s/xyz' }

export interface Installation {
  server: Server
  auth: RecordingPlugin
  comm: RecordingPlugin
  /** What both plugins were asked, in one order. */
  journal: string[]
}

export interface InstallationSettings {
  family?: Family
  /** Changes of the family's tables. */
  change?: (
    tables: Record<string, unknown>,
    plugins: { auth: RecordingPlugin; comm: RecordingPlugin },
  ) => Record<string, unknown>
  env?: ServerSettings['env']
  more?: readonly string[]
}

/** The internal port is in no file of the older families: whoever runs it gives it. */
export const internalPort: ServerSettings['env'] = (ports) => ({
  ROCKET_INTERNAL_PORT: String(ports.internal),
})

/** A built server in front of two recording plugins. */
export async function startInstallation(settings: InstallationSettings = {}) {
  const { family = '2024', change = (tables) => tables, env = internalPort, more } = settings
  const journal: string[] = []
  const auth = await RecordingPlugin.start(login, { journal })
  const comm = await startComm(journal)
  const server = await Server.start({
    configuration: (ports) =>
      fileOf(family, { auth: auth.url, comm: comm.url }, ports, (tables) =>
        change(tables, { auth, comm }),
      ),
    env,
    ...(more && { more }),
  })
  return { server, auth, comm, journal }
}

/** Its attr URL is its own address, which it knows only when it listens. */
async function startComm(journal: string[]): Promise<RecordingPlugin> {
  const own: Record<string, unknown> = {}
  const comm = await RecordingPlugin.start(own, { journal })
  Object.assign(own, conversation(comm.url))
  return comm
}

export async function endInstallation({ server, auth, comm }: Installation): Promise<void> {
  await server.remove()
  await Promise.all([auth.close(), comm.close()])
}

/** One for all tests of a file, that forgets before each what it was asked. */
export function sharedInstallation(settings?: InstallationSettings): Installation {
  const shared = {} as Installation
  beforeAll(async () => {
    Object.assign(shared, await startInstallation(settings))
  })
  beforeEach(() => {
    shared.auth.forget()
    shared.comm.forget()
    shared.journal.length = 0
  })
  afterAll(() => endInstallation(shared))
  return shared
}
