import type { Log } from '../../kit/log.ts'
import type { CommConfig } from '../configuration.ts'
import type { Database } from '../database/database.ts'
import type { Keyring } from '../retention/keyring.ts'
import type { CoreClient } from '../identification/core-client.ts'
import type { Sessions } from '../session-feedback/sessions.ts'
import type { News } from './news.ts'

/** What every operation on conversations works with. */
export interface CommContext {
  config: CommConfig
  database: Database
  keyring: Keyring
  news: News
  now: () => Date
  log: Log
  /** Where citizens are asked to identify during a conversation. */
  core?: CoreClient | undefined
  /** Those who identified, where the way in which they did wants to hear of them. */
  sessions: Sessions
}
