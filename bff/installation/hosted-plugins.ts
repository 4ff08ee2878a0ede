import type { Hono } from 'hono'
import type { Fault } from '../configuration/fault.ts'
import type { Table } from '../configuration/tables.ts'
import type { Words } from '../../ui/words.ts'
import type { Log } from '../log.ts'

/** A plugin that runs in this process, as the core sees it. */
export interface HostedPlugin {
  public: readonly { path: string; app: Hono }[]
  internal: readonly { path: string; app: Hono }[]
  /** Ends what would not end by itself, such as event streams. */
  quiet?(): void
  close(): Promise<void>
}

/** A plugin whose settings are right. */
export interface ReadPlugin {
  /** Where it is mounted: `/auth/demo`. */
  path: string
  /** Why only one process may run it, and what to do about that; absent where several may, side by side. */
  onlyOne?: string
  /** Tags of all that a way of identifying can give; where it doesn't say so, what it can't give shows at the start. */
  attributes?: readonly string[]
  /** What the organisation is called where citizens log in; shown where they choose it. */
  registeredName?: Words | undefined
  /** What it needs and can't be worked with now, such as a database server; for `id-contact check`. */
  reaches?(): Promise<Fault[]>
  open(deps: { now: () => Date; log: Log }): HostedPlugin | Promise<HostedPlugin>
}

export type PluginReader = (
  tables: Table,
  name: string,
) => { value: ReadPlugin } | { faults: Fault[] }

/** The plugins that this process can host; what a configuration doesn't name is never loaded. */
export interface PluginKinds {
  /** By the name in `plugin`, or of the table `[auth.<name>]`. */
  auth: Readonly<Record<string, () => Promise<PluginReader>>>
  comm: () => Promise<PluginReader>
}

export interface ReadPlugins {
  plugins: readonly ReadPlugin[]
  paths: { auth: readonly string[]; comm: readonly string[] }
  faults: readonly Fault[]
}
