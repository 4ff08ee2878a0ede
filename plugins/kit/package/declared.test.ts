import { expect, test } from 'vitest'
import type * as declared from './id-contact-kit.d.ts'
import * as made from './entry.ts'

/** The types hold it to what is declared: what others were told doesn't change unseen. */
type Made = typeof made
type Declared = typeof declared

/** A configuration is only read, never made by others, so that they needn't know all of it. */
type Config = Awaited<ReturnType<Made['readAuthSettings']>>['config']
type CommConfig = Awaited<ReturnType<Made['readCommSettings']>>['config']

test('what the package says of itself is so', () => {
  const kept: Pick<
    Declared,
    | 'html'
    | 'serve'
    | 'createLog'
    | 'tellSession'
    | 'storeInMemoryForTryingOnly'
    | 'readAuthSettings'
    | 'readCommSettings'
    | 'SettingsFault'
  > = made
  // @ts-expect-error A way without a kind is none.
  const wrong: declared.Way = { provides: () => true }
  const auth = (way: declared.Way, config: Config) => made.authPlugin({ way, config })
  const comm = (way: declared.CommWay, store: declared.ConversationStore, config: CommConfig) =>
    made.commPlugin({ way, store, config })
  expect([wrong, auth, comm, kept].every(Boolean)).toBe(true)
  expect(Object.keys(made).sort()).toEqual([
    'SettingsFault',
    'authPlugin',
    'commPlugin',
    'createLog',
    'html',
    'readAuthSettings',
    'readCommSettings',
    'serve',
    'storeInMemoryForTryingOnly',
    'tellSession',
  ])
})
