import { join } from 'node:path'
import type { CommConfig } from '../configuration.ts'
import { type Keyring, openKeyring, wrappingKeyIdAt } from './keyring.ts'
import { later } from './limits.ts'

const hour = 3_600_000

const folderOf = ({ dataFolder }: Pick<CommConfig, 'dataFolder'>) => join(dataFolder, 'kept-keys')

/**
 * The keys that wrap the keys of kept chats: a class of their own, in a folder of their own beside that of the
 * conversations. Each is named after the hour in which the time of what stands under it is over, however long that is
 * kept, so that it goes when that hour has gone, whatever the configuration says by then.
 */
export const keptKeysUntil = (
  config: Pick<CommConfig, 'dataFolder'>,
  until: Date,
): Promise<Keyring> => openKeyring(folderOf(config), () => new Date(until.getTime() - 1))

/** The end of the hour: until then a text that is kept for so many days can be read at most. */
export const endOfHour = (moment: Date): Date => new Date(Math.ceil(moment.getTime() / hour) * hour)

/** Destroys every key whose hour is over. That it was here is known for as long as notes of deletions are kept. */
export async function destroyKeptKeys(
  config: Pick<CommConfig, 'dataFolder' | 'deletionDays'>,
  now: () => Date,
): Promise<void> {
  const keyring = await openKeyring(folderOf(config), now)
  await keyring.destroyOld(0)
  await keyring.forgetDestroyed(later(now(), -config.deletionDays * 24 * 60))
}

/** Whether the key of what was kept until then is seen to be destroyed. */
export async function isKeptKeyDestroyed(
  config: Pick<CommConfig, 'dataFolder'>,
  until: Date,
): Promise<boolean> {
  const lastHour = new Date(until.getTime() - 1)
  const keyring = await openKeyring(folderOf(config), () => lastHour)
  return keyring.isDestroyed(wrappingKeyIdAt(lastHour))
}
