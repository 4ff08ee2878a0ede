import { authPlugin } from '../../kit/auth/auth-plugin.ts'
import type { AuthConfig } from '../../kit/auth/auth-config.ts'
import type { CitizenAppDeps } from '../../kit/auth/citizen-app.ts'
import type { Plugin } from '../../kit/plugin.ts'
import type { DemoTable } from './config.ts'
import { demoWay } from './way.ts'

export interface DemoAuthDeps extends Omit<CitizenAppDeps, 'way'> {
  config: AuthConfig
  own: DemoTable
}

/** A stand-in for a way of identifying, for demonstrations and tests: the citizen picks a test citizen. */
export const createDemoAuthPlugin = ({ own, ...deps }: DemoAuthDeps): Plugin =>
  authPlugin({ ...deps, way: demoWay(deps.config, own, deps.now) })
