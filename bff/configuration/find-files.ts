import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { type Environment, rocketVariable } from './environment.ts'
import type { ReadText } from './files-in-tables.ts'

/** Where the configuration may be. */
export interface Asked {
  /** Those of `--config`, in order. */
  files: readonly string[]
  env: Environment
  /** The current one. */
  folder: string
}

/**
 * The files to read, as the operator would name them: those of `--config`, else that of `ROCKET_CONFIG`, else
 * the nearest `Rocket.toml`, in this folder or one above it, else none.
 */
export async function filesToRead(
  { files, env, folder }: Asked,
  readText: ReadText,
): Promise<readonly string[]> {
  if (files.length > 0) return files
  const named = rocketVariable(env, 'CONFIG')
  if (named && isAbsolute(named)) return [named]
  const nearest = await nearestFile(named ?? 'Rocket.toml', resolve(folder), readText)
  if (nearest) return [relative(folder, nearest)]
  return named ? [named] : []
}

async function nearestFile(
  name: string,
  folder: string,
  readText: ReadText,
): Promise<string | undefined> {
  const file = join(folder, name)
  const isThere = await readText(file).then(
    () => true,
    // One that is there and can't be read is not passed over.
    (fault: unknown) => !isAbsent(fault),
  )
  if (isThere) return file
  const above = dirname(folder)
  return above === folder ? undefined : nearestFile(name, above, readText)
}

const isAbsent = (fault: unknown) =>
  fault instanceof Error && 'code' in fault && ['ENOENT', 'ENOTDIR'].includes(String(fault.code))
