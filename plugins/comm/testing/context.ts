import { join } from 'node:path'
import type { CommContext } from '../conversation/context.ts'
import { openKeyring } from '../retention/keyring.ts'
import { openSessions } from '../session-feedback/sessions.ts'
import type { TestComm } from './comm.ts'

/** What operations work with, for tests that call them as a process does by itself; it hears no news. */
export async function contextOf(comm: TestComm): Promise<CommContext> {
  const { config, database, now, dataFolder } = comm
  const log = { info: () => {}, warn: () => {}, error: () => {} }
  return {
    config,
    database,
    now,
    keyring: await openKeyring(join(dataFolder, 'keyring'), now),
    news: { hear: () => () => {} },
    log,
    sessions: openSessions({ allowedOrigins: config.sessionOrigins, fetch: globalThis.fetch, log }),
  }
}
