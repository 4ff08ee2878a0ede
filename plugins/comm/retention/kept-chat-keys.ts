import { join } from 'node:path'
import type { CommConfig } from '../configuration.ts'
import { type Keyring, openKeyring } from './keyring.ts'

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

/** Destroys every key whose hour is over; how many. */
export async function destroyKeptKeys(
  config: Pick<CommConfig, 'dataFolder'>,
  now: () => Date,
): Promise<number> {
  const keyring = await openKeyring(folderOf(config), now)
  const destroyed = await keyring.destroyOld(0)
  // No receipt asks for these keys: nobody has to know later that they were here.
  await keyring.forgetDestroyed(now())
  return destroyed
}
