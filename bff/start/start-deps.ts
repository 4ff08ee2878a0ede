import type { PluginClient } from '../calls/plugin-client.ts'
import type { CoreConfig } from '../configuration/core-config.ts'

/** What a start needs. */
export interface StartDeps {
  config: CoreConfig
  client: PluginClient
  now: () => Date
}
