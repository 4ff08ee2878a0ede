import { parseArgs } from 'node:util'

/** What `id-contact` was asked to do. */
export type Command =
  | { name: 'serve'; files: readonly string[]; workers: number | undefined }
  | { name: 'check'; files: readonly string[] }
  | { name: 'keys'; folder: string; names: readonly string[] }
  /** The file that holds a proof of deletion, and the one with the published keys. */
  | { name: 'check-receipt'; file: string; keys: string }
  /** What stands behind it is for the check itself to read. */
  | { name: 'conform'; typed: readonly string[] }
  /** The same. */
  | { name: 'token'; typed: readonly string[] }
  | { name: 'help' }
  | { name: 'version' }
  /** What was typed can't be understood; a sentence that says why. */
  | { name: 'mistake'; why: string }

export const usage = `id-contact serve [--config FILE…] [--workers N]   run it
id-contact check [--config FILE…]                 say what is wrong with a configuration
id-contact keys  [--folder FOLDER] [NAME…]        make keys; those that are there stay
id-contact check-receipt FILE --keys FILE         say whether a proof of deletion is genuine
id-contact conform auth|comm|core|platform URL [OPTION…]   check a part that runs against the protocol; conform --help tells more
id-contact token guest|host [OPTION…]             make a token as a chat or video platform would; token --help tells more
id-contact --help | --version

Later files add to earlier ones. Without --config the file in ROCKET_CONFIG is read, else the nearest
Rocket.toml, in this folder or one above it; ROCKET_* in the environment wins from both.
While it runs, SIGHUP reads the configuration again, SIGTERM lets requests under way finish and stops.`

const options = {
  config: { type: 'string', multiple: true },
  workers: { type: 'string' },
  folder: { type: 'string' },
  keys: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const

/** Reads what stands behind `id-contact` on the command line. */
export function readCommandLine(typed: readonly string[]): Command {
  const [first, ...others] = typed
  if (first === 'conform' || first === 'token') return { name: first, typed: others }
  const read = parsed(typed)
  if (read.mistake !== undefined) return { name: 'mistake', why: read.mistake }
  const { values, positionals } = read.typed
  if (values.help) return { name: 'help' }
  if (values.version) return { name: 'version' }
  const [name, ...names] = positionals
  const { config = [], folder = 'keys' } = values
  if (name === 'keys') return { name, folder, names }
  if (name === 'check-receipt') return receiptToCheck(names, values.keys)
  if (names.length > 0 && config.length === 0)
    return { name: 'mistake', why: `${names[0]}: put --config before the names of files.` }
  // `--config a.toml b.toml`, as well as one --config for each.
  const files = [...config, ...names]
  if (name === 'check') return { name, files }
  if (name !== 'serve') return { name: 'mistake', why: whatFirst(name) }
  const workers = values.workers === undefined ? undefined : Number(values.workers)
  if (workers !== undefined && !(Number.isInteger(workers) && workers >= 1 && workers <= 64))
    return { name: 'mistake', why: '--workers must be a whole number from 1 to 64.' }
  return { name, files, workers }
}

function receiptToCheck(files: readonly string[], keys: string | undefined): Command {
  const [file] = files
  if (file === undefined || files.length > 1)
    return { name: 'mistake', why: 'Say which one file holds the proof of deletion.' }
  if (keys === undefined)
    return { name: 'mistake', why: '--keys must name the file with the published keys.' }
  return { name: 'check-receipt', file, keys }
}

const whatFirst = (name: string | undefined) =>
  name === undefined
    ? 'Say what to do: serve, check, keys, check-receipt, conform or token.'
    : 'The first word must be serve, check, keys, check-receipt, conform or token.'

function parsed(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    return { typed: { values, positionals } }
  } catch (error) {
    const mistake = error instanceof Error ? error.message : 'This can not be understood.'
    return { mistake }
  }
}
