import { join } from 'node:path'
import { authPlugin as makeAuthPlugin } from '../auth/auth-plugin.ts'
import type { AuthConfig } from '../auth/auth-config.ts'
import type { Way } from '../auth/way.ts'
import type { CommPartConfig } from '../comm/comm-config.ts'
import { commPlugin as makeCommPlugin, type CommWay } from '../comm/comm-plugin.ts'
import type { ConversationStore } from '../comm/store.ts'
import { createLog, type Log } from '../log.ts'
import type { Plugin } from '../plugin.ts'

/** What `id-contact/kit` is; `id-contact-kit.d.ts` says what of it others may lean on. */
export { html } from '../../../ui/html.ts'
export { tellSession } from '../comm/session-news.ts'
export { storeInMemoryForTryingOnly } from '../comm/store-in-memory.ts'
export { createLog } from '../log.ts'
export { readAuthSettings, readCommSettings, SettingsFault } from './read-settings.ts'
export { serve } from './serve.ts'

/** The build's folder of styles: this file's built form lies in a folder beside it. */
const pages = join(import.meta.dirname, '..', 'pages')

/** What is left to the kit unless somebody says otherwise. */
interface Surroundings {
  log?: Log
  now?: () => Date
  fetch?: typeof globalThis.fetch
  assets?: string
}

/** A complete authentication plugin around a way of identifying. */
export const authPlugin = (settings: { config: AuthConfig; way: Way } & Surroundings): Plugin =>
  makeAuthPlugin({ ...surroundings(settings), ...settings })

/** A complete communication plugin around a way of talking. */
export const commPlugin = (
  settings: { config: CommPartConfig; way: CommWay; store: ConversationStore } & Surroundings,
): Plugin => makeCommPlugin({ ...surroundings(settings), ...settings })

const surroundings = ({ log, now, fetch, assets }: Surroundings) => ({
  log: log ?? createLog(),
  now: now ?? (() => new Date()),
  fetch: fetch ?? globalThis.fetch,
  assets: assets ?? pages,
})
