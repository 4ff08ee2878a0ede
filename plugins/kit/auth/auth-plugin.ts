import { logWith } from '../log.ts'
import type { Plugin } from '../plugin.ts'
import { citizenApp, type CitizenAppDeps } from './citizen-app.ts'
import { internalApp } from './internal-app.ts'

/**
 * A complete authentication plugin (PROTOCOL.md sections 3 and 5) around a way of identifying: it judges starts, shows
 * the citizen what is shared, delivers the result signed and encrypted, and brings the citizen on or back. It keeps no
 * state of its own, so any number of instances and processes may serve the same citizens.
 */
export function authPlugin(given: CitizenAppDeps): Plugin {
  const { name, path } = given.config
  const { provides, heard, over, close } = given.way
  const deps = { ...given, log: logWith(given.log, { plugin: path }) }
  const internal = { ...deps, provides, ...(heard && { heard }), ...(over && { over }) }
  return {
    name,
    public: [{ path, app: citizenApp(deps) }],
    internal: [{ path, app: internalApp(internal) }],
    close: () => close?.() ?? Promise.resolve(),
  }
}
