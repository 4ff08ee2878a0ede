import { logWith } from '../../kit/log.ts'
import type { Plugin } from '../../kit/plugin.ts'
import { citizenApp } from './citizen-app.ts'
import type { FinishDeps } from './finish.ts'
import { internalApp } from './internal-app.ts'

export interface DemoAuthDeps extends FinishDeps {
  /** The folder with the built `page.css`. */
  assets: string
}

/**
 * A stand-in for a way of identifying, for demonstrations and tests: the citizen picks a test citizen.
 * It speaks the real protocol (PROTOCOL.md sections 3 and 5) and keeps no state of its own, so any
 * number of instances and processes may serve the same citizens.
 */
export function createDemoAuthPlugin(deps: DemoAuthDeps): Plugin {
  const { name, path } = deps.config
  const log = logWith(deps.log, { plugin: path })
  return {
    name,
    public: [{ path, app: citizenApp({ ...deps, log }) }],
    internal: [{ path, app: internalApp({ ...deps, log }) }],
    close: () => Promise.resolve(),
  }
}
