import { Hono, type Context } from 'hono'
import { staticFiles } from '../http/static-files.ts'
import type { WidgetVersions } from './widget-versions.ts'

/** For every website: a script tag needs no permission, module scripts and those with `integrity` do. */
const openToAll = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
}

/** The build puts a hash into the names of what the widget's first file loads. */
const hashed = /-[\w-]{8}\.js$/

const isMajor = (version: string): boolean => /^\d+$/.test(version)

const versionIn = (c: Context): string => c.req.param('version') ?? ''

const forGood = 'public, max-age=31536000, immutable'

/**
 * `GET /widget/<name>`, the widget of this core; `/widget/<version>/<name>`, that of one version and no other, for
 * pages that say what they run; `/widget/<major>/<name>`, the newest that a page can take unseen.
 *
 * What an older first file loads later is found as long as its version is kept: a page may be open while the core is
 * upgraded.
 */
export function widgetRoutes(versions: WidgetVersions): Hono {
  const app = new Hono()
  const newest = (folders: readonly string[]) => folders.slice(0, 1)

  app.get(
    '/widget/:name',
    staticFiles({
      folders: (name) => (hashed.test(name) ? versions.folders() : newest(versions.folders())),
      // The first file is asked for again each time: an old one would load parts that may be gone.
      cacheControl: (name) => (hashed.test(name) ? forGood : 'no-cache'),
      headers: openToAll,
    }),
  )
  app.get(
    '/widget/:version/:name',
    staticFiles({
      folders: (name, c) => {
        const version = versionIn(c)
        if (!isMajor(version)) return versions.foldersOf(version)
        const folders = versions.foldersOfMajor(version)
        return hashed.test(name) ? folders : newest(folders)
      },
      cacheControl: (name, c) => {
        if (hashed.test(name) || !isMajor(versionIn(c))) return forGood
        return versions.kept ? 'public, max-age=300' : 'no-cache'
      },
      headers: openToAll,
    }),
  )
  return app
}
