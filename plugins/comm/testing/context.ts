import { join } from 'node:path'
import type { CommContext } from '../conversation/context.ts'
import { openKeyring } from '../retention/keyring.ts'
import type { TestComm } from './comm.ts'

/** What operations work with, for tests that call them as a process does by itself; it hears no news. */
export async function contextOf(comm: TestComm): Promise<CommContext> {
  const { config, database, now, dataFolder } = comm
  return {
    config,
    database,
    now,
    keyring: await openKeyring(join(dataFolder, 'keyring'), now),
    news: { hear: () => () => {} },
    log: { info: () => {}, warn: () => {}, error: () => {} },
  }
}
