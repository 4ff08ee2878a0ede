import type { Availability } from '../../../protocol/availability.ts'
import type { OpenedAuthResult } from '../../../protocol/open-auth-result.ts'
import type { Html } from '../../../ui/html.ts'
import type { Locale } from '../../../ui/locale.ts'
import { type Log, logWith } from '../log.ts'
import type { Plugin } from '../plugin.ts'
import { citizenApp } from './citizen-app.ts'
import type { CommPartConfig } from './comm-config.ts'
import { internalApp } from './internal-app.ts'
import type { Conversation, ConversationStore } from './store.ts'

/** What the citizen gets: a page of ours around these words, or another address, such as the supplier's own. */
export type CitizensPage =
  { title: string; main: Html; refreshWithoutScripts?: number } | { redirect: string }

/** Who somebody is, as a supplier takes it: opened, and known to be new. */
export type Result = Omit<OpenedAuthResult, 'digest' | 'expiresAt'>

/** What makes it the supplier's own. */
export interface CommWay {
  /**
   * Takes who the citizen is; on `failed` nobody identified. What it throws makes the delivery fail, and the same result
   * may come again.
   */
  identified: (conversation: Conversation, result: Result) => void | Promise<void>
  /** What the owner of the conversation sees. The result may not have come yet. */
  page: (
    conversation: Conversation,
    shown: { locale: Locale },
  ) => CitizensPage | Promise<CitizensPage>
  /** A conversation began; nobody has come to it yet. What it throws refuses the start. */
  started?: (conversation: Conversation) => void | Promise<void>
  /** Whether citizens are helped now. Without it they are. */
  availability?: (purpose: string) => Availability | Promise<Availability>
}

export interface CommPluginDeps {
  config: CommPartConfig
  way: CommWay
  store: ConversationStore
  /** The folder with the built `page.css`. */
  assets: string
  now: () => Date
  log: Log
}

/**
 * A communication plugin (PROTOCOL.md section 4) around a supplier's own way of talking: it judges starts, takes each
 * result once and opens it, and lets only the first browser that arrives into a conversation.
 */
export function commPlugin(given: CommPluginDeps): Plugin {
  const { path } = given.config
  const deps = { ...given, log: logWith(given.log, { plugin: path }) }
  return {
    name: path.slice(path.lastIndexOf('/') + 1),
    public: [{ path, app: citizenApp(deps) }],
    internal: [{ path, app: internalApp(deps) }],
    close: () => Promise.resolve(),
  }
}
