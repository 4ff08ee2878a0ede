import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { cp, mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Log } from '../log.ts'

/** As in `package.json`; nothing that could lead out of the folder. */
const exact = /^\d{1,9}\.\d{1,9}\.\d{1,9}(?:-[\w-]+(?:\.[\w-]+)*)?$/

/** The widget's builds that can be served: this one, and those that earlier versions of the core have kept. */
export interface WidgetVersions {
  /** Of this core. */
  current: string
  /** Whether what is served now will be served under its version after an upgrade as well. */
  kept: boolean
  /** The folder of one version; none where nobody has kept it. */
  foldersOf: (version: string) => readonly string[]
  /** The folders of all with this major version: this one first, then the newest first. */
  foldersOfMajor: (major: string) => readonly string[]
  /** All, this one first, then the newest first. */
  folders: () => readonly string[]
}

/**
 * Keeps a copy of the widget that this core serves, under its version, and finds the copies that others have kept:
 * a page that has pinned a version gets that one as long as the folder is there. Without a folder there is only this
 * version.
 *
 * What others keep while this runs is found too: several machines may share the folder.
 */
export function widgetVersions({
  build,
  version,
  keptFolder,
}: {
  /** The folder of this core's own widget. */
  build: string
  version: string
  keptFolder: string | undefined
}): WidgetVersions {
  const older = () =>
    keptFolder === undefined
      ? []
      : listed(keptFolder)
          .filter((name) => exact.test(name) && name !== version)
          .sort(newestFirst)
  const foldersOf = (one: string) => {
    if (one === version) return [build]
    return older().includes(one) ? [join(keptFolder ?? '', one)] : []
  }
  return {
    current: version,
    kept: keptFolder !== undefined,
    foldersOf,
    foldersOfMajor: (major) =>
      [version, ...older()].filter((one) => one.split('.')[0] === major).flatMap(foldersOf),
    folders: () => [version, ...older()].flatMap(foldersOf),
  }
}

/** Copies the build into the folder, unless it is there. A copy that ends halfway is not taken for one. */
export async function keepWidget(
  {
    build,
    version,
    keptFolder,
  }: { build: string; version: string; keptFolder: string | undefined },
  log: Log,
): Promise<void> {
  if (keptFolder === undefined || listed(keptFolder).includes(version)) return
  const half = join(keptFolder, `.${version}-${randomUUID()}`)
  try {
    await mkdir(keptFolder, { recursive: true })
    await cp(build, half, { recursive: true, preserveTimestamps: true })
    await rename(half, join(keptFolder, version))
    log.info('widget_kept', { version })
  } catch {
    await rm(half, { recursive: true, force: true }).catch(() => undefined)
    // Another process may have been sooner; else pages that pin this version lose it with the next.
    if (!listed(keptFolder).includes(version)) log.warn('widget_not_kept', { version })
  }
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** What precedes a release is older than it. */
function newestFirst(one: string, other: string): number {
  const [a = '', b = ''] = [one, other].map((version) =>
    version.includes('-') ? version : `${version}~`,
  )
  return b.localeCompare(a, 'en', { numeric: true })
}
