import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { parse } from 'smol-toml'
import { z } from 'zod'
import { type AuthConfig, authTable, parseAuthConfig } from '../auth/auth-config.ts'
import { type CommPartConfig, parseCommPartConfig } from '../comm/comm-config.ts'
import { type Fault, type Parsed, parseConfiguration } from '../configuration.ts'

/** Everything that is wrong with a configuration file, a line each; never a secret. */
export class SettingsFault extends Error {
  override name = 'SettingsFault'
}

/** Where a plugin listens. Without an `internalPort` nothing begins: the two are never one. */
export interface ListenAddresses {
  address: string
  port: number
  internalAddress: string
  internalPort: number
}

export interface Settings<Config> {
  config: Config
  listen: ListenAddresses
  /** The whole file, for tables of the plugin's own. Nothing in it was judged. */
  raw: Record<string, unknown>
}

const port = z.int().min(0).max(65_535)
const Listen = z.object({
  address: z.string().default('127.0.0.1'),
  port,
  internal_address: z.string().default('127.0.0.1'),
  internal_port: port,
})

/**
 * Reads a file for one auth plugin: `[auth.<name>]` and what it leans on.
 * @throws SettingsFault
 */
export const readAuthSettings = (file: string, name: string): Promise<Settings<AuthConfig>> =>
  readSettings(file, (raw) => {
    const parsed = parseAuthConfig(z.strictObject(authTable), raw, { name })
    return 'faults' in parsed ? parsed : { value: parsed.value.config }
  })

/**
 * Reads a file for one comm plugin: `[comm]` and what it leans on.
 * @throws SettingsFault
 */
export const readCommSettings = (file: string): Promise<Settings<CommPartConfig>> =>
  readSettings(file, parseCommPartConfig)

async function readSettings<Config>(
  file: string,
  judge: (raw: unknown) => Parsed<Config>,
): Promise<Settings<Config>> {
  const raw = await filled(tablesIn(file, await textOf(file)), dirname(resolve(file)))
  const own = judge(raw)
  const listen = parseConfiguration(Listen, raw)
  if (!('value' in own) || !('value' in listen)) {
    const faults = [own, listen].flatMap((part): Fault[] => ('faults' in part ? part.faults : []))
    throw new SettingsFault(faults.map((fault) => `${file}: ${sentenceOf(fault)}`).join('\n'))
  }
  const { address, port, internal_address: internalAddress, internal_port } = listen.value
  return {
    config: own.value,
    listen: { address, port, internalAddress, internalPort: internal_port },
    raw: isTable(raw) ? raw : {},
  }
}

const sentenceOf = ({ path, problem, suggestion }: Fault) =>
  `${path} ${problem}${suggestion === undefined ? '' : `. Did you mean "${suggestion}"?`}`

async function textOf(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) throw new SettingsFault(`${file} can’t be read.`)
  return text
}

function tablesIn(file: string, text: string): Record<string, unknown> {
  try {
    return parse(text)
  } catch {
    // What the reader says quotes the line, which may hold a secret.
    throw new SettingsFault(`${file} is not TOML.`)
  }
}

/** Every `<name>_file` becomes `<name>` with the contents of that file, as in the core's configuration. */
async function filled(value: unknown, folder: string): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((item) => filled(item, folder)))
  if (!isTable(value)) return value
  const entries = Object.entries(value).map(async ([key, item]) =>
    key.endsWith('_file') && typeof item === 'string'
      ? [key.slice(0, -'_file'.length), (await textOf(resolve(folder, item))).trimEnd()]
      : [key, await filled(item, folder)],
  )
  return Object.fromEntries(await Promise.all(entries))
}

const isTable = (value: unknown): value is Record<string, unknown> =>
  Object.prototype.toString.call(value) === '[object Object]'
